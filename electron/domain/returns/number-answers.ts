/** The answer of a file that gives numbers: by group, or one alone. */

import { fold } from '../vietnamese/text.ts'
import { findChair, findContact } from './chair-and-contact.ts'
import { type FileFacts, gatherFacts } from './file-facts.ts'
import type { Table } from './find-table.ts'
import { matchGroup } from './match-group.ts'
import { decideUnit, type UnitVerdict } from './match-unit.ts'
import { withoutHonorific } from './person-names.ts'
import { readGroupCounts } from './read-group-counts.ts'
import type { GroupCount, Highlight, ReadAnswer, ReadChair, Reading } from './reading.ts'
import { absenceApart, totalsSaid } from './sentence-answer.ts'
import { type Settled, settleGroups, settleSingle } from './settle-count.ts'
import type { ReadingWork } from './understand-return.ts'
import { collectEvidence, type SheetWithTable } from './unit-evidence.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

/** Null when no line gives a number. */
export function readGroupsAnswer(work: ReadingWork): Understood | null {
  const of = (kind: Table['kind']) => work.sheets.find(({ table }) => table?.kind === kind)
  // Rows that name no unit of the meeting are the offices of one.
  const found = of('group-rows') ?? of('unit-rows')
  if (found?.table === null || found === undefined) return null
  const counts = readGroupCounts(found.sheet, found.table)
  if (counts.lines.length === 0 && counts.total === null) return null
  const sheets: readonly SheetWithTable[] = work.sheets.map(each =>
    each === found ? { ...each, endRow: counts.endRow } : { ...each, endRow: 0, table: null },
  )
  const verdict = decideUnit(work.index, collectEvidence(work.index, sheets, work.fileName))
  const facts = gatherFacts(sheets, work.fileName)
  const groups = work.groupsOf(verdict.unit.code)
  const byGroup = counts.lines.map(line => ({
    label: line.label,
    groupId: matchGroup(line.label, groups),
    number: line.reading.kind === 'none' ? 0 : (line.reading.value ?? 0),
    where: line.where,
  }))
  const answer = answerOf(verdict, facts, settleGroups(counts, facts.stated), byGroup)
  return { kind: 'understood', shape: 'group-counts', answers: [answer], highlights: counts.highlights }
}

/** Null when the file states no number of people at all. */
export function readSingleAnswer(work: ReadingWork): Understood | null {
  const sheets: readonly SheetWithTable[] = work.sheets.map(({ sheet }) => ({
    sheet,
    table: null,
    endRow: 0,
  }))
  const facts = gatherFacts(sheets, work.fileName)
  if (facts.stated.length === 0) return null
  const verdict = decideUnit(work.index, collectEvidence(work.index, sheets, work.fileName))
  const settled = settleSingle([...facts.stated, ...totalsSaid(work, facts.stated)])
  const problems = [...settled.problems, ...absenceApart(work, settled.cells)]
  const highlights: readonly Highlight[] = facts.stated.map(({ where }) => ({ role: 'counted', ...where }))
  return {
    kind: 'understood',
    shape: 'single-count',
    answers: [answerOf(verdict, facts, { ...settled, problems }, [])],
    highlights,
  }
}

function answerOf(
  verdict: UnitVerdict,
  facts: FileFacts,
  settled: Settled,
  byGroup: readonly GroupCount[],
): ReadAnswer {
  return {
    key: 'file',
    unit: verdict.unit,
    delegates: settled.delegates,
    rule: settled.rule,
    countCells: settled.cells,
    stated: settled.stated,
    statedText: settled.statedText,
    listed: null,
    byGroup,
    chair: withTitle(findChair(facts.facts, [], [], ''), byGroup),
    contact: findContact(facts.facts),
    people: [],
    notCounted: [],
    problems: [...verdict.problems, ...settled.problems, ...facts.problems],
    versionNumber: facts.versionNumber,
    ...(facts.isRevision ? { isRevision: true } : {}),
    documentDate: facts.documentDate,
    answeredAt: null,
  }
}

/** `Đồng chí Phó Bí thư chuyên trách, Chủ trì` among the groups gives the position of a chair named without one. */
function withTitle(chair: ReadChair | null, byGroup: readonly GroupCount[]): ReadChair | null {
  if (chair === null || chair.position !== '') return chair
  const label = byGroup.find(group => /chu tri/.test(fold(group.label)))?.label ?? ''
  const title = withoutHonorific(label.replace(/[\s,;–-]*\(?chủ trì\)?\s*$/iu, ''))
  return /chủ trì/iu.test(title) ? chair : { ...chair, position: title }
}
