import { describe, expect, test } from 'vitest'
import { hasMirroredPages } from '#domain/document/form.ts'
import { houseForm } from '#domain/document/house-form.ts'
import { headingCounter } from '#domain/document/numbering.ts'
import { DEFAULT_FORM_CHOICES } from '#domain/meeting/form-choices.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'

const { party, state } = DOCUMENT_FORMS
const choosing = (choices: Partial<typeof DEFAULT_FORM_CHOICES>) => ({ ...DEFAULT_FORM_CHOICES, ...choices })

test.each([party, state])('without choices the form $code is as its rule has it', form => {
  expect(houseForm(form, DEFAULT_FORM_CHOICES)).toEqual(form)
})

describe('sizes are kept within the rule', () => {
  test.each([
    [party, { bodyPt: 15, linePt: 20 }, [15, 20]],
    [party, { bodyPt: 13, linePt: 12 }, [14, 18]],
    [party, { bodyPt: 20, linePt: 40 }, [15, 22]],
    [state, { bodyPt: 13, linePt: 21 }, [13, 21]],
    [state, { bodyPt: 15, linePt: 30 }, [14, 24]],
    [party, { bodyPt: null, linePt: 21.5 }, [14, 21.5]],
  ] as const)('%#', (form, choices, [pt, linePt]) => {
    const { looks } = houseForm(form, choosing(choices))
    for (const look of [looks.body, looks.heading1, looks.heading2, looks.heading3])
      expect(look).toMatchObject({ pt, linePt })
    // What is no running text keeps its own size.
    expect([looks.title, looks.number, looks.distribution]).toEqual([
      form.looks.title,
      form.looks.number,
      form.looks.distribution,
    ])
  })
})

test.each([
  [party, 'dash', ['I-', '1.', '1.1.', '1.2.', '2.', 'II-', '1.']],
  [party, 'point', ['I.', '1.', '1.1.', '1.2.', '2.', 'II.', '1.']],
  [state, 'dash', ['I-', '1.', 'a)', 'b)', '2.', 'II-', '1.']],
] as const)('numbering: %#', (form, numbering, markers) => {
  const count = headingCounter(houseForm(form, choosing({ numbering })))
  expect(([1, 2, 3, 3, 2, 1, 2] as const).map(level => count(level))).toEqual(markers)
})

test('margins are exchanged on the back only where both sides are printed', () => {
  expect(hasMirroredPages(houseForm(party, choosing({ printSides: 'two' })))).toBe(true)
  expect(hasMirroredPages(party)).toBe(false)
})
