/** Names of files made of words that somebody wrote. */
import { describe, expect, test } from 'vitest'
import { slug, usableFileName, usableGivenName } from '#domain/vietnamese/file-name.ts'

describe('a name that came with a file', () => {
  test.each([
    ['Danh sách xã Sơn Hà.xlsx', 'Danh sách xã Sơn Hà.xlsx'],
    ['../../../../etc/passwd', 'passwd'],
    ['C:\\Windows\\win.ini', 'win.ini'],
    ['Hộp thư/Xã A/bảng (2).xls', 'bảng (2).xls'],
    ['CON', 'tep CON'],
    ['con.xlsx', 'tep con.xlsx'],
    ['nul .docx', 'tep nul.docx'],
    ['COM1', 'tep COM1'],
    ['LPT¹.txt', 'tep LPT¹.txt'],
    ['Conal.xlsx', 'Conal.xlsx'],
    ['...', 'tep'],
    ['.htaccess', 'htaccess'],
    ['bảng. .xlsx', 'bảng. .xlsx'],
    ['tên. ', 'tên'],
    ['', 'tep'],
    ['a<b>:"c|d?*.csv', 'a b c d.csv'],
    ['xls\u202excod.exe', 'xls xcod.exe'],
    ['nửa \ud800.xlsx', 'nửa \ufffd.xlsx'],
    ['dòng\r\nmới.txt', 'dòng mới.txt'],
  ])('%j becomes %j', (given, name) => {
    expect(usableGivenName(given)).toBe(name)
  })

  test('is cut by its bytes, its ending kept', () => {
    const name = usableGivenName(`${'ễ'.repeat(300)}.xlsx`)
    expect(name).toMatch(/^ễ+\.xlsx$/)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
  })
})

test('words keep their letters, what is left of nothing has a name', () => {
  expect(usableFileName('Phường Cẩm Thành', '.pdf', 'giay-moi')).toBe('Phường Cẩm Thành.pdf')
  expect(usableFileName('///', '.pdf', 'giay-moi')).toBe('giay-moi.pdf')
  expect(slug('../ CON \u202e Đặc khu Lý Sơn')).toBe('con-dac-khu-ly-son')
})
