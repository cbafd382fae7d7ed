/** Letters of every make: the print and the DOCX are the same, and no signature stands alone. */
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { formOfMeeting } from '#electron/documents/forms.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { printDocument } from '#electron/documents/html/print-document.ts'
import {
  docxToPdfs,
  missingOffice,
  missingReader,
  type PlacedLine,
  pdfLines,
  pdfPages,
  pdfWords,
} from '#test/support/office.ts'
import { placeOf } from '#test/support/places.ts'
import { variedMeeting } from '#test/support/varied-letters.ts'

// Real browsers and office programs start on loaded machines too.
vi.setConfig({ testTimeout: 300_000 })

/** `DIEM_CAU_LETTERS=200` makes so many. */
const LETTERS = Number(process.env['DIEM_CAU_LETTERS'] ?? 8)
const SEEDS = Array.from({ length: LETTERS }, (_, index) => index + 1)

const fontsFolder = fileURLToPath(new URL('../../../resources/fonts', import.meta.url))
const printer = createChromiumPrinter()
afterAll(() => printer.close())

const reader = missingReader()
if (reader !== null) console.info(`Varied letters are not read: ${reader}`)
const office = missingOffice()
if (office !== null) console.info(`Varied letters are not compared with their DOCX: ${office}`)

function letterOf(seed: number) {
  const meeting = variedMeeting(seed)
  const form = formOfMeeting(meeting)
  const document = composeInvitation(meeting, { kind: 'place', place: placeOf(meeting, '21025') }, form)
  return { meeting, form, document }
}

function printed(seed: number): Promise<Uint8Array> {
  const { document, form } = letterOf(seed)
  return printDocument(document, form, { printer, fontsFolder })
}

const inWord = (seed: number): Promise<Uint8Array> => {
  const { document, form } = letterOf(seed)
  return renderDocx(document, form, {
    createdAt: localDateTime('2026-06-27T16:00'),
  })
}

const wordsOf = (pdf: Uint8Array): readonly string[] =>
  pdfWords(pdf)
    .map(({ page, text }) => `${page} ${text}`)
    .toSorted()

/** Base lines and where they begin, a millimetre either way. */
const farFrom = (lines: readonly PlacedLine[], others: readonly PlacedLine[]): readonly PlacedLine[] =>
  lines.filter(
    ({ page, x, y }) =>
      !others.some(other => other.page === page && Math.abs(other.x - x) <= 1 && Math.abs(other.y - y) <= 1),
  )

test.skipIf(office !== null)(
  'print and DOCX have the same words on the same pages, every line within 1 mm',
  async () => {
    const prints: Uint8Array[] = []
    const files: Uint8Array[] = []
    for (const seed of SEEDS) {
      prints.push(await printed(seed))
      files.push(await inWord(seed))
    }
    const words = docxToPdfs(files)
    for (const [index, seed] of SEEDS.entries()) {
      const [print, word] = [prints[index], words[index]]
      if (print === undefined || word === undefined) throw new Error(`Nothing printed of ${seed}`)
      const [left, right] = [pdfLines(print), pdfLines(word)]
      expect(wordsOf(word), `letter ${seed}`).toEqual(wordsOf(print))
      expect(right, `lines of letter ${seed}`).toHaveLength(left.length)
      expect([...farFrom(left, right), ...farFrom(right, left)], `places of letter ${seed}`).toEqual([])
    }
  },
)

const SIGNER = /Đỗ Quang Nghĩa$/u
const LIST = /^Nơi nhận:/u
/** How its first line begins, or ends where the list stands at its left. */
const SIGNATURE = /Nơi nhận:|^(?:T\/L|TM\.|TL\.|K\/T|KT\.|PHÓ CH|Đỗ Quang Nghĩa)/u

describe.skipIf(reader !== null)('the signature', () => {
  test.each([...SEEDS, ...SEEDS.map(seed => seed + LETTERS), ...SEEDS.map(seed => seed + 2 * LETTERS)])(
    'of letter %i is whole, level with its list, below words of the letter',
    async seed => {
      const pages = pdfPages(await printed(seed))
      const { meeting } = letterOf(seed)
      const holds = (lines: readonly string[], part: RegExp): boolean => lines.some(line => part.test(line))
      const [last = [], ...others] = pages.toReversed()
      expect(holds(last, SIGNER)).toBe(true)
      expect(holds(last, LIST)).toBe(meeting.distribution.length > 0)
      expect(holds(others.flat(), LIST)).toBe(false)
      const words = others.length > 0 ? last.slice(1) : last
      expect(words[0]).not.toMatch(SIGNATURE)
      if (meeting.distribution.length > 1)
        expect(last.join('\n')).toContain(`- ${meeting.distribution.at(-1)?.text ?? ''}.`)
    },
  )
})
