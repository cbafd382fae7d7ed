/** The report of the figures to the superior office, as a file to sign or to calculate with. */
import type { reportContract } from '#contract/report.contract.ts'
import type { Board } from '#domain/consolidation/board.ts'
import { consolidate } from '#domain/consolidation/consolidate.ts'
import { plainText } from '#domain/document/plain-text.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { composeReport } from '#domain/report/compose-report.ts'
import { reportSheets } from '#domain/report/report-sheets.ts'
import { renderDocx } from '../documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '../documents/forms.ts'
import { embeddedFonts } from '../documents/html/fonts.ts'
import { renderHtml } from '../documents/html/render-document.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import { listedByPlace } from '../storage/repositories/attendees.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { returnsOfMeeting } from '../storage/repositories/returns.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

type Format = 'docx' | 'xlsx' | 'pdf'

const FILE_NAMES: Readonly<Record<Format, string>> = {
  docx: 'bao-cao.docx',
  xlsx: 'tong-hop.xlsx',
  pdf: 'bao-cao.pdf',
}

export function reportService(environment: Environment): Handlers<keyof typeof reportContract> {
  return {
    'report.file': async ({ meetingId, format }, { read, progress, signal }) => {
      const name = FILE_NAMES[format]
      progress(0, 1, name)
      const figures = await read(db => readFigures(db, environment, meetingId))
      signal.throwIfAborted()
      const bytes = await bytesOf(figures, environment, format)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES[format], bytes }
    },
  }
}

type Figures = { readonly meeting: Meeting; readonly board: Board }

async function readFigures(db: ReadableDb, environment: Environment, meetingId: MeetingId): Promise<Figures> {
  const meeting = await getMeeting(db, meetingId)
  const board = consolidate({
    meeting,
    places: placesOf(meeting, environment.directory.units),
    returns: await returnsOfMeeting(db, meetingId),
    listed: await listedByPlace(db, meetingId),
    now: environment.now(),
  })
  return { meeting, board }
}

function bytesOf(
  { meeting, board }: Figures,
  { fontsFolder, printer }: Environment,
  format: Format,
): Promise<Uint8Array> {
  const form = DOCUMENT_FORMS[meeting.form]
  const document = composeReport(meeting, board, form)
  const { title, author, sections } = document
  switch (format) {
    case 'docx':
      return renderDocx(document, form, { createdAt: board.at })
    case 'xlsx':
      return writeWorkbook(reportSheets(meeting, board), { title, author, createdAt: board.at })
    case 'pdf': {
      const words = plainText(
        sections.flatMap(section => section.blocks),
        form,
      )
      const fonts = embeddedFonts(fontsFolder, words)
      return printer.print(renderHtml([document], form, { fonts, pagination: 'script' }))
    }
  }
}
