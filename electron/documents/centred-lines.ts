/** Centred words that need several lines, set as a careful clerk sets them: lines of about the same length. */
import type { Look } from '#domain/document/form.ts'
import { balancedLines } from './fitted-lines.ts'
import { printableText } from './printable-text.ts'
import { textWidthPt } from './text-width.ts'

/** So that a hair's breadth never decides on a line more: browsers and word processors round in their own ways. */
const SPARE_PT = 1

/** Words of several syllables, as they stand in the names of organs, positions and documents: nobody parts one. */
const WORDS = `
  ban chấp hành, bí thư, biên phòng, bộ chính trị, cải cách, chi bộ, chỉ đạo, chính phủ, chính quyền, chính trị, chủ tịch,
  chương trình, chuyển đổi số, công an, công nghệ, công nghiệp, công tác, công thương, cơ quan, dân tộc, dân vận,
  đại biểu, đại hội, đào tạo, đảng bộ, đảng ủy, đảng uỷ, đặc khu, đổi mới, giáo dục, hành chính, hội đồng, hội nghị,
  kế hoạch, khoa học, kiểm tra, kinh tế, mặt trận, môi trường, nghị quyết, ngoại vụ, nhân dân, nông nghiệp, nội chính,
  nội vụ, phát triển, phụ trách, quản lý, quân sự, quốc hội, quốc phòng, quyết định, sáng tạo, số, sơ kết, tài chính,
  thanh tra, thành phố, thành ủy, thành uỷ, thể thao, thực hiện, thường trực, thường vụ, tỉnh ủy, tỉnh uỷ, tổ chức,
  tổ quốc, tổng kết, tôn giáo, triển khai, trung ương, trực tuyến, tuyên giáo, tư pháp, ủy ban, uỷ ban, văn hóa, văn hoá,
  văn phòng, việt nam, xã hội, xây dựng, y tế`
  .trim()
  .split(/,\s+/)

/** Such a word with the number behind it (`số 57-NQ/TW`), or a syllable of its own; `và` goes with what follows. */
const TOGETHER = new RegExp(
  `(?:và )?(?:(?:${WORDS.join('|')})(?![\\p{L}\\p{M}])[^ ]*(?: \\d[^ ]*)?|[^ ]+)`,
  'giu',
)

/**
 * As few lines as the room allows, the longest of them as short as can be. One line where the words fit, and where a
 * word is wider than the room, which every renderer then parts in its own way.
 */
export function centredLines(text: string, look: Look, roomPt: number): readonly string[] {
  const widthOf = (line: string): number => textWidthPt(line, look)
  const line = printableText(text)
  if (widthOf(line) + SPARE_PT <= roomPt) return [line]
  const words = line.match(TOGETHER) ?? []
  for (let count = 2; count <= words.length; count++) {
    const lines = balancedLines(words, count, widthOf)
    if (lines.every(each => widthOf(each) + SPARE_PT <= roomPt)) return lines
  }
  return [line]
}

/** Of the longest line, in points: what a drawn line below the words is a share of. */
export const widestPt = (lines: readonly string[], look: Look): number =>
  Math.max(0, ...lines.map(line => textWidthPt(line, look)))
