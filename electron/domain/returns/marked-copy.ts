/** What is to be mended in a file, cell by cell, for the copy that goes back to its sender. */
import type { Problem } from '../kernel/problem.ts'
import type { Reading, ReadProblem } from './reading.ts'

export type CellMark = {
  readonly sheet: string
  /** As Excel names it. */
  readonly cell: string
  /** `question`: to be mended or confirmed. `note`: was read in some way the sender should know of. */
  readonly severity: Problem['severity']
  /** Vietnamese, one line for each problem. */
  readonly text: string
}

export type CopyMarks = {
  readonly cells: readonly CellMark[]
  /** What belongs to no cell. */
  readonly general: readonly string[]
}

/** The marks of a file; none where nothing was doubted. */
export function copyMarks(reading: Reading): CopyMarks {
  if (reading.kind === 'refused') return { cells: [], general: [reading.refusal.message] }
  const problems = reading.answers.flatMap(answer => answer.problems)
  const placed = problems.flatMap(problem =>
    problem.where === null ? [] : [{ ...problem, ...problem.where }],
  )
  const byCell = Map.groupBy(placed, ({ sheet, cell }) => `${sheet}\u0000${cell}`)
  return {
    cells: [...byCell.values()].flatMap(same => {
      const [first] = same
      if (first === undefined) return []
      const { sheet, cell } = first
      return [{ sheet, cell, severity: gravest(same), text: linesOf(same).join('\n') }]
    }),
    general: linesOf(problems.filter(problem => problem.where === null)),
  }
}

const linesOf = (problems: readonly ReadProblem[]): readonly string[] => [
  ...new Set(problems.map(problem => problem.message)),
]

const gravest = (problems: readonly ReadProblem[]): Problem['severity'] =>
  (['error', 'question'] as const).find(severity => problems.some(each => each.severity === severity)) ??
  'note'

/** Name of the sheet that lists what is to be mended; left out when the copy comes back. */
export const REMARKS_SHEET = 'Nội dung cần sửa'
