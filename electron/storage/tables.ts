/** The rows as they lie in the database. They never leave this folder: repositories turn them into domain values. */
import type { ColumnType } from 'kysely'

/** Truth values are 0 and 1, times are local ISO text, structured values are JSON text: the same on every SQL dialect. */
export type Flag = 0 | 1

/** Order among siblings; a moved row takes a value between its new neighbours, so that moving touches one row. */
type Position = number

export type MeetingsTable = {
  id: string
  name: string
  form: string
  basis_lead: string
  basis_document: string
  basis_date: string | null
  basis_issuer: string
  basis_subject: string
  convener: string
  convocation: string
  document_type: string
  abstract: string
  superior_organ: string
  organ: string
  number: number | null
  number_suffix: string
  place: string
  date: string | null
  closing: string
  signature_authority: string
  signature_position: string
  signer: string
  created_at: string
  numbering: string
  tones: string
  body_pt: number | null
  line_pt: number | null
  letterhead_of: string
  urgency: string
  secrecy: string
  circulation: string
  draft: number | null
  print_sides: string
  recipient_text: string
}

export type SessionsTable = { id: string; meeting_id: string; position: Position; starts_at: string }

export type BridgePointsTable = {
  id: string
  meeting_id: string
  position: Position
  kind: string
  title: string
  short_name: string
  place: string
  place_decided_by: string
  code: string
  host: string
}

export type BridgePointUnitsTable = {
  id: string
  bridge_point_id: string
  position: Position
  unit_code: string
}

export type ParticipantGroupsTable = {
  id: string
  bridge_point_id: string
  position: Position
  text: string
  is_chair: Flag
  substitute_rule: string
}

/** Belongs to a group, or to the whole point when `group_id` is null. */
export type ExclusionsTable = {
  id: string
  bridge_point_id: string | null
  group_id: string | null
  position: Position
  target_id: string
  wording: string
}

export type AssignmentsTable = { id: string; meeting_id: string; position: Position; assignee: string }

export type AssignmentItemsTable = {
  id: string
  assignment_id: string
  position: Position
  text: string
  deadline_lead: string | null
  deadline_at: string | null
  deadline_purpose: string | null
}

export type LinksTable = {
  id: string
  meeting_id: string
  position: Position
  kind: string
  label: string
  url: string
}
export type AddresseesTable = { id: string; meeting_id: string; position: Position; text: string }
export type DistributionLinesTable = { id: string; meeting_id: string; position: Position; text: string }

/** One line of the programme; `starts_at` is null where it follows the line before. */
export type ProgrammeItemsTable = {
  id: string
  meeting_id: string
  position: Position
  starts_at: string | null
  text: string
  presenter: string
}

export type SettingsTable = { id: string; value: string }

/** One file that came in. The bytes lie in `originals`, what was read in them in `readings`. */
export type ReturnFilesTable = {
  id: string
  meeting_id: string
  name: string
  sha256: string
  channel: string
  received_at: string
  imported_at: string
  who: string
  /** Counts the files of the meeting as they came in; orders those received in the same minute. */
  ordinal: number
  /** 1 when a person put the file aside: it stays, but asks nothing any more. */
  discarded: Flag
}

/** What a person answered to the question of one answer of one file. */
export type ReturnDecisionsTable = {
  id: string
  file_id: string
  answer_index: number
  place_code: string | null
  delegates: number | null
  who: string
  at: string
}

/** A spelling of a unit that a person confirmed; `id` is the key by which it is compared. Belongs to the office. */
export type UnitAliasesTable = { id: string; code: string; text: string; who: string; at: string }

/** What the columns under a header hold, as a person said; `id` tells the header by its words. Belongs to the office. */
export type ColumnMappingsTable = { id: string; height: number; columns: string; who: string; at: string }

/** The reading in force of a file that was read again since it came in; `id` is the file's. */
export type RereadingsTable = { id: string; reading_id: string; who: string; at: string }

/** One accepted answer of one place: an immutable version. */
export type ReturnsTable = {
  id: string
  meeting_id: string
  place_code: string
  file_id: string | null
  answer_index: number
  /** Counts the accepted versions of the meeting; orders those received in the same minute. */
  version: number
  channel: string
  delegates: number
  received_at: string
  accepted_at: string
  who: string
  /** JSON of the answer as it was read and decided. */
  content: string
}

export type AttendeesTable = {
  id: string
  meeting_id: string
  place_code: string
  position: Position
  name: string
  title: string
  phone: string
  note: string
  group_id: string | null
  group_label: string
  /** The return the person was read from; null when added by hand. */
  return_id: string | null
  sheet: string
  row: number | null
  /** Who it is in the directory; null while nobody knows. */
  person_id: string | null
  /** 1 where somebody said that the person is not in the directory. Null otherwise: older records lack the column. */
  not_listed: 1 | null
}

/** A person of the directory. What follows `merged_into` is derived from the rest, so that undo brings it back too. */
export type PersonsTable = {
  id: string
  name: string
  birth: string | null
  gender: string | null
  unit_code: string | null
  /** JSON: the list of numbers. */
  phones: string
  email: string
  /** Order of protocol; 4194303 where none was given. */
  protocol: number
  note: string
  /** The person this entry turned out to be; the entry stays for its history, and is found no more. */
  merged_into: string | null
  name_key: string
  sort_key: string
  search_name: string
  search_words: string
}

export type PersonPositionsTable = {
  id: string
  person_id: string
  position: Position
  title: string
  organ: string
  unit_code: string | null
  since: string | null
  until: string | null
  search_words: string
}

export type PersonMembershipsTable = {
  id: string
  person_id: string
  position: Position
  body: string
  role: string
  basis: string
  since: string | null
  until: string | null
  search_words: string
}

/** Whom to call about a place, by role. */
export type UnitContactsTable = {
  id: string
  place_code: string
  role: string
  person_id: string
  position: Position
  note: string
}

/** Two entries that somebody said are two people. */
export type DistinctPersonsTable = {
  id: string
  first_id: string
  second_id: string
  who: string
  at: string
}

/** One spreadsheet that was taken into the directory. */
export type PersonImportsTable = { id: string; name: string; sha256: string; who: string; at: string }

/** What is searched of a person: kept by triggers, indexed by `person_search`. Outside the change log. */
export type PersonTextsTable = { docid: number; person_id: string; name: string; words: string }

/** Why the office set the number of a place right; `id` is the version that does, `corrects` the one set right. */
export type CorrectionsTable = {
  id: string
  meeting_id: string
  place_code: string
  corrects: string | null
  reason: string
  who: string
  at: string
}

/** Whether two entries that look like one person are one, as a person said. */
export type PersonVerdictsTable = {
  id: string
  meeting_id: string
  /** The place whose number the verdict changes. */
  place_code: string
  person_key: string
  is_same: Flag
  who: string
  at: string
}

/** How many delegates of a group are expected at each place of its point; `id` is the group's. */
export type ExpectedNumbersTable = { id: string; meeting_id: string; delegates: number }

/** The rules that tie a group to persons, as JSON; `id` is the group's. */
export type GroupBindingsTable = { id: string; rules: string }

/** Where a person sits, as somebody decided; once for each person of a meeting. */
export type SeatDecisionsTable = {
  id: string
  meeting_id: string
  person_id: string
  place_code: string
  who: string
  at: string
}

/** A warning about the invitation or a number on the board that a person lets stand, and why. */
export type AcknowledgedFindingsTable = {
  id: string
  meeting_id: string
  finding_key: string
  reason: string
  who: string
  at: string
}

/** One letter as one recipient got it: never changed. What it said lies in `letter_contents`. */
export type IssuedLettersTable = {
  id: string
  meeting_id: string
  place_code: string
  title: string
  version: number
  kind: string
  issued_at: string
  who: string
  code: string
  code_printed: Flag
  matter_sha256: string
  content_sha256: string
}

/** A named state of the figures: never changed. What was closed lies in `closing_contents`. */
export type ClosingsTable = {
  id: string
  meeting_id: string
  /** Counts the closings of the meeting. */
  ordinal: number
  name: string
  closed_at: string
  who: string
  /** JSON of the sums, so that a list of closings need not open what was closed. */
  totals: string
  /** The closing before, which cannot be taken back while this one stands on it. */
  previous_id: string | null
  content_sha256: string
}

/** Closed figures by content. Append-only, so outside the change log. */
export type ClosingContentsTable = { sha256: string; content: Uint8Array }

/** One time a place was reminded, and what it answered. */
export type ChasingCallsTable = {
  id: string
  meeting_id: string
  place_code: string
  kind: string
  outcome: string
  note: string
  contact_name: string
  contact_phone: string
  /** The answer that was taken down during the call. */
  return_id: string | null
  /** Counts the reminders of the meeting; orders those of the same minute. */
  ordinal: number
  at: string
  who: string
}

/** What was found of a listed person on the day; `id` is the attendee's, and stays when the person leaves the list. */
export type RollCallMarksTable = {
  id: string
  meeting_id: string
  state: 'present' | 'late' | 'absent' | 'substitute'
  reason: string
  substitute_name: string
  substitute_title: string
  at: string
  who: string
  place_code: string
}

/** How many were there at a place without a list, and how many of the others had a reason. */
export type RollCallCountsTable = {
  id: string
  meeting_id: string
  place_code: string
  present: number
  excused: number
  at: string
  who: string
  present_by_group_id: string
}

/**
 * The rows and seats of a place's hall; gaps follow the seats `aisle` and `second_aisle` of each row, 0 for none;
 * `chairs` stand on the stage.
 */
export type HallsTable = {
  id: string
  meeting_id: string
  place_code: string
  row_count: number
  seat_count: number
  aisle: number
  second_aisle: number
  chairs: number
}

/**
 * Where an attendee sits, both counted from 1, the front row first, row 0 on the stage; `id` is the attendee's, `name`
 * whom the seat was given to.
 */
export type HallSeatsTable = { id: string; hall_id: string; row: number; seat: number; name: string }

/** A seat nobody is sent to; `note` says for whom, or nothing. */
export type HallKeptSeatsTable = { id: string; hall_id: string; row: number; seat: number; note: string }

/** An attendee who is a guest of the hall; `id` is the attendee's. */
export type HallGuestsTable = { id: string; hall_id: string }

/** Frozen letters by content. Append-only, so outside the change log. */
export type LetterContentsTable = { sha256: string; content: Uint8Array }

/** Bytes of files as they came, by content. Append-only, so outside the change log. */
export type OriginalsTable = { sha256: string; bytes: Uint8Array }

/**
 * What the program read in a file: derived from the original, so outside the change log. `file_id` is the file's for
 * its first reading, an id of its own for each later one, which `rereadings` puts in force.
 */
export type ReadingsTable = { file_id: string; reading: string }

/** What a recipient's letter said when a batch last made it: says nothing a person entered, so outside the change log. */
export type LetterBatchesTable = {
  id: string
  meeting_id: string
  format: string
  place_code: string
  content_sha256: string
  made_at: string
}

/** What the board needs of a version, without its persons: derived from the version, so outside the change log. */
export type ReturnFiguresTable = { return_id: string; figures: string }

/** By what a person of a version is found at another place: derived from the version, so outside the change log. */
export type ReturnPeopleTable = { person_key: number; return_id: string; ordinal: number; place_code: string }

/** Keys that versions of two places have, under each of them: derived, never taken back, so outside the change log. */
export type SharedPeopleTable = { meeting_id: string; person_key: number; place_code: string }

export type ChangeSetsTable = {
  sequence: ColumnType<number, never, never>
  id: string
  meeting_id: string | null
  operation: string
  label: string
  kind: string
  state: string
  /** For `undo` and `redo`: the step it took back or did again. */
  reverses: string | null
  /** Consecutive steps with the same key within seconds are one step to a person: typing in one field. */
  merge_key: string | null
  at: string
  who: string
  /** The step that took this one in from another computer; null for what was done here. Holds while that step does. */
  brought_by: ColumnType<string | null, string | null | undefined, string | null>
}

export type ChangeRowsTable = {
  id: string
  change_set_id: string
  ordinal: number
  table_name: string
  row_key: string
  before: string | null
  after: string | null
}

/** Tables whose rows a person's work changes: always written through the recorder. Keyed by `id`. */
export type RecordedTables = {
  settings: SettingsTable
  meetings: MeetingsTable
  sessions: SessionsTable
  bridge_points: BridgePointsTable
  bridge_point_units: BridgePointUnitsTable
  participant_groups: ParticipantGroupsTable
  exclusions: ExclusionsTable
  assignments: AssignmentsTable
  assignment_items: AssignmentItemsTable
  links: LinksTable
  addressees: AddresseesTable
  distribution_lines: DistributionLinesTable
  programme_items: ProgrammeItemsTable
  issued_letters: IssuedLettersTable
  closings: ClosingsTable
  chasing_calls: ChasingCallsTable
  roll_call_marks: RollCallMarksTable
  roll_call_counts: RollCallCountsTable
  halls: HallsTable
  hall_seats: HallSeatsTable
  hall_guests: HallGuestsTable
  hall_kept_seats: HallKeptSeatsTable
  return_files: ReturnFilesTable
  return_decisions: ReturnDecisionsTable
  unit_aliases: UnitAliasesTable
  column_mappings: ColumnMappingsTable
  rereadings: RereadingsTable
  returns: ReturnsTable
  attendees: AttendeesTable
  acknowledged_findings: AcknowledgedFindingsTable
  corrections: CorrectionsTable
  person_verdicts: PersonVerdictsTable
  expected_numbers: ExpectedNumbersTable
  group_bindings: GroupBindingsTable
  seat_decisions: SeatDecisionsTable
  persons: PersonsTable
  person_positions: PersonPositionsTable
  person_memberships: PersonMembershipsTable
  unit_contacts: UnitContactsTable
  distinct_persons: DistinctPersonsTable
  person_imports: PersonImportsTable
}

export type Tables = RecordedTables & {
  originals: OriginalsTable
  letter_contents: LetterContentsTable
  closing_contents: ClosingContentsTable
  readings: ReadingsTable
  letter_batches: LetterBatchesTable
  person_texts: PersonTextsTable
  return_figures: ReturnFiguresTable
  return_people: ReturnPeopleTable
  shared_people: SharedPeopleTable
  change_sets: ChangeSetsTable
  change_rows: ChangeRowsTable
}

export type RecordedTable = keyof RecordedTables

export type Dependent = { readonly table: RecordedTable; readonly column: string }

/** Rows that go when the row they point to goes. The recorder removes them one by one, so that undo knows them. */
export const DEPENDENTS: Readonly<Partial<Record<RecordedTable, readonly Dependent[]>>> = {
  meetings: [
    { table: 'chasing_calls', column: 'meeting_id' },
    { table: 'roll_call_marks', column: 'meeting_id' },
    { table: 'roll_call_counts', column: 'meeting_id' },
    { table: 'halls', column: 'meeting_id' },
    { table: 'closings', column: 'meeting_id' },
    { table: 'acknowledged_findings', column: 'meeting_id' },
    { table: 'expected_numbers', column: 'meeting_id' },
    { table: 'seat_decisions', column: 'meeting_id' },
    { table: 'person_verdicts', column: 'meeting_id' },
    { table: 'corrections', column: 'meeting_id' },
    { table: 'attendees', column: 'meeting_id' },
    { table: 'returns', column: 'meeting_id' },
    { table: 'return_files', column: 'meeting_id' },
    { table: 'sessions', column: 'meeting_id' },
    { table: 'bridge_points', column: 'meeting_id' },
    { table: 'assignments', column: 'meeting_id' },
    { table: 'links', column: 'meeting_id' },
    { table: 'addressees', column: 'meeting_id' },
    { table: 'distribution_lines', column: 'meeting_id' },
    { table: 'programme_items', column: 'meeting_id' },
    { table: 'issued_letters', column: 'meeting_id' },
  ],
  bridge_points: [
    { table: 'bridge_point_units', column: 'bridge_point_id' },
    { table: 'exclusions', column: 'target_id' },
    { table: 'exclusions', column: 'bridge_point_id' },
    { table: 'participant_groups', column: 'bridge_point_id' },
  ],
  closings: [{ table: 'closings', column: 'previous_id' }],
  halls: [
    { table: 'hall_seats', column: 'hall_id' },
    { table: 'hall_guests', column: 'hall_id' },
    { table: 'hall_kept_seats', column: 'hall_id' },
  ],
  participant_groups: [
    { table: 'exclusions', column: 'group_id' },
    { table: 'group_bindings', column: 'id' },
  ],
  assignments: [{ table: 'assignment_items', column: 'assignment_id' }],
  return_files: [
    { table: 'return_decisions', column: 'file_id' },
    { table: 'rereadings', column: 'id' },
  ],
  persons: [
    { table: 'seat_decisions', column: 'person_id' },
    { table: 'unit_contacts', column: 'person_id' },
    { table: 'distinct_persons', column: 'first_id' },
    { table: 'distinct_persons', column: 'second_id' },
    { table: 'person_positions', column: 'person_id' },
    { table: 'person_memberships', column: 'person_id' },
  ],
}

/**
 * Rows that people go on mending after a step of this operation brought them in. Taking that step back leaves what
 * was mended since: as a row of its own, which `release` cuts off from where it came, or as the mended columns.
 */
export type MendedLater = {
  readonly broughtBy: string
  readonly release: Readonly<Record<string, string | number | null>>
}

export const MENDED_LATER: Readonly<Partial<Record<RecordedTable, MendedLater>>> = {
  attendees: { broughtBy: 'returns.commit', release: { return_id: null } },
}
