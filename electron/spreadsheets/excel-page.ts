/** A4 pages of a workbook, in the measures Excel counts in. */
// oxlint-disable-next-line typescript/triple-slash-reference -- a module that is only declared cannot be imported
/// <reference path="./exceljs-bundle.d.ts" />
import type { PageSetup } from 'exceljs'
import ExcelJS from 'exceljs/dist/exceljs.min.js'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { cellText } from './cell-text.ts'

export type WorkbookOptions = {
  readonly title: string
  readonly author: string
  /** Written into the properties of the file. */
  readonly createdAt: LocalDateTime
}

export function newWorkbook({ title, author, createdAt }: WorkbookOptions): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.title = cellText(title)
  workbook.creator = cellText(author)
  workbook.lastModifiedBy = cellText(author)
  // Properties are instants in UTC; the office's wall clock is written as it is, as Excel shows it.
  workbook.created = new Date(`${createdAt}:00Z`)
  workbook.modified = workbook.created
  return workbook
}

const inches = (mm: number): number => Math.round((mm / 25.4) * 100) / 100

const A4 = 9

/** As wide as the page, as many pages long as it takes; `header` are its rows on each page, from 1. */
export const pageSetup = (
  orientation: 'portrait' | 'landscape',
  header: { readonly first: number; readonly last: number } | null,
): Partial<PageSetup> => ({
  paperSize: A4,
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  ...(header === null ? {} : { printTitlesRow: `${header.first}:${header.last}` }),
  margins: {
    top: inches(20),
    bottom: inches(15),
    left: inches(20),
    right: inches(15),
    header: inches(8),
    footer: inches(8),
  },
})

export const PAGE_FOOTER = '&C&"Times New Roman,Regular"&11Trang &P/&N'

/** Excel measures columns in digits of its normal font (7 px at 96 dpi), with 5 px between two columns. */
export const charactersOf = (widthMm: number): number =>
  Math.round((((widthMm / 25.4) * 96 - 5) / 7) * 100) / 100

const LINE = { style: 'thin' } as const
export const RULED = { top: LINE, bottom: LINE, left: LINE, right: LINE }
