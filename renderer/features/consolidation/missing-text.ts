/** The message that lists who has not answered, ready to be pasted into a chat. */
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { missingText } from '../../text/consolidation.ts'

type Told = Pick<Board, 'at' | 'deadline'> & { readonly rows: readonly Pick<BoardRow, 'title' | 'state'>[] }

/** Null when everybody has answered. */
export function missingMessage({ rows, at, deadline }: Told, meetingName: string): string | null {
  const missing = rows.filter(row => row.state === 'missing')
  if (missing.length === 0) return null
  const end =
    deadline === null
      ? missingText.plain
      : at <= deadline
        ? missingText.before(formatDateTime(deadline))
        : missingText.passed(formatDateTime(deadline))
  return [
    missingText.head(formatDateTime(at), formatNumber(missing.length), meetingName),
    ...missing.map(({ title }, index) => `${index + 1}. ${title}`),
    end,
  ].join('\n')
}
