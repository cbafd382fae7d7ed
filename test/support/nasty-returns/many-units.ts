/** Sheets with a row for each of many units: sums and former districts among them, units named twice or not at all. */
import { AN_PHU, BA_TO_WITH_HAT, BA_VI, BA_XA, type ExpectedAnswer, type NastyReturn } from './expected.ts'

const of = (code: string | null, delegates: number | null, asks?: string): ExpectedAnswer => ({
  code,
  delegates,
  ...(asks === undefined ? {} : { asks }),
})

export const MANY_UNITS: readonly NastyReturn[] = [
  {
    kind: 'names asked for under those who preside and those whom to call',
    sheets: `TT|Xã, phường, đặc khu|Số lượng đại biểu||Chủ trì||Cán bộ kỹ thuật|
||Tổng|Chi bộ|Họ tên|Chức vụ|Họ tên|SĐT
1|Xã Ba Vì|45|25|Hồ Thị Nga|Bí thư Đảng ủy|Phan Văn Đạt|0955778899
2|Xã Ba Xa|30|12|Lê Văn An|Bí thư Đảng ủy|Võ Thị Thu|0955778800`,
    merges: ['C1:D1', 'E1:F1', 'G1:H1'],
    expected: [
      { ...of(BA_VI, 45), chair: 'Hồ Thị Nga', phone: '0955778899' },
      { ...of(BA_XA, 30), chair: 'Lê Văn An', phone: '0955778800' },
    ],
  },
  {
    kind: 'sums of former districts that bear the names of units',
    sheets: `TỔNG HỢP ĐẠI BIỂU
STT|Xã, phường|Số lượng
I|BA TƠ|29
1|Ba Vì|12
2|Ba Xa|17
II|HUYỆN SƠN HÀ (CŨ)|14
3|An Phú|14
|Cộng|43`,
    expected: [of(BA_VI, 12), of(BA_XA, 17), of(AN_PHU, 14)],
  },
  {
    kind: 'a row numbered as a heading whose number is no sum',
    sheets: `STT|Xã, phường|Số lượng
I|Ba Tô|20
1|Ba Vì|12
2|Ba Xa|17`,
    expected: [of(BA_TO_WITH_HAT, 20, 'total-mismatch'), of(BA_VI, 12), of(BA_XA, 17)],
  },
  {
    kind: 'a total that its rows do not add up to',
    sheets: `STT|Xã, phường|Số lượng
1|Ba Vì|12
2|Ba Xa|17
|Tổng cộng|31`,
    expected: [of(BA_VI, 12, 'total-mismatch'), of(BA_XA, 17, 'total-mismatch')],
  },
  {
    kind: 'one unit in two rows with two numbers',
    sheets: `STT|Xã, phường|Số lượng
1|Ba Vì|12
2|Ba Xa|17
3|Xã Ba Vì|15`,
    expected: [of(BA_VI, 12, 'several-answers'), of(BA_XA, 17), of(BA_VI, 15, 'several-answers')],
  },
  {
    kind: 'a number whose row names no unit',
    sheets: `STT|Xã, phường|Số lượng
1|Ba Vì|12
2||17
3|An Phú|14`,
    expected: [of(BA_VI, 12), of(null, 17, 'unit-unknown'), of(AN_PHU, 14)],
  },
  {
    kind: 'a sum without a word beside it',
    sheets: `STT|Xã, phường|Số lượng
1|Ba Vì|12
2|Ba Xa|17
||29`,
    expected: [of(BA_VI, 12), of(BA_XA, 17)],
  },
  {
    kind: 'a code of another province beside a name of ours, and rows told by their codes alone',
    sheets: `STT|Mã xã|Tên xã|Số lượng
1|30337|Xã An Phú|14
2|${BA_VI}||12
3|${BA_XA}|Ba Xa|17`,
    expected: [of(null, 14, 'unit-contradiction'), of(BA_VI, 12), of(BA_XA, 17)],
  },
  {
    kind: 'an export whose two columns of the unit contradict each other',
    sheets: `Dấu thời gian|Đơn vị|Ghi rõ tên đơn vị|Số đại biểu
28/06/2026 08:12:44|Xã Sơn Hà|Xã Sơn Hạ|12
28/06/2026 09:12:44|Xã An Phú|Đảng ủy xã An Phú|14
28/06/2026 09:12:44|||15`,
    expected: [of(null, 12, 'unit-contradiction'), of(AN_PHU, 14), of(null, 15, 'unit-unknown')],
  },
  {
    kind: 'a group of its own word between the others and the sum',
    sheets: `STT|Tên xã|Chủ trì|BCH|Chi bộ|Tổng
1|Ba Vì|1|10|5|16
2|Ba Xa|1|9|4|14`,
    expected: [of(BA_VI, 16), of(BA_XA, 14)],
  },
  {
    kind: 'facts without colons, some of them names',
    sheets: `PHIẾU ĐĂNG KÝ DỰ HỌP
Đơn vị|ĐU X. An Phú
Tổng số đại biểu|17 đồng chí
Người chủ trì|Đ/c A Lâm, Bí thư
Đầu mối kỹ thuật|Y Nga - 0911222000`,
    expected: { ...of(AN_PHU, 17), phone: '0911222000' },
  },
]
