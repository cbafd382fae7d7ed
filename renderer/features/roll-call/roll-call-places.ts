/** Which places of a roll call a filter and a search leave, and how a place's state is said. */
import { differenceOf, differsFromConfirmed, type RollCallRow } from '#domain/roll-call/roll-call.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { formatNumber } from '../../components/format-number.ts'
import type { StateLook } from '../../components/state-mark.tsx'
import { rollCallText } from '../../text/roll-call.ts'

export const PLACE_FILTERS = ['all', 'open', 'begun', 'done', 'differs'] as const
export type PlaceFilter = (typeof PLACE_FILTERS)[number]

const FITS: Readonly<Record<PlaceFilter, (row: RollCallRow) => boolean>> = {
  all: () => true,
  open: row => row.phase === 'open',
  begun: row => row.phase === 'begun',
  done: row => row.phase === 'done',
  differs: differsFromConfirmed,
}

// A row never changes: what is searched in it is worked out once.
const folded = new WeakMap<RollCallRow, string>()

function foldedTitle(row: RollCallRow): string {
  const known = folded.get(row)
  if (known !== undefined) return known
  const title = fold(row.title)
  folded.set(row, title)
  return title
}

export function shownPlaces(
  rows: readonly RollCallRow[],
  { filter, search }: { readonly filter: PlaceFilter; readonly search: string },
): readonly RollCallRow[] {
  const wanted = fold(search)
  return rows.filter(row => FITS[filter](row) && (wanted === '' || foldedTitle(row).includes(wanted)))
}

export const countOf = (rows: readonly RollCallRow[], filter: PlaceFilter): number =>
  rows.filter(FITS[filter]).length

export const LOOKS: Readonly<Record<RollCallRow['phase'], StateLook>> = {
  open: 'missing',
  begun: 'changed',
  done: 'done',
}

/** `+3`, `−4`. */
export const signed = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${formatNumber(Math.abs(difference))}`

/** What the second line of a place says beside its state. */
export function moreOf(row: RollCallRow): string {
  const { absent, open } = row.attendance
  const difference = differenceOf(row) ?? 0
  return [
    row.phase === 'begun' ? rollCallText.stillOpen(formatNumber(open)) : '',
    absent > 0 ? rollCallText.absent(formatNumber(absent)) : '',
    row.elsewhere > 0 ? rollCallText.elsewhere(formatNumber(row.elsewhere)) : '',
    difference === 0 ? '' : rollCallText.differs(signed(difference)),
  ]
    .filter(text => text !== '')
    .join(' · ')
}
