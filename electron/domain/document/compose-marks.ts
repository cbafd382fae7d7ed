/** The marks under the number of a document: secrecy, urgency, how far it may go, which draft it is. */
import type { FormChoices, Secrecy, Urgency } from '../meeting/form-choices.ts'
import type { HeadLine } from './blocks.ts'
import type { DocumentForm } from './form.ts'

const SECRECY_WORDS: Readonly<Record<Secrecy, string>> = {
  none: '',
  secret: 'MẬT',
  'top-secret': 'TỐI MẬT',
  'most-secret': 'TUYỆT MẬT',
}

const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  none: '',
  urgent: 'KHẨN',
  'very-urgent': 'THƯỢNG KHẨN',
  immediate: 'HỎA TỐC',
}

/** In the order they stand below each other; none where nothing is marked. */
export function composeMarks(
  choices: Pick<FormChoices, 'secrecy' | 'urgency' | 'circulation' | 'draft'>,
  form: DocumentForm,
): readonly HeadLine[] {
  const mark = (look: HeadLine['look'], text: string, framed: boolean): HeadLine => ({
    text,
    look,
    framed,
    ruleShare: 0,
    source: { field: 'form-choices', id: look },
  })
  const { secrecyFramed, urgencyFramed, circulationFramed } = form.marks
  return [
    mark('secrecy', SECRECY_WORDS[choices.secrecy], secrecyFramed),
    mark('urgency', URGENCY_WORDS[choices.urgency], urgencyFramed),
    mark('circulation', choices.circulation, circulationFramed),
    mark('draft', choices.draft === null ? '' : `Dự thảo lần ${choices.draft}`, false),
  ].filter(line => line.text !== '')
}
