/** The plan of an import as the screen shows it: all figures, and the rows in parts a screen can hold. */
import type { PersonId } from '../../kernel/ids.ts'
import type { PersonIndex } from '../match-person.ts'
import { type Candidate, evidenceText } from '../match-person.ts'
import { heldText, positionText } from '../person.ts'
import { contactLine } from './contact-cell.ts'
import type { ImportPlan, PlannedChange, PlannedRow } from './plan-import.ts'
import type { DirectoryReading, Doubt, RefusedRow } from './read-directory.ts'

export type PreviewRow = {
  readonly key: string
  readonly sheet: string
  readonly row: number
  readonly name: string
  /** What the row says beside the name: offices, telephones. */
  readonly about: string
  readonly kind: PlannedRow['outcome']['kind']
  /** Vietnamese: what speaks for it, or what is asked. */
  readonly reason: string
  readonly changes: readonly PlannedChange[]
  readonly candidates: readonly PreviewCandidate[]
}

export type PreviewCandidate = {
  readonly personId: PersonId
  readonly name: string
  readonly about: string
  /** Vietnamese: what speaks for it. */
  readonly reason: string
}

export type ImportPreview = {
  readonly counts: Readonly<Record<PlannedRow['outcome']['kind'] | 'refused', number>>
  /** Questions first, then changes, new persons, and those that stay as they are. */
  readonly rows: readonly PreviewRow[]
  readonly refused: readonly RefusedRow[]
  readonly doubts: readonly Doubt[]
  /** Headings that were understood, as written, by what they hold. */
  readonly headings: readonly (readonly [string, string])[]
}

export type ShownBy = {
  /** For the offices held. */
  readonly today: string
  readonly titleOf: (unitCode: string) => string
}

/** Rows of each kind that are sent to the screen; the figures count all. */
const SHOWN = 500

const ORDER = ['question', 'changed', 'new', 'skipped', 'same'] as const

export function previewOf(
  plan: ImportPlan,
  index: PersonIndex,
  { headings }: Pick<DirectoryReading, 'headings'>,
  shown: ShownBy,
): ImportPreview {
  const byKind = Map.groupBy(plan.rows, row => row.outcome.kind)
  const count = (kind: PlannedRow['outcome']['kind']): number => byKind.get(kind)?.length ?? 0
  return {
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      question: count('question'),
      skipped: count('skipped'),
      refused: plan.refused.length,
    },
    rows: ORDER.flatMap(kind =>
      (byKind.get(kind) ?? []).slice(0, SHOWN).map(row => previewRow(row, index, shown)),
    ),
    refused: plan.refused.slice(0, SHOWN),
    doubts: plan.doubts.slice(0, SHOWN),
    headings: [...headings],
  }
}

function previewRow({ read, outcome }: PlannedRow, index: PersonIndex, shown: ShownBy): PreviewRow {
  return {
    key: read.key,
    sheet: read.sheet,
    row: read.row,
    name: read.name,
    about: [read.positions.map(positionText).join(', '), read.phones.join(', ')]
      .filter(part => part !== '')
      .join(' · '),
    kind: outcome.kind,
    reason: reasonOf(outcome),
    changes:
      outcome.kind === 'changed'
        ? [
            ...outcome.changes.map(change => withTitles(change, shown)),
            ...outcome.contacts.map(contact => ({
              role: 'contact' as const,
              before: '',
              after: contactLine(contact, null, shown.titleOf),
              cell: read.cells.get('contact') ?? '',
            })),
          ]
        : [],
    candidates:
      outcome.kind === 'question'
        ? outcome.candidates.map(each => shownCandidate(each, index, shown.today))
        : [],
  }
}

/** Units by their names. */
const withTitles = (change: PlannedChange, { titleOf }: ShownBy): PlannedChange =>
  change.role === 'unit'
    ? {
        ...change,
        before: change.before === '' ? '' : titleOf(change.before),
        after: change.after === '' ? '' : titleOf(change.after),
      }
    : change

function shownCandidate({ personId, evidence, isLookalike }: Candidate, index: PersonIndex, today: string) {
  const person = index.byId.get(personId)
  return {
    personId,
    name: person?.name ?? '',
    about:
      person === undefined
        ? ''
        : [heldText(person.positions, today), person.phones.join(', ')]
            .filter(part => part !== '')
            .join(' · '),
    reason: evidenceText(evidence, isLookalike),
  }
}

function reasonOf(outcome: PlannedRow['outcome']): string {
  switch (outcome.kind) {
    case 'new':
      return 'Chưa có trong danh bạ'
    case 'changed':
    case 'same':
      return outcome.evidence.length === 0
        ? 'Theo trả lời của người dùng'
        : `Khớp: ${outcome.evidence.includes('id') ? 'đúng mã và họ tên' : evidenceText(outcome.evidence)}`
    case 'skipped':
      return 'Bỏ qua theo trả lời của người dùng'
    case 'question':
      switch (outcome.reason.kind) {
        case 'name':
          return 'Có người cùng hoặc gần giống họ tên, chưa đủ căn cứ để coi là một'
        case 'several':
          return 'Có nhiều người cùng họ tên khớp như nhau'
        case 'twice':
          return `Trùng với dòng ${outcome.reason.row} của tệp`
      }
  }
}
