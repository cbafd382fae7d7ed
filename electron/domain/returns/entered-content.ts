/** An answer as a person took it down: by telephone, on paper, by message. */
import type { ReturnContent } from './stored-return.ts'

export type EnteredAnswer = {
  readonly delegates: number
  readonly chairName: string
  readonly contactName: string
  readonly contactPhone: string
  readonly note: string
}

export function enteredContent(answer: EnteredAnswer): ReturnContent {
  const { delegates, chairName, contactName, contactPhone, note } = answer
  return {
    delegates,
    rule: 'decided',
    stated: null,
    listed: null,
    chair: chairName === '' ? null : { name: chairName, title: '', isSubstitute: false },
    contact: contactName === '' && contactPhone === '' ? null : { name: contactName, phone: contactPhone },
    groups: [],
    people: [],
    countSource: null,
    note,
  }
}
