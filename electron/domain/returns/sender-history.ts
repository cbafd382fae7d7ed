/**
 * What earlier returns tell of a sender: telephones, and the way files are named. It supports, suggests and warns; a
 * unit is never decided by habit alone.
 */
import { formatDate } from '../kernel/local-time.ts'
import type { Steps } from '../kernel/steps.ts'
import { fold } from '../vietnamese/text.ts'
import type { ReadAnswer, ReadProblem, UnitEvidence } from './reading.ts'
import type { StoredReturn } from './stored-return.ts'

/** What a version that was accepted before tells of its sender. */
export type SentBefore = Pick<StoredReturn, 'placeCode' | 'fileName' | 'channel' | 'receivedAt' | 'content'>

type Trace = { readonly code: string; readonly last: SentBefore }

/** By telephone and by file name: whose it was; null where several units shared it. */
export type SenderHistory = {
  readonly phones: ReadonlyMap<string, Trace | null>
  readonly fileNames: ReadonlyMap<string, Trace | null>
}

/** `returns`: accepted versions, of this meeting and of those before, the oldest first. */
export function* senderHistoryOf(returns: readonly SentBefore[]): Steps<SenderHistory> {
  const phones = new Map<string, Trace | null>()
  const fileNames = new Map<string, Trace | null>()
  const note = (traces: Map<string, Trace | null>, key: string, last: SentBefore) => {
    const before = traces.get(key)
    const isShared = before === null || (before !== undefined && before.code !== last.placeCode)
    if (key !== '') traces.set(key, isShared ? null : { code: last.placeCode, last })
  }
  for (const version of returns) {
    const { contact, people } = version.content
    for (const phone of new Set([contact?.phone ?? '', ...people.map(person => person.phone)]))
      note(phones, phone, version)
    if (version.channel === 'file') note(fileNames, habitOf(version.fileName ?? ''), version)
    yield
  }
  return { phones, fileNames }
}

/** The words of a file name without its numbers: what stays the same from one meeting to the next. */
function habitOf(fileName: string): string {
  const words = fold(
    fileName
      .split('/')
      .at(-1)
      ?.replace(/\.[A-Za-z]{2,5}$/, '') ?? '',
  )
    .replace(/[^a-z]+/g, ' ')
    .trim()
  // One word ("danhsach") is nobody's habit.
  return words.includes(' ') ? words : ''
}

/**
 * The answer with what its sender's earlier returns say. Two telephones of another unit, and none of its own, are a
 * contradiction; where the file names no unit beyond doubt they are offered first.
 */
export function withSenderHistory(
  answer: ReadAnswer,
  fileName: string,
  history: SenderHistory,
  titles: ReadonlyMap<string, string>,
): ReadAnswer {
  const traces = tracesOf(answer, fileName, history)
  const known = [...Map.groupBy(traces, ({ trace }) => trace.code)]
    .filter(([code]) => titles.has(code))
    .map(([code, of]) => ({ code, of, weight: of.reduce((sum, each) => sum + each.weight, 0) }))
    .sort((left, right) => right.weight - left.weight)
  const [best] = known
  if (best === undefined) return answer
  const { code } = answer.unit
  const own = known.find(each => each.code === code)
  const evidence = [...answer.unit.evidence, ...evidenceOf(own ?? best)]
  if (code === null) return offered(answer, best.code, evidence)
  if (own !== undefined) return { ...answer, unit: { ...answer.unit, evidence } }
  if (!isTelling(answer, best.weight)) return answer
  const reasons = best.of.map(({ reason }) => reason).slice(0, 2)
  const message = `Tệp ghi ${titles.get(code) ?? code}, nhưng ${reasons.join(', ')} là của ${titles.get(best.code) ?? best.code}. Xác định tệp này của đơn vị nào.`
  const problem: ReadProblem = { severity: 'question', code: 'unit-contradiction', message, where: null }
  return {
    ...answer,
    unit: { code: null, evidence, candidates: [code, best.code] },
    problems: [problem, ...answer.problems],
  }
}

/** One shared number is a shared technician; two, and a good part of the list, are another unit's list. */
function isTelling(answer: ReadAnswer, weight: number): boolean {
  const isOwnForm = answer.unit.evidence.some(({ tier }) => tier === 'code')
  return !isOwnForm && weight >= 2 && weight >= 0.3 * numbersOf(answer).size
}

const numbersOf = ({ contact, people }: ReadAnswer): ReadonlySet<string> =>
  new Set([contact?.phone ?? '', ...people.map(person => person.phone ?? '')].filter(phone => phone !== ''))

type Found = { readonly trace: Trace; readonly weight: number; readonly reason: string }

function tracesOf(answer: ReadAnswer, fileName: string, history: SenderHistory): readonly Found[] {
  const phones = [...numbersOf(answer)].flatMap(phone => {
    const trace = history.phones.get(phone)
    return trace ? [{ trace, weight: 1, reason: `số điện thoại ${phone}${whenOf(trace)}` }] : []
  })
  const habit = history.fileNames.get(habitOf(fileName))
  const named = habit ? [{ trace: habit, weight: 0.5, reason: `cách đặt tên tệp${whenOf(habit)}` }] : []
  return [...phones, ...named]
}

const whenOf = ({ last }: Trace): string => ` trong xác nhận nhận ngày ${formatDate(last.receivedAt)}`

const evidenceOf = ({
  code,
  of,
}: {
  readonly code: string
  readonly of: readonly Found[]
}): readonly UnitEvidence[] =>
  of.slice(0, 2).map(({ reason }) => ({
    source: 'sender',
    tier: 'learned',
    text: '',
    where: null,
    codes: [code],
    reason: `theo ${reason}`,
  }))

/** First among what is offered; a name that two units share is still the person's to decide. */
function offered(answer: ReadAnswer, code: string, evidence: readonly UnitEvidence[]): ReadAnswer {
  const { candidates } = answer.unit
  // A name written in the file that cannot mean this unit weighs more than a habit.
  if (candidates.length > 0 && !candidates.includes(code)) return answer
  const reason = evidence.findLast(each => each.source === 'sender')?.reason ?? ''
  return {
    ...answer,
    unit: { code: null, evidence, candidates: [code, ...candidates.filter(each => each !== code)] },
    problems: answer.problems.map(problem =>
      problem.code === 'unit-unknown' || problem.code === 'unit-ambiguous'
        ? { ...problem, message: `${problem.message} Gợi ý đầu tiên ${reason}.` }
        : problem,
    ),
  }
}
