/** What stands above every paper around the meeting: the letterhead without number, its name, what it is for. */
import { type Block, paragraph } from '../document/blocks.ts'
import { composeLetterhead } from '../document/compose-letterhead.ts'
import type { DocumentForm } from '../document/form.ts'
import { likelyMonth } from '../invitation/likely-month.ts'
import type { Meeting } from '../meeting/meeting.ts'

/**
 * A paper of the office's own work gets no number and is dated by hand.
 *
 * @param lines centred in italics under the name
 */
export function paperHead(
  meeting: Meeting,
  form: DocumentForm,
  {
    name,
    abstract,
    lines,
  }: { readonly name: string; readonly abstract: string; readonly lines: readonly string[] },
): readonly Block[] {
  const head = composeLetterhead({ ...meeting.letterhead, date: null }, form, likelyMonth(meeting))
  return [
    {
      ...head,
      rows: head.rows.map(row => ({ ...row, left: row.left.filter(line => line.look !== 'number') })),
    },
    { kind: 'title', name, abstract, source: null },
    ...lines.map(line =>
      paragraph([{ text: line, italic: true }], {
        align: 'center',
        firstLineIndent: false,
        keepWithNext: true,
      }),
    ),
  ]
}
