import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import type { IssuedLetterId } from '#domain/issuing/issued-letter.ts'
import { withMarginCode } from '#domain/issuing/letter-to-send.ts'
import { shortCode } from '#domain/issuing/short-code.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { formOfMeeting } from '#electron/documents/forms.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { embeddedFonts } from '#electron/documents/html/fonts.ts'
import { renderHtml } from '#electron/documents/html/render-document.ts'
import { createLetterBook } from '#electron/documents/pdf/letter-book.ts'
import { pressJob, readPress } from '#electron/documents/pdf/letter-press.ts'
import { readPrintedPdf, UnknownPdfError } from '#electron/documents/pdf/printed-pdf.ts'
import { missingReader, type PlacedWord, pdfPages, pdfPicture, pdfWords } from '#test/support/office.ts'
import { placeOf } from '#test/support/places.ts'
import { readQrCodes } from '#test/support/read-qr.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'

vi.setConfig({ testTimeout: 120_000 })

const fontsFolder = fileURLToPath(new URL('../../../../resources/fonts', import.meta.url))
const printer = createChromiumPrinter()
afterAll(() => printer.close())

const choosing = (choices: Partial<Meeting['formChoices']>, more: Partial<Meeting> = {}): Meeting => ({
  ...linkedMeeting,
  ...more,
  formChoices: { ...linkedMeeting.formChoices, ...choices },
})

const letterTo = (meeting: Meeting, code: string, addressee?: string): OfficeDocument => {
  const place = placeOf(meeting, code)
  const to = { ...place, addressee: addressee ?? place.addressee }
  return composeInvitation(meeting, { kind: 'place', place: to }, formOfMeeting(meeting))
}

const ISSUED = {
  id: asId<IssuedLetterId>('letter'),
  placeCode: '21548',
  title: '',
  version: 1,
  kind: 'plain',
  issuedAt: localDateTime('2026-06-27T16:00'),
  who: '',
  code: '7KQ2-M9XT',
  codePrinted: true,
  matterSha256: '',
  contentSha256: '',
} as const

/** As it was issued, with a code of its own in the margin. */
const codedTo = (meeting: Meeting, code: string, addressee?: string): OfficeDocument =>
  withMarginCode(letterTo(meeting, code, addressee), {
    ...ISSUED,
    placeCode: code,
    code: shortCode(createHash('sha256').update(code).digest('hex')),
  })

async function pressed(letters: readonly OfficeDocument[], form: DocumentForm): Promise<Uint8Array> {
  const job = pressJob(letters, form, fontsFolder)
  const facts = { title: 'Giấy mời', subject: '', author: '', createdAt: localDateTime('2026-06-27T16:00') }
  const book = createLetterBook(form, facts)
  for (const letter of readPress(job, await printer.print(job.html))) book.add(letter)
  return book.finish()
}

const printed = (letters: readonly OfficeDocument[], form: DocumentForm): Promise<Uint8Array> =>
  printer.print(renderHtml(letters, form, { fonts: embeddedFonts(fontsFolder, 'Lŭ'), pagination: 'script' }))

/** Where every word stands, to a tenth of a millimetre. */
const places = (pdf: Uint8Array): readonly string[] => placesOfWords(pdfWords(pdf))

const placesOfWords = (words: readonly PlacedWord[]): readonly string[] =>
  words.map(({ page, text, x, y }) => `${page} ${y.toFixed(1)} ${x.toFixed(1)} ${text}`).toSorted()

describe.skipIf(missingReader() !== null)(
  'pressed letters are the letters a browser prints one by one',
  () => {
    const plain = choosing({})
    const marked = choosing({ secrecy: 'secret', urgency: 'urgent', recipientText: 'own-part' })
    const state = choosing({ numbering: 'dash' }, { form: 'state' })
    test.each([
      [
        'several kinds of units',
        plain,
        ['21025', '21040', '21548', '21061', 'DU-UBND'].map(code => letterTo(plain, code)),
      ],
      ['one letter', plain, [letterTo(plain, '21040')]],
      [
        'names that take two lines, names with rare letters, no plain text',
        plain,
        [
          letterTo(plain, '21040'),
          letterTo(plain, '21040', 'Đảng ủy '.repeat(20).trim()),
          letterTo(plain, '21040', 'Đảng ủy xã Lŭ'),
          letterTo(plain, '21040', 'Đảng ủy 😀'),
        ],
      ],
      [
        'several addressees',
        plain,
        [composeInvitation(plain, { kind: 'common' }, formOfMeeting(plain)), letterTo(plain, '21025')],
      ],
      [
        'marks and the own part alone',
        marked,
        ['21025', '21040', 'TINH'].map(code => letterTo(marked, code)),
      ],
      ['the State form', state, ['21025', '21548'].map(code => letterTo(state, code))],
      ['codes in the margin', plain, ['21025', '21040', '21548'].map(code => codedTo(plain, code))],
      [
        'codes in the margin on some, under names of several lines, and the widest there is',
        plain,
        [
          letterTo(plain, '21025'),
          codedTo(plain, '21040'),
          codedTo(plain, '21040', 'Đảng ủy '.repeat(20).trim()),
          withMarginCode(letterTo(plain, '21548'), { ...ISSUED, code: 'WWWW-WWWW' }),
        ],
      ],
    ] as const)('%s', async (_, meeting, letters) => {
      const form = formOfMeeting(meeting)
      const [press, print] = await Promise.all([pressed(letters, form), printed(letters, form)])
      expect(pdfPages(press)).toEqual(pdfPages(print))
      expect(places(press)).toEqual(places(print))
    })
  },
)

test.skipIf(missingReader() !== null)(
  'on two sides every letter begins on a front, and the margins of backs are exchanged',
  async () => {
    const meeting = choosing({ printSides: 'two' })
    const form = formOfMeeting(meeting)
    const letters = ['21025', '21040', '21548'].map(code => letterTo(meeting, code))
    const [press, print] = await Promise.all([pressed(letters, form), printed(letters, form)])
    // Three pages each, and an empty one before the next.
    const withoutEmpty = (page: number): number => page - Math.floor((page - 1) / 4)
    const words = pdfWords(press).map(word => ({ ...word, page: withoutEmpty(word.page) }))
    expect(placesOfWords(words)).toEqual(places(print))
    const left = (page: number): number =>
      Math.min(
        ...pdfWords(press)
          .filter(word => word.page === page)
          .map(word => word.x),
      )
    expect([1, 2, 3, 5, 6].map(page => Math.round(left(page)))).toEqual([30, 15, 30, 30, 15])
  },
)

test.skipIf(missingReader() !== null)(
  'codes in the margin read from their page as what each letter got',
  async () => {
    const form = formOfMeeting(linkedMeeting)
    const letters = ['21025', '21040'].map(code => codedTo(linkedMeeting, code))
    const pdf = await pressed(letters, form)
    // Three pages each.
    const read = [await readQrCodes(pdfPicture(pdf, 1)), await readQrCodes(pdfPicture(pdf, 4))]
    const inMargin = letters.map(letter =>
      letter.sections.flatMap(section =>
        section.blocks.flatMap(block => (block.kind === 'margin-code' ? [block.content] : [])),
      ),
    )
    expect(read.map(texts => texts.toSorted())).toEqual(inMargin)
  },
)

test.skipIf(missingReader() !== null)(
  'on two sides names stand in their middle, however many letters are pressed together',
  async () => {
    const meeting = choosing({ printSides: 'two' })
    const form = formOfMeeting(meeting)
    const letters = Array.from({ length: 60 }, (_, index) =>
      withMarginCode(letterTo(meeting, '21040'), { ...ISSUED, code: `${1000 + index}-0000` }),
    )
    const words = pdfWords(await pressed(letters, form))
    const lefts = words.filter(({ text }) => text === 'gửi:').map(({ x }) => x)
    const labels = words.filter(({ text }) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text)).map(({ x }) => x)
    expect([lefts.length, labels.length]).toEqual([60, 60])
    expect(new Set(lefts.map(Math.round)).size).toBe(1)
    expect(new Set(labels.map(Math.round)).size).toBe(1)
  },
)

test('the same letters pressed from the same print have the same bytes', async () => {
  const form = formOfMeeting(linkedMeeting)
  const letters = ['21025', '21040'].map(code => letterTo(linkedMeeting, code))
  const job = pressJob(letters, form, fontsFolder)
  const print = await printer.print(job.html)
  const [one, other] = [1, 2].map(() => {
    const book = createLetterBook(form, {
      title: '',
      subject: '',
      author: '',
      createdAt: localDateTime('2026-06-27T16:00'),
    })
    for (const letter of readPress(job, print)) book.add(letter)
    return book.finish()
  })
  expect(Buffer.compare(one ?? new Uint8Array(), other ?? new Uint8Array())).toBe(0)
})

test.each([
  ['nothing', new Uint8Array(0)],
  ['no PDF', new TextEncoder().encode('không phải PDF '.repeat(50))],
  ['a PDF of another kind', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF')],
])('%s is said to be unknown, so that the letters are printed in the usual way', (_, bytes) => {
  expect(() => readPrintedPdf(bytes)).toThrow(UnknownPdfError)
})
