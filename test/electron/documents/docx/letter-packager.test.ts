import { unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import type { IssuedLetter } from '#domain/issuing/issued-letter.ts'
import { withMarginCode } from '#domain/issuing/letter-to-send.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { createLetterPackager } from '#electron/documents/docx/letter-packager.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { letterKind } from '#electron/documents/letter-kind.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { placeOf } from '#test/support/places.ts'
import { linkedMeeting, report } from '#test/support/sample-documents.ts'

vi.setConfig({ testTimeout: 120_000 })

const form = DOCUMENT_FORMS.party
const options = { createdAt: localDateTime('2026-06-27T16:00') }

const letterTo = (code: string, meeting: Meeting = linkedMeeting): OfficeDocument =>
  composeInvitation(meeting, { kind: 'place', place: placeOf(meeting, code) }, form)

const named = (addressee: string): OfficeDocument =>
  composeInvitation(
    linkedMeeting,
    { kind: 'place', place: { ...placeOf(linkedMeeting, '21025'), addressee, title: addressee } },
    form,
  )

const withUrl = (url: string): Meeting => ({
  ...linkedMeeting,
  links: linkedMeeting.links.map((link, index) => (index === 1 ? { ...link, url } : link)),
})

const manyLinks: Meeting = {
  ...linkedMeeting,
  links: Array.from({ length: 14 }, (_, index) => ({
    id: `link-${index}` as Meeting['links'][number]['id'],
    kind: 'other' as const,
    label: `Liên kết ${index}`,
    url: `https://a.vn/${index}/{unit.code}`,
  })),
}

const ISSUED: IssuedLetter = {
  id: asId('issued'),
  placeCode: '21025',
  title: 'Phường Cẩm Thành',
  version: 1,
  kind: 'plain',
  issuedAt: localDateTime('2026-06-27T16:00'),
  who: '',
  code: 'A1B2-C3D4',
  codePrinted: true,
  contentSha256: '',
  matterSha256: '',
}

describe('a packed letter holds part for part what the letter written whole holds', () => {
  const packager = createLetterPackager(form, options)
  test.each([
    ['a phường', letterTo('21025')],
    ['a xã', letterTo('21040')],
    ['another xã, after the first of its kind', letterTo('21061')],
    ['the special zone', letterTo('21548')],
    ['a place that is no unit', letterTo('DU-UBND')],
    ['signs that mean something in XML', named('Đảng ủy <b>"A" & \'B\'</b>   C\u00a0\u00a0D')],
    ['control characters, halves of characters, an emoji', named('A\u0000\u202eB\ud800C 😀')],
    ['a name of 300 characters', named('Đảng ủy '.repeat(40))],
    ['an address with quotation marks', letterTo('21025', withUrl('https://a.vn/?a="x"&b=\\y'))],
    ['an address of no web', letterTo('21025', withUrl('zalo://group/{unit.code}'))],
    ['an address longer than any code', letterTo('21025', withUrl(`https://a.vn/${'x'.repeat(2_400)}`))],
    ['more than ten links of its own', letterTo('21025', manyLinks)],
    ['a code in its margin', withMarginCode(letterTo('21025'), ISSUED)],
    ['another code in its margin', withMarginCode(letterTo('21040'), { ...ISSUED, code: 'B2<&>' })],
    ['no addressee', composeInvitation(linkedMeeting, { kind: 'common' }, form)],
    ['a document that is no letter', report(form, 3)],
  ])('%s', async (_, letter) => {
    const packed = unzipSync(await packager.pack(letterKind(letter)))
    const whole = unzipSync(await renderDocx(letter, form, options))
    expect(Object.keys(packed)).toEqual(Object.keys(whole))
    for (const [name, content] of Object.entries(whole))
      expect(Buffer.compare(packed[name] ?? new Uint8Array(), content), name).toBe(0)
  })
})

const missing = missingValidator()
test.skipIf(missing !== null)('a packed letter holds to the schemas of OOXML', async () => {
  const packager = createLetterPackager(form, options)
  expect(ooxmlFindings(await packager.pack(letterKind(letterTo('21061'))))).toEqual([])
})
