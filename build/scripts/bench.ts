/** `npm run bench`: how fast letters are made and returns taken in, each figure beside the least the work can cost in the same run. */
import { createChromiumPrinter } from '../../electron/documents/html/chromium-printer.ts'
import { PEOPLE, PLACES, passOverRows, seatEverybody } from '../bench/allocation.ts'
import { boardMeasures } from '../bench/board.ts'
import { searchMeasure } from '../bench/directory.ts'
import { docxFloor, makeDocx, templated } from '../bench/docx-letters.ts'
import { country, province, type Recipients } from '../bench/letters.ts'
import { type Measure, measured, median, tableOf, timeOf } from '../bench/measure.ts'
import { blankPages, makePdf } from '../bench/pdf-letters.ts'
import { returnsMeasure } from '../bench/returns.ts'
import { startMeasure } from '../bench/start.ts'

const measures: Measure[] = []

async function docx(name: string, recipients: Recipients, rounds: number): Promise<void> {
  const { length } = recipients.places
  const memory: number[] = []
  let letters = 0
  let bytes = 0
  const measure = await measured({
    name,
    count: length,
    rounds,
    floor: await docxFloor(recipients),
    work: async () => {
      letters = 0
      bytes = await makeDocx(recipients, () => {
        letters += 1
        if (letters % 100 === 0) memory.push(process.memoryUsage().rss)
      })
    },
    note: () => `${kilobytes(bytes / length)}/giấy; ${flatness(memory)}`,
  })
  measures.push(measure)
}

/** The highest use of memory in the first and in the last third of the letters. */
function flatness(memory: readonly number[]): string {
  const third = Math.floor(memory.length / 3)
  if (third === 0) return 'bộ nhớ: quá ít giấy để so'
  const peak = (part: readonly number[]): string => (Math.max(...part) / 1e6).toFixed(0)
  return `bộ nhớ ${peak(memory.slice(0, third))} → ${peak(memory.slice(-third))} MB`
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** The template library takes so long that a part of the letters tells its rate as well. */
const TEMPLATED_LETTERS = 300

/** Ours and the library's in turn over the same letters, and how many times its rate ours has over all of them. */
async function docxtemplater(): Promise<void> {
  const part = { ...country, places: country.places.slice(0, TEMPLATED_LETTERS) }
  const work = await templated(part)
  const theirs: number[] = []
  const ours: number[] = []
  for (let round = 0; round < 3; round++) {
    theirs.push(await timeOf(work))
    ours.push(await timeOf(() => makeDocx(country)))
  }
  const time = median(theirs)
  const times = country.places.length / median(ours) / (part.places.length / time)
  measures.push({
    name: `DOCX bằng docxtemplater, ${TEMPLATED_LETTERS} giấy`,
    count: part.places.length,
    time,
    floor: null,
    note: `chương trình nhanh gấp ${times.toFixed(1)} lần`,
  })
}

async function pdf(name: string, recipients: Recipients, together: boolean, rounds: number): Promise<void> {
  let made = { pages: 0, bytes: 0 }
  const { pages } = await makePdf(recipients, together, printer)
  const floor = blankPages(pages)
  measures.push(
    await measured({
      name,
      count: recipients.places.length,
      rounds,
      floor: () => printer.print(floor),
      work: async () => {
        made = await makePdf(recipients, together, printer)
      },
      note: () => `${made.pages} trang, ${kilobytes(made.bytes)}`,
    }),
  )
}

// The made-up letterheads are of the sample's province: lists of others alone would each be asked about.
measures.push(await returnsMeasure([...province.places, ...country.places].slice(0, 100), 7))
measures.push(await returnsMeasure(country.places, 2))
measures.push(await searchMeasure())
const printer = createChromiumPrinter()
try {
  measures.push(await startMeasure())
  await docx('DOCX, 96 giấy, mã QR riêng', province, 7)
  await docx(`DOCX, ${country.places.length} giấy, mã QR riêng`, country, 3)
  await docxtemplater()
  await pdf('PDF, 96 giấy trong một tệp', province, true, 9)
  await pdf('PDF, 96 giấy, mỗi giấy một tệp', province, false, 5)
  await pdf(`PDF, ${country.places.length} giấy trong một tệp`, country, true, 1)
  measures.push(...(await boardMeasures(printer)))
  measures.push(
    await measured({
      name: `Xếp chỗ ${PEOPLE} người vào ${PLACES} điểm cầu`,
      count: PEOPLE,
      rounds: 3,
      floor: passOverRows,
      work: seatEverybody,
    }),
  )
} finally {
  await printer.close()
}
console.log(tableOf(measures))
