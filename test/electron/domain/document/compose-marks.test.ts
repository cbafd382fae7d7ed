import { expect, test } from 'vitest'
import { composeMarks } from '#domain/document/compose-marks.ts'
import { DEFAULT_FORM_CHOICES, type FormChoices } from '#domain/meeting/form-choices.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'

const { party, state } = DOCUMENT_FORMS

test.each<readonly [string, typeof party, Partial<FormChoices>, readonly (readonly [string, boolean])[]]>([
  ['nothing marked', party, {}, []],
  ['urgency has no frame in the Party form', party, { urgency: 'urgent' }, [['KHẨN', false]]],
  ['and has one in the State form', state, { urgency: 'immediate' }, [['HỎA TỐC', true]]],
  [
    'all of them, in their order',
    state,
    { draft: 3, circulation: 'Lưu hành nội bộ', urgency: 'very-urgent', secrecy: 'most-secret' },
    [
      ['TUYỆT MẬT', true],
      ['THƯỢNG KHẨN', true],
      ['Lưu hành nội bộ', true],
      ['Dự thảo lần 3', false],
    ],
  ],
])('%s', (_, form, choices, marks) => {
  const lines = composeMarks({ ...DEFAULT_FORM_CHOICES, ...choices }, form)
  expect(lines.map(line => [line.text, line.framed])).toEqual(marks)
})
