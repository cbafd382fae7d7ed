/** What turns a page of HTML into a PDF, or into pictures of it: a browser, whichever the shell has. */

/** Of the style sheets: what a screen calls a pixel. */
export const PIXELS_PER_INCH = 96

export type PdfPrinter = {
  /**
   * Prints a page that lays itself out (`renderHtml` with `pagination: 'script'`), as soon as its pages stand.
   * May be called again and again, also at the same time.
   */
  print(html: string): Promise<Uint8Array>
  /**
   * Pictures (PNG) of every piece of the page that the selector names, in their order, at that resolution of paper.
   *
   * @param html as for `print`
   */
  photograph(html: string, selector: string, dotsPerInch: number): Promise<readonly Uint8Array[]>
  /** Ends the browser; a later `print` starts a new one. */
  close(): Promise<void>
}
