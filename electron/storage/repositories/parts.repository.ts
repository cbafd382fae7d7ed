/** The parts of a meeting: which table holds each kind, under which parent, in which columns. */
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { PartFields, PartKind, PartValue } from '#domain/meeting/parts.ts'
import { positionAmong, type Sibling } from '../positions.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

export type PartTable =
  | 'sessions'
  | 'bridge_points'
  | 'participant_groups'
  | 'exclusions'
  | 'assignments'
  | 'assignment_items'
  | 'links'
  | 'addressees'
  | 'distribution_lines'
  | 'programme_items'

const TABLES: Readonly<Record<PartKind, PartTable>> = {
  session: 'sessions',
  'bridge-point': 'bridge_points',
  group: 'participant_groups',
  exclusion: 'exclusions',
  assignment: 'assignments',
  'assignment-item': 'assignment_items',
  link: 'links',
  addressee: 'addressees',
  'distribution-line': 'distribution_lines',
  'programme-item': 'programme_items',
}

export type PartParent = {
  readonly kind: 'meeting' | 'bridge-point' | 'group' | 'assignment'
  readonly id: string
}

const PARENT_COLUMNS = {
  meeting: 'meeting_id',
  'bridge-point': 'bridge_point_id',
  group: 'group_id',
  assignment: 'assignment_id',
} as const satisfies Record<PartParent['kind'], string>

type Columns = Readonly<Record<string, string | number | null>>

/** Columns of the fields that are given; `unitCodes` are rows of their own. */
function columnsOf(part: PartValue): Columns {
  const given = (columns: Readonly<Record<string, string | number | null | undefined>>): Columns =>
    Object.fromEntries(
      Object.entries(columns).filter(
        (entry): entry is [string, string | number | null] => entry[1] !== undefined,
      ),
    )
  const { kind, fields } = part
  switch (kind) {
    case 'session':
      return given({ starts_at: fields.startsAt })
    case 'bridge-point':
      return given({
        kind: fields.kind,
        title: fields.title,
        short_name: fields.shortName,
        place: fields.place,
        place_decided_by: fields.placeDecidedBy,
        code: fields.code,
        host: fields.host,
      })
    case 'group':
      return given({
        text: fields.text,
        is_chair: fields.isChair === undefined ? undefined : Number(fields.isChair),
        substitute_rule: fields.substituteRule,
      })
    case 'exclusion':
      return given({ target_id: fields.targetId, wording: fields.wording })
    case 'assignment':
      return given({ assignee: fields.assignee })
    case 'assignment-item':
      return given({ text: fields.text, ...deadlineColumns(fields.deadline) })
    case 'link':
      return given({ kind: fields.kind, label: fields.label, url: fields.url })
    case 'addressee':
    case 'distribution-line':
      return given({ text: fields.text })
    case 'programme-item':
      return given({ starts_at: fields.startsAt, text: fields.text, presenter: fields.presenter })
  }
}

function deadlineColumns(deadline: PartFields['assignment-item']['deadline'] | undefined) {
  if (deadline === undefined) return {}
  return {
    deadline_lead: deadline?.lead ?? null,
    deadline_at: deadline?.at ?? null,
    deadline_purpose: deadline?.purpose ?? null,
  }
}

export type NewPart = {
  readonly id: string
  readonly parent: PartParent
  /** Before this sibling; null puts it last. */
  readonly before: string | null
  /** With every field of its kind. */
  readonly part: PartValue
}

/** Adds a part under its parent. */
export async function addPart(store: WritableStore, { id, parent, before, part }: NewPart): Promise<void> {
  const table = TABLES[part.kind]
  const column = PARENT_COLUMNS[parent.kind]
  const position = await positionBefore(store, table, parent, before)
  const other = table === 'exclusions' ? { bridge_point_id: null, group_id: null } : {}
  await store.insert(table, { id, ...other, [column]: parent.id, position, ...columnsOf(part) } as never)
  if (part.kind === 'bridge-point') await writeUnits(store, id, part.fields.unitCodes ?? [])
}

/** Changes the fields that are given. */
export async function updatePart(store: WritableStore, id: string, part: PartValue): Promise<void> {
  await store.update(TABLES[part.kind], id, columnsOf(part) as never)
  if (part.kind === 'bridge-point' && part.fields.unitCodes !== undefined)
    await writeUnits(store, id, part.fields.unitCodes)
}

/** Puts a part before a sibling, under the same or another parent. */
export async function movePart(
  store: WritableStore,
  kind: PartKind,
  id: string,
  target: { readonly parent: PartParent; readonly before: string | null },
): Promise<void> {
  const table = TABLES[kind]
  const position = await positionBefore(store, table, target.parent, target.before, id)
  const other = table === 'exclusions' ? { bridge_point_id: null, group_id: null } : {}
  await store.update(table, id, {
    ...other,
    [PARENT_COLUMNS[target.parent.kind]]: target.parent.id,
    position,
  } as never)
}

export const removePart = (store: WritableStore, kind: PartKind, id: string): Promise<void> =>
  store.remove(TABLES[kind], id)

/** Keeps the rows of units that stay, so that undo touches only what changed. */
async function writeUnits(
  store: WritableStore,
  bridgePointId: string,
  codes: readonly string[],
): Promise<void> {
  const rows = await store.db
    .selectFrom('bridge_point_units')
    .select(['id', 'unit_code', 'position'])
    .where('bridge_point_id', '=', bridgePointId)
    .execute()
  const wanted = new Map(codes.map((code, index) => [code, index]))
  for (const row of rows) if (!wanted.has(row.unit_code)) await store.remove('bridge_point_units', row.id)
  const kept = new Map(rows.map(row => [row.unit_code, row]))
  for (const [code, position] of wanted) {
    const row = kept.get(code)
    if (row !== undefined) await store.update('bridge_point_units', row.id, { position })
    else {
      const id = `${bridgePointId}:${code}`
      await store.insert('bridge_point_units', {
        id,
        bridge_point_id: bridgePointId,
        position,
        unit_code: code,
      })
    }
  }
}

/** Among the parts of its kind under the parent. @throws AppError `not-found` */
async function positionBefore(
  store: WritableStore,
  table: PartTable,
  parent: PartParent,
  before: string | null,
  moved: string | null = null,
): Promise<number> {
  return positionAmong(store, table, await siblingsOf(store.db, table, parent), { before, moved })
}

function siblingsOf(db: ReadableDb, table: PartTable, parent: PartParent): Promise<readonly Sibling[]> {
  return db
    .selectFrom(table)
    .select(['id', 'position'])
    .where(PARENT_COLUMNS[parent.kind] as 'id', '=', parent.id)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The meeting a part, or a parent of parts, belongs to; null when there is no such part. */
export async function meetingOfPart(
  db: ReadableDb,
  kind: PartKind | 'meeting',
  id: string,
): Promise<MeetingId | null> {
  switch (kind) {
    case 'meeting':
      return (await readColumn(db, 'meetings', 'id', id)) as MeetingId | null
    case 'group':
      return meetingOfParent(
        db,
        'bridge-point',
        await readColumn(db, 'participant_groups', 'bridge_point_id', id),
      )
    case 'exclusion':
      return meetingOfParent(db, 'bridge-point', await readColumn(db, 'exclusions', 'target_id', id))
    case 'assignment-item':
      return meetingOfParent(db, 'assignment', await readColumn(db, 'assignment_items', 'assignment_id', id))
    default: {
      const meetingId = await readColumn(db, TABLES[kind], 'meeting_id', id)
      return meetingId === null ? null : asId(meetingId)
    }
  }
}

const meetingOfParent = async (
  db: ReadableDb,
  kind: PartKind,
  id: string | null,
): Promise<MeetingId | null> => (id === null ? null : meetingOfPart(db, kind, id))

async function readColumn(
  db: ReadableDb,
  table: PartTable | 'meetings',
  column: string,
  id: string,
): Promise<string | null> {
  const row = await db
    .selectFrom(table)
    .select(column as 'id')
    .where('id', '=', id)
    .executeTakeFirst()
  return (row as Readonly<Record<string, string | null>> | undefined)?.[column] ?? null
}
