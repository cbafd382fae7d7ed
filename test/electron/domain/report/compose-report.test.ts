import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/consolidation/board.ts'
import { consolidate } from '#domain/consolidation/consolidate.ts'
import { plainText } from '#domain/document/plain-text.ts'
import type { DocumentFormCode, Meeting } from '#domain/meeting/meeting.ts'
import { composeReport } from '#domain/report/compose-report.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { placesIn } from '#test/support/places.ts'
import { smallBoard, smallMeeting, smallReturns } from '#test/support/small-board.ts'

const sectionsOf = (meeting: Meeting, board: Board, form: DocumentFormCode = 'party') =>
  composeReport(meeting, board, DOCUMENT_FORMS[form]).sections.map(section => ({
    orientation: section.orientation,
    lines: plainText(section.blocks, DOCUMENT_FORMS[form])
      .split('\n')
      .filter(line => line !== ''),
  }))

const linesOf = (meeting: Meeting, board: Board, form: DocumentFormCode = 'party'): readonly string[] =>
  sectionsOf(meeting, board, form).flatMap(section => section.lines)

describe('the report of a small meeting', () => {
  const [letter, places, groups] = sectionsOf(smallMeeting, smallBoard)

  test('the letter, line by line', () => {
    expect(letter).toEqual({
      orientation: 'portrait',
      lines: [
        'TỈNH ỦY QUẢNG NGÃI',
        'VĂN PHÒNG',
        '*',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        `Số ${'\u00a0'.repeat(8)}-BC/VPTU`,
        'Quảng Ngãi, ngày 29 tháng 6 năm 2026',
        'BÁO CÁO',
        'số lượng điểm cầu và đại biểu tham dự Hội nghị sơ kết 01 năm 6 tháng triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
        '-----',
        'Kính gửi: Văn phòng Trung ương Đảng',
        'Thực hiện Công văn số 3373-CV/VPTW ngày 27/6/2026 của Văn phòng Trung ương Đảng về việc mời dự Hội nghị sơ kết 01 năm 6 tháng triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Văn phòng Tỉnh ủy báo cáo số lượng điểm cầu và đại biểu tham dự Hội nghị lúc 14 giờ 00 phút ngày 01/7/2026 (số liệu đến 16 giờ 05 phút ngày 29/6/2026) như sau:',
        'I. Tổng số điểm cầu và đại biểu',
        'Toàn tỉnh có 06 điểm cầu (01 cấp tỉnh, 01 tại Đảng ủy Ủy ban nhân dân tỉnh, 04 cấp xã gồm 02 xã, 01 phường, 01 đặc khu) với 185 đại biểu; đã xác nhận 3/6 điểm cầu, cụ thể:',
        'STT\tCấp\tSố điểm cầu\tĐã xác nhận\tChưa xác nhận\tSố đại biểu',
        '1\tCấp tỉnh\t1\t1\t0\t120',
        '2\tĐảng ủy Ủy ban nhân dân tỉnh\t1\t0\t1\t0',
        '3\tCấp xã\t4\t2\t2\t65',
        '\t- Xã\t2\t0\t2\t0',
        '\t- Phường\t1\t1\t0\t45',
        '\t- Đặc khu\t1\t1\t0\t20',
        '\tTổng cộng\t6\t3\t3\t185',
        'II. Tình hình xác nhận của các điểm cầu',
        'Thời hạn xác nhận: trước 15 giờ 00 phút ngày 29/6/2026.',
        '1. Chưa xác nhận: 03 điểm cầu, gồm: điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh; 02 xã: Sơn Hà, Sơn Hạ.',
        '2. Xác nhận sau thời hạn: 01 điểm cầu, gồm: đặc khu Lý Sơn (15 giờ 00 phút ngày 29/6/2026).',
        '3. Có sửa đổi sau khi xác nhận: 01 điểm cầu, gồm: phường Cẩm Thành (sửa đổi 38 thành 45 đại biểu, sau thời hạn).',
        '4. Phân công chủ trì thay: 01 điểm cầu, gồm: phường Cẩm Thành (đồng chí Lê Thị Hoa, Phó Bí thư Thường trực Đảng ủy).',
        'Số liệu chi tiết của từng điểm cầu tại Phụ lục kèm theo Báo cáo này.',
        'Trên đây là số lượng điểm cầu và đại biểu tham dự Hội nghị, Văn phòng Tỉnh ủy trân trọng báo cáo.',
        'Nơi nhận:',
        '- Như trên;',
        '- Thường trực Tỉnh ủy;',
        '- Lưu Văn phòng Tỉnh ủy.',
        'K/T CHÁNH VĂN PHÒNG',
        'PHÓ CHÁNH VĂN PHÒNG',
        'Đỗ Quang Nghĩa',
      ],
    })
  })

  test('the table of places, row by row', () => {
    expect(places?.orientation).toBe('landscape')
    expect(places?.lines.slice(4).map(line => line.split('\t'))).toEqual([
      [
        'STT',
        'Điểm cầu',
        'Địa điểm',
        'Chủ trì',
        'Số đại biểu theo thành phần',
        'Tổng số',
        'Đầu mối kỹ thuật, SĐT',
        'Ghi chú',
      ],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['I', 'Cấp tỉnh (01 điểm cầu, đã xác nhận 01)', '', '120', '', ''],
      [
        '1',
        'Điểm cầu cấp tỉnh',
        'Hội trường Tầng 4 - Trụ sở Tỉnh ủy (số 146, đường Lê Trung Đình, Phường Cẩm Thành, tỉnh Quảng Ngãi)',
        'Hồ Văn Niên, Bí thư Tỉnh ủy',
        '',
        '120',
        'Trần Minh, 0905000001',
        '',
      ],
      ['II', 'Đảng ủy Ủy ban nhân dân tỉnh (01 điểm cầu, đã xác nhận 0)', '', '0', '', ''],
      [
        '2',
        'Điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh',
        'Do Thường trực Đảng ủy Ủy ban nhân dân tỉnh quyết định',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'Chưa xác nhận',
      ],
      ['III', 'Cấp xã (04 điểm cầu, đã xác nhận 02)', '1', '33', '7', '2', '', '22', '65', '', ''],
      ['1', 'Xã (02 điểm cầu, đã xác nhận 0)', '', '', '', '', '', '', '0', '', ''],
      ['3', 'Xã Sơn Hà', 'Phòng họp trực tuyến', '', '', '', '', '', '', '', '', '', 'Chưa xác nhận'],
      ['4', 'Xã Sơn Hạ', 'Phòng họp trực tuyến', '', '', '', '', '', '', '', '', '', 'Chưa xác nhận'],
      ['2', 'Phường (01 điểm cầu, đã xác nhận 01)', '1', '33', '7', '2', '', '2', '45', '', ''],
      [
        '5',
        'Phường Cẩm Thành',
        'Phòng họp trực tuyến',
        'Lê Thị Hoa, Phó Bí thư Thường trực Đảng ủy (chủ trì thay)',
        '1',
        '33',
        '7',
        '2',
        '',
        '2',
        '45',
        '0905000002',
        'Sửa đổi 38 thành 45; =SUM(1,2) đề nghị thử đường truyền',
      ],
      ['3', 'Đặc khu (01 điểm cầu, đã xác nhận 01)', '', '', '', '', '', '20', '20', '', ''],
      [
        '6',
        'Đặc khu Lý Sơn',
        'Phòng họp trực tuyến',
        '',
        '',
        '',
        '',
        '',
        '',
        '20',
        '20',
        '',
        'Xác nhận muộn (29/6/2026 15:00)',
      ],
      ['', 'TỔNG CỘNG (06 điểm cầu, đã xác nhận 03)', '', '185', '', ''],
    ])
  })

  test('the numbers of the columns are told, and come again by group', () => {
    expect(places?.lines[3]).toMatch(
      /^Thành phần: \(1\) Đồng chí Bí thư Đảng ủy xã; .*\(6\) Chưa phân theo thành phần\.$/,
    )
    expect(groups?.lines.at(-1)).toBe('\tCộng\t65')
  })
})

describe('figures of another shape', () => {
  const boardOf = (meeting: Meeting, returns = smallReturns): Board =>
    consolidate({
      meeting,
      places: placesIn(meeting),
      returns,
      listed: new Map(),
      now: smallBoard.at,
    })

  test('while nothing came in, nothing is late or revised and no column of groups stands empty', () => {
    const lines = linesOf(smallMeeting, boardOf(smallMeeting, []))
    expect(lines).toContain('2. Xác nhận sau thời hạn: Không có.')
    expect(lines).toContain('3. Có sửa đổi sau khi xác nhận: Không có.')
    expect(lines).toContain('PHỤ LỤC')
    expect(lines).toContain('STT\tĐiểm cầu\tĐịa điểm\tChủ trì\tTổng số\tĐầu mối kỹ thuật, SĐT\tGhi chú')
  })

  test('a meeting without basis and without points still reads', () => {
    const bare: Meeting = {
      ...smallMeeting,
      basis: { ...smallMeeting.basis, document: '', issuer: '', subject: '' },
      bridgePoints: [],
      sessions: [],
      assignments: [],
    }
    const lines = linesOf(bare, boardOf(bare))
    expect(lines).toContain(
      'Văn phòng Tỉnh ủy báo cáo số lượng điểm cầu và đại biểu tham dự Hội nghị (số liệu đến 16 giờ 05 phút ngày 29/6/2026) như sau:',
    )
    expect(lines).toContain('Toàn tỉnh có 0 điểm cầu với 0 đại biểu; đã xác nhận 0/0 điểm cầu, cụ thể:')
    expect(lines.join('\n')).not.toMatch(/Kính gửi|Thời hạn xác nhận/)
  })

  test('a meeting of the State reports in its own form', () => {
    const state: Meeting = {
      ...smallMeeting,
      form: 'state',
      letterhead: { ...smallMeeting.letterhead, organ: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI' },
    }
    const lines = linesOf(state, boardOf(state), 'state')
    expect(lines).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(lines).toContain('KT. CHÁNH VĂN PHÒNG')
    expect(lines.join('\n')).toMatch(/Văn phòng Ủy ban nhân dân tỉnh trân trọng báo cáo/)
  })

  test('a head of office signs without authority line', () => {
    const signature = { ...smallMeeting.signature, position: 'CHÁNH VĂN PHÒNG' }
    const meeting = { ...smallMeeting, signature }
    expect(linesOf(meeting, smallBoard).join('\n')).not.toContain('K/T')
  })
})
