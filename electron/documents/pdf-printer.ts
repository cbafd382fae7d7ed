/** What turns a page of HTML into a PDF: a browser, whichever the shell has. */

export type PdfPrinter = {
  /**
   * Prints a page that lays itself out (`renderHtml` with `pagination: 'script'`), as soon as its pages stand.
   * May be called again and again, also at the same time.
   */
  print(html: string): Promise<Uint8Array>
  /** Ends the browser; a later `print` starts a new one. */
  close(): Promise<void>
}
