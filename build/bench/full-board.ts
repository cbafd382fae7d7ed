/** A meeting of many places that have all answered with lists of persons, as it lies in a data folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type App, createApp } from '../../electron/app.ts'
import type { PdfPrinter } from '../../electron/documents/pdf-printer.ts'
import type { Meeting } from '../../electron/domain/meeting/meeting.ts'
import { DATABASE_FILE } from '../../electron/storage/database.ts'

export type FullBoard = {
  readonly app: App
  readonly meetingId: string
  readonly folder: string
  /** A place that can answer again. */
  readonly placeCode: string
  /** The rows of the board by one query, beside the program. */
  readonly floor: () => unknown
  /** How many each place calls and how many of them are there, by one query. */
  readonly rollCallFloor: () => unknown
  readonly close: () => Promise<void>
}

/** 600,000 persons at 11,000 places. */
const PERSONS = 55
const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))

export async function fullBoard(places: number, printer: PdfPrinter): Promise<FullBoard> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-bench-'))
  const open = (): Promise<App> => createApp({ dataFolder: folder, resourcesFolder: RESOURCES, printer })
  const empty = await open()
  const { meetingId } = await answerOf<{ meetingId: string }>(empty, 'meetings.create', { from: 'sample' })
  const { meeting } = await answerOf<{ meeting: Meeting }>(empty, 'meetings.get', { meetingId })
  await empty.close()
  const codes = fill(join(folder, DATABASE_FILE), meeting, places)
  const app = await open()
  const reader = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true })
  const query = reader.prepare(ONE_QUERY)
  const called = reader.prepare(CALLED_QUERY)
  return {
    app,
    meetingId,
    folder,
    placeCode: codes[Math.floor(codes.length / 2)] ?? '',
    floor: () => query.all(meetingId, meetingId, meetingId),
    rollCallFloor: () => called.all(meetingId, meetingId, meetingId),
    close: async () => {
      reader.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function answerOf<Value>(app: App, name: string, input: unknown): Promise<Value> {
  const outcome = await app.call(name, input)
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message} ${outcome.error.details ?? ''}`)
  return outcome.value as Value
}

const ONE_QUERY = `
  select u.unit_code, r.id, r.file_id, r.answer_index, r.channel, r.received_at, r.accepted_at, r.who, f.figures,
    l.listed
  from bridge_points p
  join bridge_point_units u on u.bridge_point_id = p.id
  left join returns r on r.meeting_id = ? and r.place_code = u.unit_code
  left join return_figures f on f.return_id = r.id
  left join (select place_code, count(*) as listed from attendees where meeting_id = ? group by place_code) l
    on l.place_code = u.unit_code
  where p.meeting_id = ?
  order by p.position, u.position, r.received_at, r.version`

const CALLED_QUERY = `
  select u.unit_code, r.id, r.delegates, l.called, l.present
  from bridge_points p
  join bridge_point_units u on u.bridge_point_id = p.id
  left join returns r on r.meeting_id = ? and r.place_code = u.unit_code
  left join (
    select a.place_code, count(*) as called, count(case when m.state in ('present', 'late', 'substitute') then 1 end) as present
    from attendees a left join roll_call_marks m on m.id = a.id where a.meeting_id = ? group by a.place_code
  ) l on l.place_code = u.unit_code
  where p.meeting_id = ?
  order by p.position, u.position`

/** Gives the codes of the units; those the directory does not know stand for other organs. */
function fill(file: string, meeting: Meeting, places: number): readonly string[] {
  const db = new DatabaseSync(file)
  const point = meeting.bridgePoints.find(each => each.kind === 'per-unit')
  if (point === undefined) throw new Error('The sample has a point at every unit')
  const known = point.unitCodes.length + meeting.bridgePoints.length - 1
  const more = Array.from({ length: Math.max(0, places - known) }, (_, index) => String(90_000 + index))
  const unit = db.prepare('insert into bridge_point_units values (?, ?, ?, ?)')
  const version = db.prepare('insert into returns values (?, ?, ?, null, 0, ?, ?, ?, ?, ?, ?, ?)')
  const attendee = db.prepare(
    `insert into attendees (id, meeting_id, place_code, position, name, title, phone, note, group_id, group_label,
      return_id, sheet, "row") values (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, 'DS', ?)`,
  )
  db.exec('begin')
  for (const [index, code] of more.entries()) unit.run(`bench-${code}`, point.id, 100_000 + index, code)
  const codes = [...point.unitCodes, ...more]
  for (const [index, code] of codes.entries()) {
    const at = `2026-06-${index % 12 === 0 ? '29T15:20' : `28T${String(8 + (index % 9)).padStart(2, '0')}:00`}`
    const people = Array.from({ length: PERSONS }, (_, ordinal) => personOf(index, ordinal, point.groups))
    const content = contentOf(people)
    version.run(
      `r-${code}`,
      meeting.id,
      code,
      index + 1,
      'telephone',
      people.length,
      at,
      at,
      'Đo',
      JSON.stringify(content),
    )
    for (const [ordinal, person] of people.entries())
      attendee.run(
        `a-${code}-${ordinal}`,
        meeting.id,
        code,
        ordinal,
        person.name,
        person.title,
        person.phone,
        person.groupId,
        person.groupLabel,
        `r-${code}`,
        ordinal + 5,
      )
  }
  db.exec('commit')
  db.close()
  return codes
}

type Groups = Meeting['bridgePoints'][number]['groups']

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hồ', 'Đinh', 'A', 'Y', 'Võ', 'Đặng', 'Bùi'] as const
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Quốc', 'Xuân'] as const
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Hà',
  'Hạ',
  'Hùng',
  'Lan',
  'Mai',
  'Sơn',
  'Thủy',
  'Vinh',
  'Yên',
] as const

const pick = <Value>(values: readonly Value[], index: number): Value =>
  values[index % values.length] ?? (values[0] as Value)

function personOf(place: number, ordinal: number, groups: Groups) {
  // Every fiftieth place names a person whom the place before names too.
  const seed = place * PERSONS + ordinal - (place % 50 === 49 && ordinal === 1 ? PERSONS : 0)
  const group = pick(groups, ordinal)
  return {
    name: `${pick(FAMILY, seed)} ${pick(MIDDLE, seed >> 3)} ${pick(GIVEN, seed >> 5)}`,
    title: ordinal === 0 ? 'Bí thư Đảng ủy' : 'Đảng ủy viên, Trưởng ban',
    phone: `09${String(seed).padStart(8, '0')}`,
    groupLabel: group.text,
    groupId: group.id,
    note: '',
    source: { sheet: 'DS', row: ordinal + 5 },
  }
}

const contentOf = (people: readonly ReturnType<typeof personOf>[]) => ({
  delegates: people.length,
  rule: 'listed',
  stated: people.length,
  listed: people.length,
  chair: { name: people[0]?.name ?? '', title: people[0]?.title ?? '', isSubstitute: false },
  contact: { name: people[1]?.name ?? '', phone: people[1]?.phone ?? '' },
  groups: [],
  people,
  countSource: { sheet: 'DS', cell: 'C3' },
  note: '',
})
