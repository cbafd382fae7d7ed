import { expect, test } from 'vitest'
import { plainText } from '#domain/document/plain-text.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { report } from '#test/support/sample-documents.ts'

test('a report reads as its page does', () => {
  const form = DOCUMENT_FORMS.party
  const blocks = report(form, 1).sections.flatMap(section => section.blocks)
  expect(plainText(blocks, form)).toBe(`TỈNH ỦY QUẢNG NGÃI
VĂN PHÒNG
*

ĐẢNG CỘNG SẢN VIỆT NAM

Số 09-BC/VPTU

Quảng Ngãi, ngày 29 tháng 6 năm 2026

BÁO CÁO
số lượng đại biểu dự hội nghị
-----

Kính gửi: Văn phòng Trung ương Đảng

Toàn tỉnh có 98 điểm cầu (1 cấp tỉnh).

Số liệu chi tiết tại phụ lục kèm theo.

Nơi nhận:

- Như trên;
- Lưu Văn phòng Tỉnh ủy.

CHÁNH VĂN PHÒNG

Nguyễn Văn A

Phụ lục

STT\tĐiểm cầu\tSố đại biểu
Lãnh đạo\tTổng số
1\tĐiểm cầu thứ 1\t5\t38
Tổng cộng\t3.724
`)
})
