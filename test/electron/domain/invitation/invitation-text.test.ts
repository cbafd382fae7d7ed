import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { invitationText } from '#domain/invitation/invitation-text.ts'
import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const specimen = readFileSync(
  new URL('../../../fixtures/specimen/giay-moi-2026-07-01.md', import.meta.url),
  'utf8',
)

/** Lines of text without the marks of Markdown and without white space that nobody sees. */
const linesOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/\r?\n/)
    .map(line =>
      line
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\*+/g, '')
        .replace(/\\(.)/g, '$1')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(line => line !== '')

test('the sample says what the specimen says, line by line', () => {
  const form = DOCUMENT_FORMS.party
  const text = invitationText(composeInvitation(sampleMeeting, COMMON_TEXT, form), form)
  expect(linesOf(text)).toEqual(linesOf(specimen))
})
