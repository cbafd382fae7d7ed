/** The document forms that ship with the program, read from resources/forms. */
import type { DocumentForm } from '#domain/document/form.ts'
import type { DocumentFormCode } from '#domain/meeting/meeting.ts'
import party from '../../resources/forms/party.json' with { type: 'json' }
import state from '../../resources/forms/state.json' with { type: 'json' }

type FormFile = typeof party | typeof state

const formOf = (file: FormFile, code: DocumentFormCode): DocumentForm => ({
  ...file,
  code,
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
