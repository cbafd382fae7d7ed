import { describe, expect, test } from 'vitest'
import { composeLetterhead, numberLine, placeAndDateLine } from '#domain/document/compose-letterhead.ts'
import { localDate } from '#domain/kernel/local-time.ts'
import type { Letterhead } from '#domain/meeting/meeting.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'

const letterhead: Letterhead = {
  superiorOrgan: '',
  organ: 'TỈNH ỦY QUẢNG NGÃI',
  number: 7,
  numberSuffix: '-GM/TU',
  place: 'Quảng Ngãi',
  date: localDate('2026-02-05'),
}

const { party, state } = DOCUMENT_FORMS
const shown = (text: string): string => text.replaceAll('\u00a0', '_')

describe('the line of the number', () => {
  test.each([
    [party, 7, 'Số 07-GM/TU'],
    [party, 123, 'Số 123-GM/TU'],
    [party, null, 'Số ________-GM/TU'],
    [state, 15, 'Số: 15-GM/TU'],
  ])('%#', (form, number, line) => {
    expect(shown(numberLine({ ...letterhead, number }, form))).toBe(line)
  })
})

describe('the line of place and date', () => {
  const undated = { ...letterhead, date: null }
  test.each([
    [letterhead, null, 'Quảng Ngãi, ngày 05 tháng 02 năm 2026'],
    [undated, { year: 2026, month: 6 }, 'Quảng Ngãi, ngày______tháng 6 năm 2026'],
    [undated, { year: 2026, month: 2 }, 'Quảng Ngãi, ngày______tháng 02 năm 2026'],
    [undated, { year: 2026, month: null }, 'Quảng Ngãi, ngày______tháng______năm 2026'],
    [undated, null, 'Quảng Ngãi, ngày______tháng______năm________'],
    [{ ...letterhead, place: '' }, null, 'ngày 05 tháng 02 năm 2026'],
  ])('%#', (head, month, line) => {
    expect(shown(placeAndDateLine(head, month))).toBe(line)
  })
})

test('the Party form has a star under the organ and a line as long as the words at the right', () => {
  const [first] = composeLetterhead({ ...letterhead, superiorOrgan: 'ĐẢNG BỘ' }, party, null).rows
  expect(first?.left.map(line => line.text)).toEqual(['ĐẢNG BỘ', 'TỈNH ỦY QUẢNG NGÃI', '*'])
  expect(first?.right.map(line => [line.text, line.ruleShare])).toEqual([['ĐẢNG CỘNG SẢN VIỆT NAM', 1]])
})

test('the State form has the motto with its line, and a short line under the organ', () => {
  const [first] = composeLetterhead(letterhead, state, null).rows
  expect(first?.left.map(line => [line.text, line.ruleShare])).toEqual([['TỈNH ỦY QUẢNG NGÃI', 0.4]])
  expect(first?.right.map(line => [line.text, line.ruleShare])).toEqual([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0],
    ['Độc lập - Tự do - Hạnh phúc', 1],
  ])
})
