/** Text as it may stand on a page: one line, without what no page can show and no XML may hold. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
const LINE_BREAKS = /[\t\r\n\u2028\u2029]+/g

/** NFC, line breaks as spaces, control characters and halves of characters taken out. */
export const printableText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(LINE_BREAKS, ' ').replace(CONTROLS, '')
