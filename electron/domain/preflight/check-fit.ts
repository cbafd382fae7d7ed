/** Text that does not fit where the form puts it: words wider than their column, captions higher than their code. */
import { type DocumentForm, type Look, type LookName, textWidthMm } from '../document/form.ts'
import { listLines } from '../document/plain-text.ts'
import type { InvitationField } from '../invitation/invitation-source.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Finding, quoted, warning } from './finding.ts'
import { type WrittenField, writtenFields } from './written-fields.ts'

/** Width of a line of text in points. */
export type Measure = (text: string, look: Look) => number

export const POINTS_PER_MM = 72 / 25.4

type Column = {
  readonly look: LookName
  readonly widthPt: number
  /** More lines than this do not fit, or look like a mistake. */
  readonly lines: number
}

/** Room for a caption beside its code (`renderers keep 1.5 mm to the code`). */
const CAPTION_PADDING_MM = 2

function columnOf(field: WrittenField, meeting: Meeting, form: DocumentForm): Column {
  const full = textWidthMm(form, 'portrait')
  const column = (look: LookName, widthMm: number, lines = Number.POSITIVE_INFINITY): Column => ({
    look,
    widthPt: widthMm * POINTS_PER_MM,
    lines,
  })
  const perRow = Math.max(1, Math.min(form.links.perRow, meeting.links.length))
  const columns: Readonly<Partial<Record<InvitationField, Column>>> = {
    letterhead: column('organ', form.letterhead.leftMm, 3),
    'document-type': column('title', full, 3),
    link: column(
      'caption',
      full / perRow - form.links.codeMm - CAPTION_PADDING_MM,
      Math.floor((form.links.codeMm * POINTS_PER_MM) / form.looks.caption.linePt),
    ),
    distribution: column('distribution', form.signature.leftMm),
    signature: column('signer', full - form.signature.leftMm, 3),
  }
  return columns[field.field] ?? column('body', full)
}

/** @param measure widths of the font that is printed */
export const checkFit = (meeting: Meeting, form: DocumentForm, measure: Measure): readonly Finding[] => [
  ...writtenFields(meeting)
    .filter(field => field.text !== '')
    .flatMap(field => checkField(field, columnOf(field, meeting, form), form, measure)),
  ...checkDistributionHeight(meeting, form, measure),
]

function checkField(
  field: WrittenField,
  column: Column,
  form: DocumentForm,
  measure: Measure,
): readonly Finding[] {
  const look = form.looks[column.look]
  const wide = field.text.split(/[\s\u2013-]+/).find(word => measure(word, look) > column.widthPt)
  if (wide !== undefined)
    return [
      warning(
        'overflow',
        field.field,
        `Chữ ${quoted(wide)} ở ${field.where} dài hơn một dòng nên sẽ bị ngắt giữa chừng. Hãy thêm dấu cách hoặc rút ngắn.`,
        { id: field.id, about: wide.slice(0, 100) },
      ),
    ]
  const lines = linesOf(field.text, column.widthPt, text => measure(text, look))
  if (lines <= column.lines) return []
  return [
    warning(
      'overflow',
      field.field,
      `Chữ ở ${field.where} dài ${lines} dòng, chỗ in chỉ đủ ${column.lines} dòng. Hãy rút ngắn.`,
      { id: field.id, about: field.text.slice(0, 100) },
    ),
  ]
}

/** How many lines a text takes when broken between words. */
export function linesOf(text: string, widthPt: number, width: (text: string) => number): number {
  let lines = 1
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && width(longer) > widthPt) {
      lines += 1
      line = word
    } else line = longer
  }
  return lines
}

/** The signature and "Nơi nhận" stand together on one page. */
function checkDistributionHeight(meeting: Meeting, form: DocumentForm, measure: Measure): readonly Finding[] {
  const look = form.looks.distribution
  const widthPt = form.signature.leftMm * POINTS_PER_MM
  const lines = listLines(meeting.distribution.map(({ text }) => text)).map(text =>
    linesOf(text, widthPt, part => measure(part, look)),
  )
  const height = lines.reduce((sum, count) => sum + count * look.linePt, form.looks.distributionLabel.linePt)
  const { heightMm, marginsMm } = form.page
  const room = (heightMm - marginsMm.top - marginsMm.bottom) * POINTS_PER_MM
  if (height <= room) return []
  return [
    warning(
      'overflow',
      'distribution',
      'Mục “Nơi nhận” dài hơn một trang giấy, không đặt được cạnh chữ ký. Hãy gộp bớt các dòng.',
      { about: String(meeting.distribution.length) },
    ),
  ]
}
