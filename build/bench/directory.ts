/** The directory that is searched: 100,000 made-up persons in a file of its own, and what is typed, letter by letter. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_RANK } from '../../electron/domain/directory/person.ts'
import { nameSortKey } from '../../electron/domain/directory/person-order.ts'
import { foldedWords, phoneWords } from '../../electron/domain/directory/person-words.ts'
import { equalityKey } from '../../electron/domain/vietnamese/text.ts'
import { DATABASE_FILE, openDatabase } from '../../electron/storage/database.ts'
import { searchPersons } from '../../electron/storage/repositories/persons.repository.ts'
import { type Measure, measured, median } from './measure.ts'

const PERSONS = 100_000

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ', 'Đặng', 'Bùi', 'Đinh', 'Hồ', 'Đỗ', 'Phan', 'Huỳnh']
const MIDDLES = ['Văn', 'Thị', 'Quang', 'Minh', 'Ngọc', 'Đức', 'Thanh', 'Xuân']
const GIVEN = [
  'An',
  'Ánh',
  'Bình',
  'Dũng',
  'Đào',
  'Hà',
  'Hạ',
  'Hòa',
  'Khánh',
  'Lâm',
  'Mai',
  'Nga',
  'Phúc',
  'Sơn',
  'Tú',
  'Vũ',
]
const TITLES = ['Bí thư', 'Phó Bí thư', 'Chủ tịch', 'Trưởng phòng', 'Chuyên viên', 'Cán bộ kỹ thuật']
const PLACES = ['Sơn Hà', 'Sơn Hạ', 'Ba Tơ', 'Trà Bồng', 'Tây Trà Bồng', 'Đăk Tô', 'Cẩm Thành', 'Lý Sơn']

/** Each the whole of what stands in the field after one more letter. */
const KEYSTROKES: readonly string[] = [
  'nguyễn thị ánh',
  'bi thu son ha',
  '0900 012 345',
  'dao tay tra bong',
].flatMap(typed => Array.from(typed, (_, at) => typed.slice(0, at + 1)).filter(text => text.trim() !== ''))

/** Typing all of them, beside one pass over the rows for each letter; says how long the slowest took. */
export async function searchMeasure(): Promise<Measure> {
  const bench = await openSearch()
  const rounds: (readonly number[])[] = []
  try {
    return await measured({
      name: `Tìm trong danh bạ ${PERSONS} người, ${KEYSTROKES.length} lần gõ phím`,
      count: KEYSTROKES.length,
      rounds: 5,
      floor: async () => {
        for (const _ of KEYSTROKES) await bench.pass()
      },
      work: async () => {
        rounds.push(await bench.type())
      },
      note: () => `phím chậm nhất ${slowest(rounds).toFixed(1)} ms`,
    })
  } finally {
    await bench.close()
  }
}

/** Of each keystroke the median of its rounds: a pause of the machine is nobody's. */
const slowest = (rounds: readonly (readonly number[])[]): number =>
  Math.max(...KEYSTROKES.map((_, key) => median(rounds.map(times => times[key] ?? 0))))

type SearchBench = {
  /** Milliseconds of each keystroke, in order; the answer holds 200 persons with all their offices. */
  readonly type: () => Promise<readonly number[]>
  /** One pass over the folded rows, as the least a search without an index can do. */
  readonly pass: () => Promise<void>
  readonly close: () => Promise<void>
}

async function openSearch(): Promise<SearchBench> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-bench-directory-'))
  const db = await openDatabase(join(folder, DATABASE_FILE))
  await fill(db)
  return {
    type: async () => {
      const times: number[] = []
      for (const search of KEYSTROKES) {
        const start = performance.now()
        await searchPersons(db, { search, limit: 200 })
        times.push(performance.now() - start)
      }
      return times
    },
    pass: async () => {
      await db
        .selectFrom('person_texts')
        .select('docid')
        .where(eb => eb.or([eb('name', 'like', '%xyz%'), eb('words', 'like', '%xyz%')]))
        .execute()
    },
    close: async () => {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Rows written at once: SQLite takes a bounded number of values. */
const AT_ONCE = 1_000

/** Straight into the tables: how persons come in is not what is measured. */
async function fill(db: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  for (let from = 0; from < PERSONS; from += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, at) => from + at)
    await db.insertInto('persons').values(some.map(personRow)).execute()
    await db.insertInto('person_positions').values(some.map(officeRow)).execute()
  }
}

const of = (words: readonly string[], step: number, index: number): string =>
  words[Math.floor(index / step) % words.length] ?? ''

function personRow(index: number) {
  const name = [of(FAMILIES, 1, index), of(MIDDLES, 12, index), of(GIVEN, 5, index)].join(' ')
  const phone = `09${String(index * 37).padStart(8, '0')}`
  return {
    id: `p${index}`,
    name,
    phones: JSON.stringify([phone]),
    email: '',
    protocol: index % 40 === 0 ? 1 + (index % 3_000) : NO_RANK,
    note: '',
    name_key: equalityKey(name),
    sort_key: nameSortKey(name),
    search_name: foldedWords(name),
    search_words: phoneWords([phone]),
  }
}

function officeRow(index: number) {
  const [title, organ] = [of(TITLES, 7, index), `Đảng ủy xã ${of(PLACES, 3, index)}`]
  return {
    id: `o${index}`,
    person_id: `p${index}`,
    position: 0,
    title,
    organ,
    search_words: foldedWords(`${title} ${organ}`),
  }
}
