import { describe, expect, test } from 'vitest'
import { LOOK_NAMES, textWidthMm } from '#domain/document/form.ts'
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

test('a page of the Party form has a text of 165 mm', () => {
  expect(textWidthMm(party, 'portrait')).toBe(165)
})

test.each([
  [party.looks.nation, { pt: 15, bold: true }],
  [party.looks.superiorOrgan, { pt: 14, bold: false }],
  [party.looks.placeAndDate, { pt: 14, italic: true }],
  [party.looks.position, { pt: 14, bold: false, capitals: true }],
  [party.looks.distributionLabel, { pt: 14, underline: true, bold: false, italic: false }],
  [party.looks.distribution, { pt: 12 }],
  [party.looks.addresseeLabel, { italic: true }],
  [state.looks.position, { bold: true, capitals: true }],
  [state.looks.distributionLabel, { pt: 12, bold: true, italic: true }],
  [state.looks.distribution, { pt: 11 }],
  [state.looks.addresseeLabel, { italic: false }],
])('%#: looks as the rule has them', (look, expected) => {
  expect(look).toMatchObject(expected)
})
