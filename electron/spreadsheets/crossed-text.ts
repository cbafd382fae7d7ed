/** The text of a cell of which some may be crossed out: what is left of it counts. */
export class CrossedText {
  private left = ''
  private crossed = ''

  add(text: string, isStruck: boolean): void {
    if (isStruck) this.crossed += text
    else this.left += text
  }

  /** All of the text, as crossed out, where nothing is left. */
  read(): { readonly text: string; readonly struck?: true } {
    return this.left.trim() === '' && this.crossed.trim() !== ''
      ? { text: this.crossed, struck: true }
      : { text: this.left }
  }
}
