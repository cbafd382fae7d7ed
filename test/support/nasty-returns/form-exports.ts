/** Answers of online forms, as their export files hold them. */
import { BA_VI, inside, type NastyReturn } from './expected.ts'

export const FORM_EXPORTS: readonly NastyReturn[] = [
  {
    kind: 'an export in English',
    file: 'Registration (Responses) - Form Responses 1.csv',
    sheets: `Timestamp|Email Address|Unit name|Number of delegates|Chairperson|Technician|Phone number
6/28/2026 8:12:44|a@x.vn|Xã An Phú|35|Phạm Tấn Trung|Mai Văn Tí|0905333444
6/28/2026 9:12:44|b@x.vn|Xã Ba Vì|20|Võ Văn Ca|Bùi Tá|0905333445`,
    expected: [
      inside(35, { chair: 'Phạm Tấn Trung', phone: '0905333444' }),
      { code: BA_VI, delegates: 20, chair: 'Võ Văn Ca' },
    ],
  },
  {
    kind: 'an export whose headings are whole questions',
    sheets: `Dấu thời gian|Đồng chí thuộc Đảng ủy xã, phường, đặc khu nào?|Số lượng đại biểu tham dự tại điểm cầu (ghi bằng số)|Họ tên, chức vụ người chủ trì tại điểm cầu|Họ tên cán bộ kỹ thuật trực điểm cầu|Số điện thoại cán bộ kỹ thuật
28/06/2026 8:12:44|Xã An Phú|35|Phạm Tấn Trung - Bí thư Đảng ủy|Mai Văn Tí|905333444`,
    expected: [inside(35, { chair: 'Phạm Tấn Trung', phone: '0905333444' })],
  },
  {
    kind: 'an export that asks for each group and for no sum',
    sheets: `Dấu thời gian|Tên đơn vị|Số lượng Ủy viên Ban Chấp hành|Số lượng trưởng các phòng, ban|Số lượng bí thư chi bộ
28/06/2026 8:12:44|Xã An Phú|27|5|12`,
    expected: inside(44, { asks: 'count-' }),
  },
  {
    kind: 'an export with two telephones, of who presides and of the technician',
    sheets: `Dấu thời gian|Đơn vị|Tổng số đại biểu|Người chủ trì|SĐT người chủ trì|Cán bộ kỹ thuật|SĐT cán bộ kỹ thuật
28/06/2026 8:12:44|Xã An Phú|35|Phạm Tấn Trung|0905111222|Mai Văn Tí|0905333444`,
    expected: inside(35, { chair: 'Phạm Tấn Trung', phone: '0905333444' }),
  },
  {
    kind: 'an export in which a unit answers that nobody comes',
    sheets: `Dấu thời gian|Đơn vị|Số lượng đại biểu
28/06/2026 8:12:44|Xã An Phú|Không cử
28/06/2026 8:13:44|Xã Ba Vì|0`,
    expected: [inside(null, { asks: 'count-missing' }), { code: BA_VI, delegates: 0 }],
  },
  {
    kind: 'an export with a column for the unit and one for its kind',
    sheets: `Dấu thời gian|Loại đơn vị|Tên xã/phường/đặc khu|Tổng số đại biểu
28/06/2026 8:12:44|Xã|An Phú|35
28/06/2026 8:13:44|Phường|Kon Tum|20`,
    expected: [inside(35), { code: '23293', delegates: 20 }],
  },
  {
    kind: 'an export with a score and a name of the person who filled it in',
    sheets: `Dấu thời gian|Điểm số|Họ tên người điền|Đơn vị công tác|Số đại biểu dự tại điểm cầu
28/06/2026 8:12:44|0 / 0|Mai Văn Tí|Đảng ủy xã An Phú|35`,
    expected: inside(35),
  },
  {
    kind: 'an export with a wrong kind of unit and a look-alike',
    sheets: `Dấu thời gian|Đơn vị|Số lượng đại biểu
28/06/2026 8:12:44|Phường An Phú|35
28/06/2026 8:13:44|son ha|20`,
    expected: [
      { code: null, delegates: 35, asks: 'unit-near' },
      { code: null, delegates: 20, asks: 'unit-ambiguous' },
    ],
  },
  {
    kind: 'an export of persons, one row each, by unit',
    sheets: `Dấu thời gian|Đơn vị|Họ và tên|Chức vụ|Số điện thoại
28/06/2026 8:12:44|Xã An Phú|Phạm Tấn Trung|Bí thư|0905111222
28/06/2026 8:13:44|Xã An Phú|Lê Thị Hoa|Phó Bí thư|0905111223
28/06/2026 8:14:44|Xã Ba Vì|Võ Văn Ca|Bí thư|0905111224`,
    expected: [inside(2, { people: ['Phạm Tấn Trung', 'Lê Thị Hoa'] }), { code: BA_VI, delegates: 1 }],
  },
  {
    kind: 'numbers of delegates as telephones and telephones as numbers, the columns swapped by the hand that filled them',
    sheets: `Dấu thời gian|Đơn vị|Số lượng đại biểu|Số điện thoại
28/06/2026 8:12:44|Xã An Phú|905111222|35`,
    expected: inside(null, { asks: 'count-approximate' }),
  },
  {
    kind: 'an answer without a number, and one that counts people away in its remarks',
    sheets: `Dấu thời gian|Đơn vị|Số lượng đại biểu|Ghi chú
28/06/2026 8:12:44|Xã An Phú|35|vắng 01
28/06/2026 8:13:44|Xã Ba Vì||`,
    expected: [
      inside(35, { asks: 'count-approximate' }),
      { code: BA_VI, delegates: null, asks: 'count-missing' },
    ],
  },
]
