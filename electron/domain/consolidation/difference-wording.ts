/** A difference of figures as the office says it in one line. */
import type { FiguresDifference, PlaceDifference } from './compare-figures.ts'
import { grouped } from './written-count.ts'

/**
 * `So với 15 giờ: +214; Sơn Hạ nộp 41; Ba Tơ sửa 38 thành 45`, without full stop.
 *
 * @param name of the earlier state
 */
export function differenceLine(
  name: string,
  { delegates, places }: Pick<FiguresDifference, 'delegates' | 'places'>,
): string {
  if (places.length === 0) return `So với ${name}: không thay đổi`
  const names = shortNames(places)
  const said = places.map(place => `${names.get(place.code) ?? place.title} ${happened(place)}`)
  return `So với ${name}: ${[signed(delegates), ...said].join('; ')}`
}

/** What happened to the answer of a place, to stand behind its name: `sửa 38 thành 45`. */
export function happened({
  kind,
  before,
  after,
}: Pick<PlaceDifference, 'kind' | 'before' | 'after'>): string {
  const was = grouped(before ?? 0)
  const is = grouped(after ?? 0)
  switch (kind) {
    case 'answered':
      return `nộp ${is}`
    case 'number':
      return `sửa ${was} thành ${is}`
    case 'details':
      return `sửa thông tin, giữ ${is}`
    case 'withdrawn':
      return `bỏ xác nhận ${was}`
    case 'added':
      return after === null ? 'thêm vào hội nghị' : `thêm vào hội nghị, nộp ${is}`
    case 'removed':
      return before === null ? 'không còn là điểm cầu' : `không còn là điểm cầu, bớt ${was}`
  }
}

/** `+214`, `−7`, `+0`: a change always carries its sign. */
export const signed = (change: number): string =>
  change < 0 ? `−${grouped(-change)}` : `+${grouped(change)}`

/** `tăng 214 đại biểu`, `giảm 07 đại biểu`, `không đổi` as a letter says it. */
export const changeText = (change: number): string =>
  change === 0
    ? 'tổng số đại biểu không đổi'
    : `${change > 0 ? 'tăng' : 'giảm'} ${grouped(Math.abs(change)).padStart(2, '0')} đại biểu`

/** A unit without its kind word, unless another one in the list is called the same. */
function shortNames(places: readonly PlaceDifference[]): ReadonlyMap<string, string> {
  const bare = ({ title, unitKind }: PlaceDifference): string =>
    unitKind === null ? title : title.slice(unitKind.length + 1)
  const counts = new Map<string, number>()
  for (const place of places) counts.set(bare(place), (counts.get(bare(place)) ?? 0) + 1)
  return new Map(places.map(place => [place.code, counts.get(bare(place)) === 1 ? bare(place) : place.title]))
}
