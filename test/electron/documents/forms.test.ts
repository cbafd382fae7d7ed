import { describe, expect, test } from 'vitest'
import { LOOK_NAMES, type Look, type LookName, textWidthMm } from '#domain/document/form.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'

const { party, state } = DOCUMENT_FORMS

describe.each(Object.values(DOCUMENT_FORMS))('the form $code', form => {
  test.each(LOOK_NAMES)('%s has a size within its rule, lines that hold it, and names the rule', name => {
    const look = form.looks[name]
    expect(look.pt).toBeGreaterThanOrEqual(look.allowedPt.min)
    expect(look.pt).toBeLessThanOrEqual(look.allowedPt.max)
    expect(look.linePt).toBeGreaterThan(look.pt)
    expect(look.clause).not.toBe('')
  })

  test('margins and line spacing lie within the rule', () => {
    const { marginsMm, allowedMarginsMm } = form.page
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      expect(marginsMm[side]).toBeGreaterThanOrEqual(allowedMarginsMm[side].min)
      expect(marginsMm[side]).toBeLessThanOrEqual(allowedMarginsMm[side].max)
    }
    expect(form.looks.body.linePt).toBeGreaterThanOrEqual(form.body.allowedLinePt.min)
    expect(form.looks.body.linePt).toBeLessThanOrEqual(form.body.allowedLinePt.max)
  })
})

/** Lowest and highest size in points, then the look: b bold, i italic, u underlined, c capitals. */
type Figure = readonly [LookName, number, number, string]

/** Hướng dẫn 05-HD/VPTW. */
const PARTY: readonly Figure[] = [
  ['nation', 15, 15, 'bc'],
  ['superiorOrgan', 14, 14, 'c'],
  ['organ', 14, 14, 'bc'],
  ['number', 14, 14, ''],
  ['placeAndDate', 14, 14, 'i'],
  ['title', 15, 16, 'bc'],
  ['abstract', 14, 15, 'b'],
  ['headAbstract', 12, 12, 'i'],
  ['body', 14, 15, ''],
  ['heading1', 14, 15, 'b'],
  ['heading2', 14, 15, 'b'],
  ['heading3', 14, 15, 'b'],
  ['addresseeLabel', 14, 14, 'i'],
  ['addresseeName', 14, 14, ''],
  ['authority', 14, 14, 'bc'],
  ['position', 14, 14, 'c'],
  ['signer', 14, 14, 'b'],
  ['distributionLabel', 14, 14, 'u'],
  ['distribution', 12, 12, ''],
  ['urgency', 14, 14, 'bc'],
  ['circulation', 12, 12, 'b'],
  ['draft', 14, 14, 'i'],
  ['pageNumber', 14, 14, ''],
]

/** Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const STATE: readonly Figure[] = [
  ['nation', 12, 13, 'bc'],
  ['motto', 13, 14, 'b'],
  ['superiorOrgan', 12, 13, 'c'],
  ['organ', 12, 13, 'bc'],
  ['number', 13, 13, ''],
  ['placeAndDate', 13, 14, 'i'],
  ['title', 13, 14, 'bc'],
  ['abstract', 13, 14, 'b'],
  ['body', 13, 14, ''],
  ['addresseeLabel', 13, 14, ''],
  ['addresseeName', 13, 14, ''],
  ['authority', 13, 14, 'bc'],
  ['position', 13, 14, 'bc'],
  ['signer', 13, 14, 'b'],
  ['distributionLabel', 12, 12, 'bi'],
  ['distribution', 11, 11, ''],
  ['urgency', 13, 14, 'bc'],
  ['pageNumber', 13, 14, ''],
]

const lookLetters = ({ bold, italic, underline, capitals }: Look): string =>
  [bold ? 'b' : '', italic ? 'i' : '', underline ? 'u' : '', capitals ? 'c' : ''].join('')

describe.each([
  [party, PARTY, '05-HD/VPTW'],
  [state, STATE, '30/2020/NĐ-CP'],
] as const)('%#: what the rule says of each part', (form, figures, rule) => {
  test.each(figures)('%s: %i to %i pt, %s', (name, min, max, letters) => {
    const look = form.looks[name]
    expect(look.allowedPt).toEqual({ min, max })
    expect(lookLetters(look)).toBe(letters)
    expect(look.clause).toContain(rule)
  })
})

test('the page of the Party form: margins, text of 165 mm, numbers, paragraphs, lines', () => {
  expect(party.page).toMatchObject({
    widthMm: 210,
    heightMm: 297,
    marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
    mirroredBackSide: true,
  })
  expect(textWidthMm(party, 'portrait')).toBe(165)
  expect(party.pageNumber).toMatchObject({ fromTopMm: 10, onFirstPage: false })
  expect(party.body).toMatchObject({
    firstLineIndentMm: 10,
    paragraphGapPt: 6,
    allowedLinePt: { min: 18, max: 22 },
  })
})

test('the signs of the Party form: line, star, dashes, "Số" without colon, room for the signature', () => {
  const { letterhead, title, addressees, numbering, signature } = party
  expect(letterhead.nation.map(({ text, ruleShare }) => [text, ruleShare])).toEqual([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 1],
  ])
  expect([letterhead.organMark, letterhead.numberLead, title.abstractMark]).toEqual(['*', 'Số ', '-----'])
  expect([addressees.label, signature.distributionLabel]).toEqual(['Kính gửi:', 'Nơi nhận:'])
  expect([...numbering.headings, numbering.item]).toEqual(['I.', '1.', '1.1.', '-'])
  expect(signature.roomPt).toBe(4 * party.looks.body.linePt)
})

test('the page of the State form: ranges of margins, indent, lines', () => {
  expect(state.page.allowedMarginsMm).toEqual({
    top: { min: 20, max: 25 },
    bottom: { min: 20, max: 25 },
    left: { min: 30, max: 35 },
    right: { min: 15, max: 20 },
  })
  expect([10, 12.7]).toContain(state.body.firstLineIndentMm)
  expect(state.pageNumber.onFirstPage).toBe(false)
})

test('the signs of the State form: motto with a full line, organ with a third to a half, "Số:"', () => {
  const { letterhead, title } = state
  expect(letterhead.nation.map(({ text, ruleShare }) => [text, ruleShare])).toEqual([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0],
    ['Độc lập - Tự do - Hạnh phúc', 1],
  ])
  for (const share of [letterhead.organRuleShare, title.abstractRuleShare]) {
    expect(share).toBeGreaterThanOrEqual(1 / 3)
    expect(share).toBeLessThanOrEqual(1 / 2)
  }
  expect([letterhead.organMark, letterhead.numberLead, title.abstractMark]).toEqual(['', 'Số: ', ''])
})
