import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { asId, type LinkId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { checkLinks } from '#domain/preflight/check-links.ts'
import type { FindingCode } from '#domain/preflight/finding.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { createCodeReader } from '#electron/documents/qr/read-back.ts'
import { laidOut, openBrowser } from '#test/support/laid-out-page.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { placeOf } from '#test/support/places.ts'
import { findingsOf } from '#test/support/preflight.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'

// Real browsers start on loaded machines too.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

/** The sample with one text in place of the first group of every bridge point. */
const withGroup = (text: string): Meeting => ({
  ...linkedMeeting,
  bridgePoints: linkedMeeting.bridgePoints.map(point => ({
    ...point,
    groups: point.groups.map((group, index) => (index === 0 ? { ...group, text } : group)),
  })),
})

const withLinks = (urls: readonly string[]): Meeting => ({
  ...linkedMeeting,
  links: linkedMeeting.links.slice(0, 1).flatMap(link =>
    urls.map((url, index) => ({
      ...link,
      id: asId<LinkId>(`link-${index}`),
      label: `Liên kết ${index + 1}`,
      url,
    })),
  ),
})

const manyWords = (count: number): string => Array.from({ length: count }, () => 'đồng chí').join(' ')

const CASES: readonly (readonly [string, Meeting])[] = [
  ['a name of 300 letters without a space', withGroup('Ủ'.repeat(300))],
  ['a name of 300 letters', withGroup(manyWords(34))],
  ['a group of 60 lines', withGroup(manyWords(600))],
  ['40 links', withLinks(Array.from({ length: 40 }, (_, index) => `https://example.org/${index}`))],
  ['a link of 2,000 characters', withLinks([`https://example.org/${'a'.repeat(1_980)}`])],
  ['right-to-left letters and marks', withGroup('Đại biểu \u202eשלום עולם\u202c \u200fمرحبا\u200e')],
  ['control characters', withGroup('Đại\u0000 biểu\u0007 dự\u001b họp\u000b')],
  ['an emoji', withGroup('Đại biểu 👩‍👩‍👧‍👦🇻🇳 dự họp')],
  [
    'a signer of 300 letters',
    {
      ...linkedMeeting,
      signature: { ...linkedMeeting.signature, signer: manyWords(34), position: 'P'.repeat(300) },
    },
  ],
]

const letterOf = (meeting: Meeting): OfficeDocument =>
  composeInvitation(meeting, { kind: 'place', place: placeOf(meeting, '21025') }, DOCUMENT_FORMS.party)

/** Every text and picture outside the text of its page, beside the number of the page. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].flatMap((sheet, index) => {
      const body = sheet.querySelector('.sheet-body')
      if (body === null) return [`${index + 1}: no text`]
      const room = body.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(body)
      return [...range.getClientRects()]
        .filter(box => box.width > 0 && box.height > 0)
        .filter(
          box =>
            box.left < room.left - 1 ||
            box.right > room.right + 1 ||
            box.top < room.top - 1 ||
            box.bottom > room.bottom + 6,
        )
        .map(box => `${index + 1}: ${box.left} ${box.top} ${box.right} ${box.bottom}`)
    }),
  )

test.for(CASES)('%s: every page holds together', async ([, meeting]) => {
  const page = await laidOut(browser, [letterOf(meeting)])
  const found = await outside(page)
  await page.close()
  expect(found).toEqual([])
})

test.skipIf(missingValidator() !== null).for(CASES)('%s: Word gets a valid file', async ([, meeting]) => {
  const bytes = await renderDocx(letterOf(meeting), DOCUMENT_FORMS.party, {
    createdAt: localDateTime('2026-06-27T16:00'),
  })
  expect(ooxmlFindings(bytes)).toEqual([])
})

test.for<readonly [string, FindingCode]>([
  ['a name of 300 letters without a space', 'overflow'],
  ['right-to-left letters and marks', 'characters'],
  ['control characters', 'characters'],
  ['an emoji', 'characters'],
  ['a signer of 300 letters', 'overflow'],
])('%s: the check says so', ([name, code]) => {
  const meeting = CASES.find(([each]) => each === name)?.[1] ?? linkedMeeting
  expect(findingsOf(linkedMeeting).map(finding => finding.code)).not.toContain(code)
  expect(findingsOf(meeting).map(finding => finding.code)).toContain(code)
})

test('a link of 2,000 characters: the check says that its code is too fine', async () => {
  const url = `https://drive.google.com/${'a'.repeat(1_975)}`
  const meeting = withLinks([url])
  const wasm = fileURLToPath(new URL('../../../resources/qr/zxing_reader.wasm', import.meta.url))
  const codes = [await createCodeReader(wasm).read(url, DOCUMENT_FORMS.party.links.codeMm)]
  expect(checkLinks(meeting, codes).map(finding => finding.code)).toContain('link-code')
})
