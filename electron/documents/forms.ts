/** The document forms that ship with the program, read from resources/forms. */
import type { DocumentForm } from '#domain/document/form.ts'
import { houseForm } from '#domain/document/house-form.ts'
import type { DocumentFormCode, Meeting } from '#domain/meeting/meeting.ts'
import party from '../../resources/forms/party.json' with { type: 'json' }
import state from '../../resources/forms/state.json' with { type: 'json' }

type FormFile = typeof party | typeof state

const formOf = (file: FormFile, code: DocumentFormCode): DocumentForm => ({
  ...file,
  code,
  page: { ...file.page, sides: 'one' },
  letterhead: {
    ...file.letterhead,
    nation: file.letterhead.nation.map(line => ({
      ...line,
      look: line.look === 'motto' ? 'motto' : 'nation',
    })),
  },
})

/** The form of a meeting's documents, as its rules have it before an office makes its own choices. */
export const DOCUMENT_FORMS: Readonly<Record<DocumentFormCode, DocumentForm>> = {
  party: formOf(party, 'party'),
  state: formOf(state, 'state'),
}

/** The form of a meeting's letters, with the house's own choices for them. */
export const formOfMeeting = (meeting: Pick<Meeting, 'form' | 'formChoices'>): DocumentForm =>
  houseForm(DOCUMENT_FORMS[meeting.form], meeting.formChoices)
