import { describe, expect, test } from 'vitest'
import { isCertain } from '#domain/returns/reading.ts'
import { understandReturn } from '#domain/returns/understand-return.ts'
import { textCell, type Workbook } from '#domain/returns/workbook.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { chanceFrom } from '#test/support/random.ts'
import { readReturn, sampleContext } from '#test/support/returns.ts'
import type { Made } from '#test/support/returns-adversary/list-return.ts'
import {
  communes,
  madeUpCount,
  madeUpList,
  madeUpSheetOfMany,
} from '#test/support/returns-adversary/made-up-returns.ts'
import { MISSPELLINGS, misspell } from '#test/support/returns-adversary/misspelt.ts'
import { compareReading } from '#test/support/score-returns.ts'

/** `DIEM_CAU_RETURNS=20` reads twenty times as many. */
const TIMES = Number(process.env['DIEM_CAU_RETURNS'] ?? 1)
const SEED = 20_260_701

const context = sampleContext()

function mismatches(made: Made): readonly string[] {
  const { truth, bytes } = made
  const reading = readReturn({ name: truth.file, bytes }, context)
  return compareReading(truth, reading)
    .filter(({ field }) => !(field === 'chair title' && truth.chair_title === null))
    .map(
      ({ field, expected, got }) =>
        `${truth.tags.join(' ')} | ${truth.file} | ${field}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(got)}`,
    )
}

const numbers = (count: number): readonly number[] => Array.from({ length: count * TIMES }, (_, at) => at)

describe('returns made up of every kind of mess', { timeout: 60_000 * TIMES }, () => {
  test.each([
    ['lists', 188, madeUpList],
    ['numbers', 190, madeUpCount],
    ['many units in one sheet', 30, madeUpSheetOfMany],
  ] as const)('%s: recorded as a careful clerk would', (_, count, makeUp) => {
    expect(numbers(count).flatMap(at => mismatches(makeUp(SEED, at)))).toEqual([])
  })
})

const PEOPLE = [
  ['1', 'Lê Văn Tám', 'Bí thư Đảng ủy', '0721234501'],
  ['2', 'Trần Thị Bốn', 'Chuyên viên', '0721234502'],
]

type Place = { readonly lines: readonly string[]; readonly sheet: string; readonly file: string }

/** Where a file may name its unit. */
const PLACES: Readonly<Record<string, (kind: string, name: string) => Partial<Place>>> = {
  letterhead: (kind, name) => ({ lines: [`ĐẢNG ỦY ${kind} ${name}`.toLocaleUpperCase('vi')] }),
  label: (kind, name) => ({ lines: [`Đơn vị: ${kind} ${name}`] }),
  title: (kind, name) => ({ lines: [`Danh sách đại biểu ${kind} ${name} tham dự hội nghị`] }),
  'file name': (_, name) => ({ file: `${name.toLowerCase()} gui vptu.xlsx` }),
  'file name with a kind word': (kind, name) => ({ file: `DS ${kind} ${name}.xlsx` }),
  'file name run together': (_, name) => ({ file: `DSDB_${name.replaceAll(' ', '')}.xlsx` }),
  'sheet name': (kind, name) => ({ sheet: `${kind} ${name}`.slice(0, 31) }),
}

const workbookOf = ({ lines = [], sheet = 'Sheet1' }: Partial<Place>): Workbook => ({
  format: 'xlsx',
  encoding: 'utf-8',
  sheets: [
    {
      name: sheet,
      hidden: false,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      rows: [...lines.map(line => [line]), [], ['STT', 'Họ và tên', 'Chức vụ', 'SĐT'], ...PEOPLE].map(row =>
        row.map(text => textCell(text.normalize('NFC'))),
      ),
    },
  ],
})

/** The same letters, whatever the blanks and the case. */
const letters = (name: string): string => equalityKey(name).replaceAll(' ', '')

test.each(Object.keys(PLACES))(
  'a misspelt unit in the %s is asked about, never taken for another',
  { timeout: 30_000 },
  place => {
    const wrong: string[] = []
    for (const [at, unit] of communes.entries())
      for (const how of MISSPELLINGS) {
        const chance = chanceFrom(SEED + at * 31 + how.length)
        chance.upTo(2)
        const written = misspell(chance, unit.name, how)
        const named = PLACES[place]?.(unit.kind, written) ?? {}
        const reading = understandReturn(workbookOf(named), named.file ?? 'dang ky.xlsx', context)
        const [answer] = reading.kind === 'understood' ? reading.answers : []
        if (answer === undefined || !isCertain(answer) || answer.unit.code === unit.code) continue
        const taken = communes.find(other => other.code === answer.unit.code)
        // A slip may spell another unit's very name; nobody could tell.
        if (letters(taken?.name ?? '') !== letters(written)) wrong.push(`${written} → ${taken?.name}`)
      }
    expect(wrong).toEqual([])
  },
)
