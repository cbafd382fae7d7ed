/** What the title of a bridge point in a letter tells: its short name, who holds it, whether it stands for every unit. */
import type { Meeting } from '../meeting/meeting.ts'
import { fold } from '../vietnamese/text.ts'

/** One at each commune-level unit: "Điểm cầu cấp xã", "Điểm cầu các xã, phường, đặc khu". */
export const isPerUnit = (title: string): boolean =>
  /cấp xã|(?:các|tại|^điểm cầu)\s+(?:các\s+)?(?:Đảng (?:ủy|uỷ)\s+)?xã(?:,|\s+và)/iu.test(title)

/** `Điểm cầu cấp tỉnh` and `điểm cầu tỉnh` have one key; `tại` and `cấp` say nothing. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/^diem cau /, '')
    .replace(/\b(?:cap|tai|cac)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * How other lines refer to each point: as the letter itself does in its exclusions, otherwise the title within a
 * sentence.
 *
 * @param references names found in exclusions, in their order
 */
export const shortNames = (titles: readonly string[], references: readonly string[]): readonly string[] =>
  titles.map(
    title =>
      references.find(reference => keyOf(reference) === keyOf(title)) ??
      title.charAt(0).toLocaleLowerCase('vi') + title.slice(1),
  )

/** Index of the point that a reference names; -1 where none has that name. */
export const matchPoint = (reference: string, names: readonly string[]): number =>
  names.findIndex(name => keyOf(name) === keyOf(reference))

/** Who holds a point and gets its letter: the organ in its title, or the office that issues the letter. */
export function hostOfPoint(title: string, blank: Meeting): string {
  const organ = title.replace(/^điểm cầu\s*(?:tại\s+)?(?:trụ sở\s+)?/iu, '')
  if (/^cấp\s+tỉnh$|^tỉnh$|^cấp\s+thành phố$/iu.test(organ) || organ === '')
    return blank.bridgePoints.find(point => point.kind === 'one-place')?.host ?? ''
  return organ
}

/** A code for the point: `TINH` for the province's, otherwise the first letters of its words. @param taken codes in use */
export function bridgePointCode(title: string, taken: ReadonlySet<string>): string {
  const name = keyOf(title)
  const letters =
    name === 'tinh'
      ? 'TINH'
      : name
          .split(/[^a-z0-9]+/)
          .map(word => word.charAt(0))
          .join('')
          .toUpperCase()
          .slice(0, 12) || 'DC'
  let code = letters
  for (let number = 2; taken.has(code); number += 1) code = `${letters}-${number}`
  return code
}
