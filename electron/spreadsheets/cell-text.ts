/** Text as a cell of a workbook may hold it. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: no XML may hold them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
/** A run that a reader of workbooks takes for an escaped character. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/** The longest text of a cell (ECMA-376, Excel's limit). */
const LONGEST = 32_767

/** NFC, without what makes the file invalid, never longer than a cell may be. */
export const cellText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(ESCAPE, '_x005F_')
    .slice(0, LONGEST)
    .toWellFormed()
