/** Vietnamese words as what a line may end between: many have several syllables, each written by itself. */

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

/** The words of a text with single spaces, from left to right. */
export const wholeWords = (text: string): readonly string[] => text.match(TOGETHER) ?? []
