/** What the tests use of jsdom, whose package brings no types: a page that is read and never run. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: { readonly document: Document; readonly DOMParser: typeof DOMParser }
  }
}
