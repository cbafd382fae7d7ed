/** The directory that is searched: 100,000 made-up persons in a file of its own, and what is typed, letter by letter. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
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
      floor: () => {
        for (const _ of KEYSTROKES) bench.pass()
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
  readonly pass: () => number
  readonly close: () => Promise<void>
}

async function openSearch(): Promise<SearchBench> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-bench-directory-'))
  const file = join(folder, DATABASE_FILE)
  const db = await openDatabase(file)
  fill(file)
  const reader = new Sqlite(file, { readonly: true })
  const pass = reader.prepare<[string, string], { found: number }>(
    'select count(*) as found from person_texts where instr(name, ?) > 0 or instr(words, ?) > 0',
  )
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
    pass: () => pass.get('anh', 'anh')?.found ?? 0,
    close: async () => {
      reader.close()
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Straight into the tables: how persons come in is not what is measured. */
function fill(file: string): void {
  const connection = new Sqlite(file)
  const person = connection.prepare(
    `insert into persons values (?, ?, null, null, null, ?, '', ?, '', null, ?, ?, ?, ?)`,
  )
  const office = connection.prepare(
    'insert into person_positions values (?, ?, 0, ?, ?, null, null, null, ?)',
  )
  connection.transaction(() => {
    for (let index = 0; index < PERSONS; index += 1) {
      const of = (words: readonly string[], step: number): string =>
        words[Math.floor(index / step) % words.length] ?? ''
      const name = [of(FAMILIES, 1), of(MIDDLES, 12), of(GIVEN, 5)].join(' ')
      const phone = `09${String(index * 37).padStart(8, '0')}`
      const [title, organ] = [of(TITLES, 7), `Đảng ủy xã ${of(PLACES, 3)}`]
      const keys = [equalityKey(name), nameSortKey(name), foldedWords(name), phoneWords([phone])]
      person.run(
        `p${index}`,
        name,
        JSON.stringify([phone]),
        index % 40 === 0 ? 1 + (index % 3_000) : 4_194_303,
        ...keys,
      )
      office.run(`o${index}`, `p${index}`, title, organ, foldedWords(`${title} ${organ}`))
    }
  })()
  connection.close()
}
