import { expect, test } from 'vitest'
import type { Block } from '#domain/document/blocks.ts'
import { mapText } from '#domain/document/map-text.ts'
import { plainText } from '#domain/document/plain-text.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { letterToCamThanh, report } from '#test/support/sample-documents.ts'

const form = DOCUMENT_FORMS.party
const textOf = (blocks: readonly Block[]): string =>
  plainText(
    blocks.filter(block => block.kind !== 'letterhead' && block.kind !== 'signature'),
    form,
  )

test.each([
  ['a letter', letterToCamThanh(form)],
  ['a report with a table', report(form, 3)],
])('every text of %s is changed, and nothing else', (_, document) => {
  const capital = (text: string): string => text.toLocaleUpperCase('vi')
  const changed = mapText(document, capital)
  const blocks = changed.sections.flatMap(section => section.blocks)
  const labels = /^(Kính gửi:)/gm
  expect(textOf(blocks).replace(labels, capital)).toBe(
    textOf(document.sections.flatMap(section => section.blocks)).toLocaleUpperCase('vi'),
  )
  expect(mapText(document, text => text)).toEqual(document)
})

test('the signer and the addresses of links stay', () => {
  const changed = mapText(letterToCamThanh(form), () => 'x')
  const text = JSON.stringify(changed)
  expect(text).toContain('Đỗ Quang Nghĩa')
  expect(text).toContain('https://zalo.me/g/abcdef123')
})
