/** Letters of other makes: of the Centre, of the State, of other offices; what is read of each, and that nothing is made up. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { acceptLetter, readLetter } from '#domain/letter-reading/read-letter.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { readDocxText } from '#electron/documents/docx/read-text.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { formOfMeeting } from '#electron/documents/forms.ts'
import { checkedParts } from '#electron/spreadsheets/package-parts.ts'
import { buildOptions } from '#test/support/letters.ts'
import { variedMeeting } from '#test/support/varied-letters.ts'

const now = localDateTime('2026-06-27T16:00')

const letter = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/letters/${name}.txt`, import.meta.url), 'utf8')

/** What a person would check first. */
function gistOf(source: string) {
  const reading = readLetter(source, now)
  const meeting = acceptLetter(reading.lines, reading.kind, buildOptions())
  const { letterhead, signature } = meeting
  return {
    kind: reading.kind,
    basis: [meeting.basis.document, meeting.basis.date]
      .filter(part => part !== null && part !== '')
      .join(' '),
    sessions: meeting.sessions.map(({ startsAt }) => startsAt).join(', '),
    deadlines: meeting.assignments
      .flatMap(({ items }) => items.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.at])))
      .join(', '),
    ...(reading.kind === 'superior'
      ? {}
      : {
          organ: [letterhead.superiorOrgan, letterhead.organ].filter(part => part !== '').join(' / '),
          number: letterhead.numberSuffix,
          addressees: meeting.addressees.map(({ text }) => text).join(' | '),
          convener: meeting.convener,
          points: meeting.bridgePoints
            .map(({ kind, title, groups }) => `${kind} ${title}: ${groups.length}`)
            .join(' | '),
          signed: [signature.authority, signature.position, signature.signer]
            .filter(part => part !== '')
            .join(', '),
        }),
  }
}

type Gist = ReturnType<typeof gistOf>

const LETTERS: readonly (readonly [string, Gist])[] = [
  [
    'giay-moi-ubnd',
    {
      kind: 'own',
      basis: '',
      sessions: '2026-07-15T08:00',
      deadlines: '2026-07-13T16:00',
      organ: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
      number: '/GM-UBND',
      addressees: 'Giám đốc các sở, ban, ngành tỉnh | Chủ tịch UBND các xã, phường, đặc khu',
      convener: 'Ủy ban nhân dân tỉnh',
      points: 'one-place Điểm cầu: 1',
      signed: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Trần Văn B',
    },
  ],
  [
    'giay-moi-btgdv',
    {
      kind: 'own',
      basis: 'Kế hoạch số 12-KH/BTGDVTU 2026-01-05',
      sessions: '2026-08-07T07:30',
      deadlines: '',
      organ: 'TỈNH ỦY QUẢNG NGÃI / BAN TUYÊN GIÁO VÀ DÂN VẬN',
      number: '-GM/BTGDVTU',
      addressees: 'Ban Tuyên giáo và Dân vận các Đảng ủy trực thuộc Tỉnh ủy',
      convener: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      points: 'one-place Điểm cầu tỉnh: 1 | per-unit Điểm cầu xã, phường, đặc khu: 1',
      signed: 'K/T TRƯỞNG BAN, PHÓ TRƯỞNG BAN, Lê Văn C',
    },
  ],
  [
    'giay-moi-tinh-uy',
    {
      kind: 'own',
      basis: 'Chương trình công tác',
      sessions: '2026-10-26T07:30',
      deadlines: '2026-10-24, 2026-10-22T17:00',
      organ: 'TỈNH ỦY QUẢNG NGÃI',
      number: '-GM/TU',
      addressees: 'Như thành phần',
      convener: 'Ban Thường vụ Tỉnh ủy',
      points: 'one-place Điểm cầu tỉnh (Hội trường T50): 2 | per-unit Điểm cầu cấp xã: 1',
      signed: 'T/L BAN THƯỜNG VỤ, CHÁNH VĂN PHÒNG, Phạm Văn D',
    },
  ],
  [
    'giay-moi-so',
    {
      kind: 'own',
      basis: 'Công điện số 101/CĐ-TTg 2026-11-11',
      sessions: '2026-11-12T19:00',
      deadlines: '2026-11-12T17:00',
      organ: 'UBND TỈNH QUẢNG NGÃI / SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
      number: '/GM-SNNMT',
      addressees: 'UBND các xã, phường, đặc khu',
      convener: 'Sở Nông nghiệp và Môi trường',
      points: 'one-place Điểm cầu Sở: 1 | per-unit Điểm cầu các xã, phường, đặc khu: 1',
      signed: 'GIÁM ĐỐC, Hồ Trọng F',
    },
  ],
  [
    'giay-moi-hdnd',
    {
      kind: 'own',
      basis: 'Kế hoạch số 40/KH-HĐND 2026-11-02',
      sessions: '2026-11-25T07:30',
      deadlines: '',
      organ: 'HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NGÃI',
      number: '/GM-HĐND',
      addressees: 'Thường trực HĐND các xã, phường, đặc khu',
      convener: 'Thường trực Hội đồng nhân dân tỉnh',
      points: 'one-place Điểm cầu: 1',
      signed: 'TM. THƯỜNG TRỰC HĐND, CHỦ TỊCH, Võ Thị G',
    },
  ],
  [
    'giay-trieu-tap',
    {
      kind: 'own',
      basis: '',
      sessions: '2026-09-12T07:30',
      deadlines: '',
      organ: 'TỈNH ỦY QUẢNG NGÃI',
      number: '-GTT/TU',
      addressees: 'Các đồng chí Tỉnh ủy viên | Bí thư Đảng ủy các xã, phường, đặc khu',
      convener: 'Ban Thường vụ Tỉnh ủy',
      points: 'one-place Điểm cầu: 2',
      signed: 'T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ THƯỜNG TRỰC, Nguyễn Đức Tuy',
    },
  ],
  [
    'thu-moi-mttq',
    {
      kind: 'own',
      basis: '',
      sessions: '2026-10-06T14:00',
      deadlines: '',
      organ: 'ỦY BAN MTTQ VIỆT NAM TỈNH QUẢNG NGÃI / BAN THƯỜNG TRỰC',
      number: '/TM-MTTQ-BTT',
      addressees: 'Ban Thường trực Ủy ban MTTQ Việt Nam các xã, phường, đặc khu',
      convener: 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
      points: 'one-place Điểm cầu: 1',
      signed: 'TM. BAN THƯỜNG TRỰC KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Bùi Thị E',
    },
  ],
  [
    'thu-khong-ngay',
    {
      kind: 'own',
      basis: '',
      sessions: '',
      deadlines: '',
      organ: 'TỈNH ỦY QUẢNG NGÃI',
      number: '-GM/TU',
      addressees: '',
      convener: 'Ban Thường vụ Tỉnh ủy',
      points: 'per-unit Điểm cầu cấp xã: 1',
      signed: 'T/L BAN THƯỜNG VỤ, CHÁNH VĂN PHÒNG',
    },
  ],
  [
    'thu-dien-tu',
    {
      kind: 'own',
      basis: '',
      sessions: '',
      deadlines: '',
      organ: 'TỈNH ỦY QUẢNG NGÃI',
      number: '-GM/TU',
      addressees: '',
      convener: '',
      points: '',
      signed: '',
    },
  ],
  [
    'cong-van-vptw',
    {
      kind: 'superior',
      basis: 'Công văn số 4102-CV/VPTW 2026-09-08',
      sessions: '2026-09-16T08:00',
      deadlines: '2026-09-12T17:00',
    },
  ],
  [
    'thong-bao-ban-bi-thu',
    {
      kind: 'superior',
      basis: 'Thông báo số 55-TB/TW 2026-11-02',
      sessions: '2026-12-10T08:00',
      deadlines: '2026-12-05',
    },
  ],
  [
    'cong-van-vptu',
    {
      kind: 'superior',
      basis: 'Công văn số 902-CV/VPTU 2026-09-28',
      sessions: '2026-10-05T08:00',
      deadlines: '2026-10-02T10:00',
    },
  ],
]

describe.each(LETTERS)('%s', (name, gist) => {
  test('its fields are read', () => expect(gistOf(letter(name))).toEqual(gist))

  test('every value stands beside words of the letter', () => {
    const { text, lines } = readLetter(letter(name), now)
    const shown = lines.flatMap(line =>
      line.understood.map(({ span, value }) => ({
        words: text.slice(span.start, span.end),
        value,
      })),
    )
    expect(shown.filter(({ words, value }) => words.trim() === '' || value.trim() === '')).toEqual([])
    const all = lines.map(({ span }) => text.slice(span.start, span.end)).join(' ')
    expect(all.match(/[\p{L}\p{N}]+/gu)).toEqual(text.match(/[\p{L}\p{N}]+/gu))
  })
})

/** What a Word file of the house tells of its head and its end, whatever its make. */
test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
  'letter %i of Word: its head and its signature',
  async seed => {
    const meeting: Meeting = variedMeeting(seed)
    const form = formOfMeeting(meeting)
    const bytes = await renderDocx(composeInvitation(meeting, COMMON_TEXT, form), form, { createdAt: now })
    const opened = checkedParts(bytes)
    if (!opened.ok) throw new Error(opened.code)
    const { lines, kind } = readLetter(readDocxText(opened.parts) ?? '', now)
    const read = acceptLetter(lines, kind, buildOptions())
    expect(kind).toBe('own')
    expect(read.form).toBe(meeting.form)
    expect(read.sessions.map(({ startsAt }) => startsAt)).toEqual(
      meeting.sessions.map(({ startsAt }) => startsAt),
    )
    expect(read.abstract).toBe(meeting.abstract)
    expect(read.signature.signer).toBe(meeting.signature.signer)
    expect(read.signature.position).toBe(meeting.signature.position)
    expect(read.distribution.map(({ text }) => text)).toEqual(meeting.distribution.map(({ text }) => text))
  },
)
