/** The one sentence of totals that a report begins with and the screen shows. */
import type { Figures, LevelFigures } from './board.ts'
import { grouped, writtenCount } from './written-count.ts'

/**
 * `toàn tỉnh có 98 điểm cầu (01 cấp tỉnh, 01 tại Đảng ủy Ủy ban nhân dân tỉnh, 96 cấp xã gồm 86 xã, 09 phường,
 * 01 đặc khu) với 3.412 đại biểu; đã xác nhận 92/98 điểm cầu`, without full stop.
 */
export function totalsSentence(
  levels: readonly LevelFigures[],
  totals: Figures,
  area: 'tỉnh' | 'thành phố',
): string {
  const parts = levels.map(level => levelText(level))
  const points = `${writtenCount(totals.places)} điểm cầu${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`
  const confirmed = `${grouped(totals.received)}/${grouped(totals.places)}`
  return `toàn ${area} có ${points} với ${writtenCount(totals.delegates)} đại biểu; đã xác nhận ${confirmed} điểm cầu`
}

function levelText({ level, title, figures, kinds }: LevelFigures): string {
  const count = writtenCount(figures.places)
  switch (level) {
    case 'province':
      return `${count} ${lowered(title)}`
    case 'agency':
      return figures.places === 1 ? `${count} tại ${title}` : `${count} tại ${lowered(title)}`
    case 'commune': {
      const said = kinds.flatMap(({ kind, figures: { places } }) =>
        kind === null ? [] : [`${writtenCount(places)} ${kind}`],
      )
      return `${count} ${lowered(title)}${said.length === 0 ? '' : ` gồm ${said.join(', ')}`}`
    }
  }
}

const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
