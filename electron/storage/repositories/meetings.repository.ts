/** Meetings out of their rows. */

import { AppError } from '#domain/kernel/app-error.ts'
import { asId, type MeetingId, type UnitCode } from '#domain/kernel/ids.ts'
import type { LocalDate, LocalDateTime } from '#domain/kernel/local-time.ts'
import type { FormChoices } from '#domain/meeting/form-choices.ts'
import type { BridgePoint, Exclusion, Meeting, ParticipantGroup } from '#domain/meeting/meeting.ts'
import type { PartValue } from '#domain/meeting/parts.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { AssignmentItemsTable, ExclusionsTable, MeetingsTable, Tables } from '../tables.ts'
import { addPart, type PartParent } from './parts.repository.ts'

/**
 * The whole definition of a meeting, or null when there is none of that id.
 *
 * @param unitCodes leaves out every other unit of its points: what a few places cost must not grow with the meeting
 */
export async function findMeeting(
  db: ReadableDb,
  id: MeetingId,
  unitCodes: readonly string[] | null = null,
): Promise<Meeting | null> {
  const row = await db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return {
    ...meetingValues(row),
    sessions: (await childrenOf(db, 'sessions', id)).map(({ id: key, starts_at }) => ({
      id: asId(key),
      startsAt: starts_at as LocalDateTime,
    })),
    bridgePoints: await bridgePointsOf(db, id, unitCodes),
    assignments: await assignmentsOf(db, id),
    links: (await childrenOf(db, 'links', id)).map(link => ({
      id: asId(link.id),
      kind: link.kind as Meeting['links'][number]['kind'],
      label: link.label,
      url: link.url,
    })),
    addressees: (await childrenOf(db, 'addressees', id)).map(line => ({
      id: asId(line.id),
      text: line.text,
    })),
    distribution: (await childrenOf(db, 'distribution_lines', id)).map(line => ({
      id: asId(line.id),
      text: line.text,
    })),
    programme: (await childrenOf(db, 'programme_items', id)).map(item => ({
      id: asId(item.id),
      startsAt: item.starts_at as LocalDateTime | null,
      text: item.text,
      presenter: item.presenter,
    })),
  }
}

/** As `findMeeting`. @throws AppError `not-found` */
export async function getMeeting(
  db: ReadableDb,
  id: MeetingId,
  unitCodes: readonly string[] | null = null,
): Promise<Meeting> {
  const meeting = await findMeeting(db, id, unitCodes)
  if (meeting === null)
    throw new AppError('not-found', 'Hội nghị này không còn nữa. Hãy trở về danh sách hội nghị và chọn lại.')
  return meeting
}

type MeetingValues = Omit<
  Meeting,
  'sessions' | 'bridgePoints' | 'assignments' | 'links' | 'addressees' | 'distribution' | 'programme'
>

function meetingValues(row: MeetingsTable): MeetingValues {
  return {
    id: asId(row.id),
    name: row.name,
    form: row.form as Meeting['form'],
    basis: {
      lead: row.basis_lead,
      document: row.basis_document,
      date: row.basis_date as LocalDate | null,
      issuer: row.basis_issuer,
      subject: row.basis_subject,
    },
    convener: row.convener,
    convocation: row.convocation,
    documentType: row.document_type,
    abstract: row.abstract,
    letterhead: {
      superiorOrgan: row.superior_organ,
      organ: row.organ,
      number: row.number,
      numberSuffix: row.number_suffix,
      place: row.place,
      date: row.date as LocalDate | null,
    },
    closing: row.closing,
    signature: { authority: row.signature_authority, position: row.signature_position, signer: row.signer },
    formChoices: choicesOf(row),
  }
}

const choicesOf = (row: MeetingsTable): FormChoices => ({
  numbering: row.numbering as FormChoices['numbering'],
  tones: row.tones as FormChoices['tones'],
  bodyPt: row.body_pt,
  linePt: row.line_pt,
  letterheadOf: row.letterhead_of as FormChoices['letterheadOf'],
  urgency: row.urgency as FormChoices['urgency'],
  secrecy: row.secrecy as FormChoices['secrecy'],
  circulation: row.circulation,
  draft: row.draft,
  printSides: row.print_sides as FormChoices['printSides'],
  recipientText: row.recipient_text as FormChoices['recipientText'],
})

type MeetingChild =
  | 'sessions'
  | 'links'
  | 'addressees'
  | 'distribution_lines'
  | 'programme_items'
  | 'bridge_points'
  | 'assignments'

const childrenOf = <Table extends MeetingChild>(db: ReadableDb, table: Table, meetingId: MeetingId) =>
  db
    .selectFrom(table as MeetingChild)
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute() as Promise<Tables[Table][]>

type Grandchild = 'participant_groups' | 'exclusions' | 'assignment_items'

const hungUnder = <Table extends Grandchild>(
  db: ReadableDb,
  table: Table,
  column: keyof Tables[Table] & string,
  ids: readonly string[],
) =>
  db
    .selectFrom(table as Grandchild)
    .selectAll()
    .where(column as 'id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute() as Promise<Tables[Table][]>

async function unitCodesOf(
  db: ReadableDb,
  pointIds: readonly string[],
  unitCodes: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly UnitCode[]>> {
  const all = db
    .selectFrom('bridge_point_units')
    .select(['bridge_point_id', 'unit_code'])
    .where('bridge_point_id', 'in', pointIds)
    .orderBy('position')
    .orderBy('id')
  const rows = await (unitCodes === null ? all : all.where('unit_code', 'in', unitCodes)).execute()
  const codes = new Map<string, UnitCode[]>(pointIds.map(id => [id, []]))
  for (const row of rows) codes.get(row.bridge_point_id)?.push(asId(row.unit_code))
  return codes
}

async function bridgePointsOf(
  db: ReadableDb,
  meetingId: MeetingId,
  unitCodes: readonly string[] | null,
): Promise<readonly BridgePoint[]> {
  const points = await childrenOf(db, 'bridge_points', meetingId)
  const ids = points.map(point => point.id)
  const units = await unitCodesOf(db, ids, unitCodes)
  const groups = await hungUnder(db, 'participant_groups', 'bridge_point_id', ids)
  const exclusions = await hungUnder(db, 'exclusions', 'target_id', ids)
  return points.map(point => ({
    id: asId(point.id),
    kind: point.kind as BridgePoint['kind'],
    title: point.title,
    shortName: point.short_name,
    place: point.place,
    placeDecidedBy: point.place_decided_by,
    code: point.code,
    host: point.host,
    exclusions: exclusions.filter(row => row.bridge_point_id === point.id).map(toExclusion),
    groups: groups
      .filter(group => group.bridge_point_id === point.id)
      .map(
        (group): ParticipantGroup => ({
          id: asId(group.id),
          text: group.text,
          isChair: group.is_chair === 1,
          substituteRule: group.substitute_rule,
          exclusions: exclusions.filter(row => row.group_id === group.id).map(toExclusion),
        }),
      ),
    unitCodes: units.get(point.id) ?? [],
  }))
}

const toExclusion = (row: ExclusionsTable): Exclusion => ({
  id: asId(row.id),
  targetId: asId(row.target_id),
  wording: row.wording,
})

async function assignmentsOf(db: ReadableDb, meetingId: MeetingId): Promise<Meeting['assignments']> {
  const assignments = await childrenOf(db, 'assignments', meetingId)
  const ids = assignments.map(assignment => assignment.id)
  const items = await hungUnder(db, 'assignment_items', 'assignment_id', ids)
  return assignments.map(assignment => ({
    id: asId(assignment.id),
    assignee: assignment.assignee,
    items: items
      .filter(item => item.assignment_id === assignment.id)
      .map(item => ({ id: asId(item.id), text: item.text, deadline: toDeadline(item) })),
  }))
}

function toDeadline(row: AssignmentItemsTable): Meeting['assignments'][number]['items'][number]['deadline'] {
  if (row.deadline_at === null || row.deadline_lead === null) return null
  return {
    lead: row.deadline_lead,
    at: row.deadline_at as LocalDate | LocalDateTime,
    purpose: (row.deadline_purpose ?? 'other') as 'confirmation' | 'report' | 'other',
  }
}

/** What a list of meetings is made of, newest first by last change. */
export async function listMeetings(db: ReadableDb) {
  const rows = await db
    .selectFrom('meetings')
    .select(eb => [
      'meetings.id',
      'meetings.name',
      'meetings.created_at',
      eb
        .selectFrom('sessions')
        .whereRef('sessions.meeting_id', '=', 'meetings.id')
        .select(inner => inner.fn.min('starts_at').as('starts_at'))
        .as('starts_at'),
      eb
        .selectFrom('change_sets')
        .whereRef('change_sets.meeting_id', '=', 'meetings.id')
        .select(inner => inner.fn.max('at').as('at'))
        .as('changed_at'),
      eb
        .selectFrom('bridge_points')
        .whereRef('bridge_points.meeting_id', '=', 'meetings.id')
        .where('bridge_points.kind', '=', 'one-place')
        .select(inner => inner.fn.countAll<number>().as('count'))
        .as('single_places'),
      eb
        .selectFrom('bridge_point_units')
        .innerJoin('bridge_points', 'bridge_points.id', 'bridge_point_units.bridge_point_id')
        .whereRef('bridge_points.meeting_id', '=', 'meetings.id')
        .where('bridge_points.kind', '=', 'per-unit')
        .select(inner => inner.fn.countAll<number>().as('count'))
        .as('unit_places'),
    ])
    .execute()
  return rows
    .map(row => ({
      id: asId<MeetingId>(row.id),
      name: row.name,
      startsAt: row.starts_at as LocalDateTime | null,
      updatedAt: (row.changed_at ?? row.created_at) as LocalDateTime,
      places: (row.single_places ?? 0) + (row.unit_places ?? 0),
    }))
    .toSorted((left, right) =>
      left.updatedAt < right.updatedAt ? 1 : left.updatedAt > right.updatedAt ? -1 : 0,
    )
}

/** Writes a whole meeting: its own row, then every part through the same door as a single part. */
export async function insertMeeting(
  store: WritableStore,
  meeting: Meeting,
  createdAt: LocalDateTime,
): Promise<void> {
  await store.insert('meetings', {
    id: meeting.id,
    ...meetingColumns(meeting),
    created_at: createdAt,
  } as never)
  const parent: PartParent = { kind: 'meeting', id: meeting.id }
  const add = (parentOf: PartParent, id: string, part: PartValue) =>
    addPart(store, { id, parent: parentOf, before: null, part })
  for (const { id, ...fields } of meeting.sessions) await add(parent, id, { kind: 'session', fields })
  for (const { id, exclusions: _, groups: __, ...fields } of meeting.bridgePoints)
    await add(parent, id, { kind: 'bridge-point', fields })
  // Exclusions point to bridge points, so they wait until all points are there.
  for (const point of meeting.bridgePoints) await insertGroups(add, point)
  for (const { id, items, ...fields } of meeting.assignments) {
    await add(parent, id, { kind: 'assignment', fields })
    for (const { id: itemId, ...item } of items)
      await add({ kind: 'assignment', id }, itemId, { kind: 'assignment-item', fields: item })
  }
  for (const { id, ...fields } of meeting.links) await add(parent, id, { kind: 'link', fields })
  for (const { id, ...fields } of meeting.addressees) await add(parent, id, { kind: 'addressee', fields })
  for (const { id, ...fields } of meeting.distribution)
    await add(parent, id, { kind: 'distribution-line', fields })
  for (const { id, ...fields } of meeting.programme) await add(parent, id, { kind: 'programme-item', fields })
}

type Add = (parent: PartParent, id: string, part: PartValue) => Promise<void>

async function insertGroups(add: Add, point: BridgePoint): Promise<void> {
  const pointParent: PartParent = { kind: 'bridge-point', id: point.id }
  for (const { id, ...fields } of point.exclusions) await add(pointParent, id, { kind: 'exclusion', fields })
  for (const { id, exclusions, ...fields } of point.groups) {
    await add(pointParent, id, { kind: 'group', fields })
    for (const { id: exclusionId, ...exclusion } of exclusions)
      await add({ kind: 'group', id }, exclusionId, { kind: 'exclusion', fields: exclusion })
  }
}

/** Values that stand once in a meeting; left out means unchanged. */
export type MeetingValuesPatch = {
  readonly [Key in keyof MeetingValues]?: MeetingValues[Key] extends string | null
    ? MeetingValues[Key] | undefined
    : { readonly [Inner in keyof MeetingValues[Key]]?: MeetingValues[Key][Inner] | undefined } | undefined
}

export const updateMeeting = (
  store: WritableStore,
  id: MeetingId,
  patch: MeetingValuesPatch,
): Promise<void> => store.update('meetings', id, meetingColumns(patch) as never)

function meetingColumns(values: MeetingValuesPatch): Readonly<Record<string, string | number | null>> {
  const columns = {
    name: values.name,
    form: values.form,
    basis_lead: values.basis?.lead,
    basis_document: values.basis?.document,
    basis_date: values.basis?.date,
    basis_issuer: values.basis?.issuer,
    basis_subject: values.basis?.subject,
    convener: values.convener,
    convocation: values.convocation,
    document_type: values.documentType,
    abstract: values.abstract,
    superior_organ: values.letterhead?.superiorOrgan,
    organ: values.letterhead?.organ,
    number: values.letterhead?.number,
    number_suffix: values.letterhead?.numberSuffix,
    place: values.letterhead?.place,
    date: values.letterhead?.date,
    closing: values.closing,
    signature_authority: values.signature?.authority,
    signature_position: values.signature?.position,
    signer: values.signature?.signer,
    numbering: values.formChoices?.numbering,
    tones: values.formChoices?.tones,
    body_pt: values.formChoices?.bodyPt,
    line_pt: values.formChoices?.linePt,
    letterhead_of: values.formChoices?.letterheadOf,
    urgency: values.formChoices?.urgency,
    secrecy: values.formChoices?.secrecy,
    circulation: values.formChoices?.circulation,
    draft: values.formChoices?.draft,
    print_sides: values.formChoices?.printSides,
    recipient_text: values.formChoices?.recipientText,
  }
  return Object.fromEntries(
    Object.entries(columns).filter(
      (entry): entry is [string, string | number | null] => entry[1] !== undefined,
    ),
  )
}
