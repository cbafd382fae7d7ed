/** The report of the figures to the superior office, on the screen and as a file to sign or to calculate with. */
import type { ParsedInput } from '#contract/contract.ts'
import type { reportContract } from '#contract/report.contract.ts'
import type { ClosedFigures } from '#domain/consolidation/closing.ts'
import { compareFigures } from '#domain/consolidation/compare-figures.ts'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import { composeReport, type ReportOptions } from '#domain/report/compose-report.ts'
import { reportSheets } from '#domain/report/report-sheets.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '../documents/forms.ts'
import { printDocument, screenDocument } from '../documents/html/print-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { readFigures } from './read-figures.ts'
import type { Environment, Handlers } from './service.ts'

type Format = ParsedInput<'report.file'>['format']

const FILE_NAMES: Readonly<Record<Format, string>> = {
  docx: 'bao-cao.docx',
  xlsx: 'tong-hop.xlsx',
  pdf: 'bao-cao.pdf',
}

export function reportService(environment: Environment): Handlers<keyof typeof reportContract> {
  return {
    'report.preview': async (input, { db }) => {
      const material = await readMaterial(db, environment, input)
      return { html: screenDocument(documentOf(material), formOf(material), environment) }
    },
    'report.file': async ({ format, ...input }, { read, progress, signal }) => {
      const name = FILE_NAMES[format]
      progress(0, 1, name)
      const material = await read(db => readMaterial(db, environment, input))
      signal.throwIfAborted()
      const bytes = await bytesOf(material, environment, format)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES[format], bytes }
    },
  }
}

type Material = ClosedFigures & { readonly options: ReportOptions }

async function readMaterial(
  db: ReadableDb,
  environment: Environment,
  { meetingId, closingId, amends }: ParsedInput<'report.preview'>,
): Promise<Material> {
  const figures = await readFigures(db, environment, meetingId, closingId)
  const { reportColumns: columns } = await readSettings(db)
  if (amends === null) return { ...figures, options: { columns, amendment: null } }
  const before = await readFigures(db, environment, meetingId, amends.closingId)
  const difference = compareFigures(before.board, figures.board)
  return { ...figures, options: { columns, amendment: { difference, number: amends.number } } }
}

const formOf = ({ meeting }: Material) => DOCUMENT_FORMS[meeting.form]

const documentOf = (material: Material): OfficeDocument =>
  composeReport(material.meeting, material.board, formOf(material), material.options)

function bytesOf(material: Material, environment: Environment, format: Format): Promise<Uint8Array> {
  const { meeting, board, options } = material
  const document = documentOf(material)
  switch (format) {
    case 'docx':
      return renderDocx(document, formOf(material), { createdAt: board.at })
    case 'xlsx': {
      const { title, author } = document
      return writeWorkbook(reportSheets(meeting, board, options), { title, author, createdAt: board.at })
    }
    case 'pdf':
      return printDocument(document, formOf(material), environment)
  }
}
