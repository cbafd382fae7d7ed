/** The plan before anything is written: what recording each file would do, what is asked, what is refused and why. */
import type { ReturnFileId } from '../kernel/ids.ts'
import { formatDateTime, type LocalDateTime } from '../kernel/local-time.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Place } from '../meeting/places.ts'
import { equalityKey } from '../vietnamese/text.ts'
import type { ReadAnswer, Reading, ReadProblem } from './reading.ts'
import { returnContent } from './return-content.ts'
import type { ReturnChannel, ReturnContent, StoredReturn } from './stored-return.ts'

/** A place to offer as the answer to "whose is this?", best first. */
export type Candidate = { readonly code: string; readonly title: string }

/**
 * What recording one answer would do. `new`, `changed` and `same` count; `older` is kept as a version that does not
 * count; `question` waits for a person; `recorded` has been done.
 */
export type AnswerVerdict = 'new' | 'changed' | 'same' | 'older' | 'question' | 'recorded'

export type InboxAnswer = {
  readonly answerIndex: number
  readonly verdict: AnswerVerdict
  readonly placeCode: string | null
  readonly placeTitle: string | null
  /** The number to record; in a question only a proposal. */
  readonly delegates: number | null
  /** The number that counts for the place before this answer; null when it has none. */
  readonly previous: number | null
  /** Vietnamese: why this verdict, or what is asked. */
  readonly reason: string
  /** What is asked: whose it is, how many, or nothing. */
  readonly asks: readonly ('place' | 'delegates')[]
  readonly candidates: readonly Candidate[]
  /** Numbers to offer: the listed, the stated. */
  readonly numbers: readonly number[]
  readonly problems: readonly Problem[]
  /** True when a person has answered. */
  readonly decided: boolean
}

export type InboxFile = {
  readonly fileId: ReturnFileId
  readonly name: string
  readonly channel: ReturnChannel
  readonly receivedAt: LocalDateTime
  readonly importedAt: LocalDateTime
  readonly who: string
  /**
   * `clear`: can be recorded as it is. `question`: some answer waits for a person; the others can be recorded.
   * `refused`: cannot be read, or is a twin of another file. `recorded`: all done. `discarded`: put aside.
   */
  readonly state: 'clear' | 'question' | 'refused' | 'recorded' | 'discarded'
  /** Vietnamese, one line for the list. */
  readonly summary: string
  /** Why it was refused, with the closed code of the refusal or `duplicate`. */
  readonly refusal: { readonly code: string; readonly message: string } | null
  readonly answers: readonly InboxAnswer[]
}

export type Inbox = {
  /** In the order of receipt, oldest first. */
  readonly files: readonly InboxFile[]
  /** Files by state; `clear` counts every file that has something to record. */
  readonly counts: {
    readonly clear: number
    readonly question: number
    readonly refused: number
    readonly recorded: number
  }
}

/** A file that came in, with what was read in it. */
export type ArrivedFile = {
  readonly id: ReturnFileId
  readonly name: string
  readonly sha256: string
  readonly channel: ReturnChannel
  readonly receivedAt: LocalDateTime
  readonly importedAt: LocalDateTime
  readonly who: string
  readonly discarded: boolean
  readonly reading: Reading
}

/** What a person answered; null where the file's own answer stands. */
export type Decision = {
  readonly fileId: ReturnFileId
  readonly answerIndex: number
  readonly placeCode: string | null
  readonly delegates: number | null
}

export type InboxMaterial = {
  readonly places: readonly Place[]
  /** In the order of receipt. */
  readonly files: readonly ArrivedFile[]
  readonly decisions: readonly Decision[]
  /** Every accepted version, in the order in which they count. */
  readonly returns: readonly StoredReturn[]
}

/** An answer that can be recorded as it is: the plan and its execution are the same value. */
export type ReadyAnswer = {
  readonly file: ArrivedFile
  readonly answerIndex: number
  readonly placeCode: string
  readonly content: ReturnContent
  /** False for an answer older than the one that counts. */
  readonly counts: boolean
}

export type InboxPlan = {
  readonly inbox: Inbox
  /** In the order in which they are to be recorded. */
  readonly ready: readonly ReadyAnswer[]
}

/** The version of a place that counts, known or about to be. */
type Counting = { readonly content: ReturnContent; readonly receivedAt: LocalDateTime }

type Planned = { readonly answer: InboxAnswer; readonly ready: ReadyAnswer | null }

/** Plans the whole inbox of a meeting. Pure: recording what is ready gives exactly what the plan says. */
export function planInbox(material: InboxMaterial): InboxPlan {
  const counting = new Map<string, Counting>(material.returns.map(version => [version.placeCode, version]))
  const places = new Map(material.places.map(place => [place.code, place]))
  const firstOfHash = new Map<string, ArrivedFile>()
  const files: InboxFile[] = []
  const ready: ReadyAnswer[] = []
  for (const file of material.files) {
    const twin = firstOfHash.get(file.sha256)
    const isRecorded = material.returns.some(version => version.fileId === file.id)
    if (file.discarded) files.push(setAside(file, 'discarded', null))
    else if (twin !== undefined && !isRecorded) files.push(setAside(file, 'refused', duplicateOf(twin)))
    else if (file.reading.kind === 'refused') files.push(setAside(file, 'refused', file.reading.refusal))
    else {
      const planned = file.reading.answers.map((answer, index) =>
        planAnswer({ file, answer, index, material, places, counting }),
      )
      files.push(understoodFile(file, planned))
      ready.push(...planned.flatMap(each => each.ready ?? []))
    }
    if (!file.discarded && twin === undefined) firstOfHash.set(file.sha256, file)
  }
  return { inbox: { files, counts: countsOf(files) }, ready }
}

const duplicateOf = (twin: ArrivedFile): InboxFile['refusal'] => ({
  code: 'duplicate',
  message: `Trùng từng byte với tệp "${twin.name}" đã nhận lúc ${formatDateTime(twin.receivedAt)}, không tính thêm.`,
})

type AnswerInput = {
  readonly file: ArrivedFile
  readonly answer: ReadAnswer
  readonly index: number
  readonly material: InboxMaterial
  readonly places: ReadonlyMap<string, Place>
  /** Follows the answers planned so far, so that the second of two new answers of a place is a change of the first. */
  readonly counting: Map<string, Counting>
}

function planAnswer({ file, answer, index, material, places, counting }: AnswerInput): Planned {
  const isThis = (fileId: ReturnFileId | null, answerIndex: number): boolean =>
    fileId === file.id && answerIndex === index
  const recorded = material.returns.find(version => isThis(version.fileId, version.answerIndex))
  const decision = material.decisions.find(each => isThis(each.fileId, each.answerIndex)) ?? null
  const code = recorded?.placeCode ?? decision?.placeCode ?? answer.unit.code
  const place = code === null ? undefined : places.get(code)
  const delegates = recorded?.content.delegates ?? decision?.delegates ?? answer.delegates
  const common = {
    answerIndex: index,
    placeCode: place?.code ?? null,
    placeTitle: place?.title ?? null,
    delegates,
    candidates: answer.unit.candidates.flatMap(candidate => candidateOf(places, candidate)),
    numbers: distinctNumbers([answer.listed, answer.stated, answer.delegates]),
    problems: answer.problems.map(problem => toProblem(file.name, problem)),
    decided: decision !== null,
  }
  const before = place === undefined ? undefined : counting.get(place.code)
  const previous = before?.content.delegates ?? null
  if (recorded !== undefined)
    return {
      answer: { ...common, verdict: 'recorded', previous, asks: [], reason: 'Đã ghi nhận.' },
      ready: null,
    }
  const asks = openQuestions(answer, decision, place, delegates)
  if (asks.length > 0 || place === undefined || delegates === null)
    return {
      answer: { ...common, verdict: 'question', previous, asks, reason: questionReason(answer, asks) },
      ready: null,
    }
  const content = returnContent(answer, delegates, (decision?.delegates ?? null) !== null)
  const verdict = verdictOf(content, file.receivedAt, before)
  const counts = verdict !== 'older'
  if (counts) counting.set(place.code, { content, receivedAt: file.receivedAt })
  return {
    answer: { ...common, verdict, previous, asks, reason: verdictReason(verdict, answer, content, before) },
    ready: { file, answerIndex: index, placeCode: place.code, content, counts },
  }
}

function candidateOf(places: ReadonlyMap<string, Place>, code: string): readonly Candidate[] {
  const place = places.get(code)
  return place === undefined ? [] : [{ code, title: place.title }]
}

const distinctNumbers = (numbers: readonly (number | null)[]): readonly number[] => [
  ...new Set(numbers.filter(number => number !== null)),
]

const asksForPlace = (problem: ReadProblem): boolean => problem.code.startsWith('unit-')

/** What a person still has to say: a decided place answers every doubt about the place, a decided number all others. */
function openQuestions(
  answer: ReadAnswer,
  decision: Decision | null,
  place: Place | undefined,
  delegates: number | null,
): InboxAnswer['asks'] {
  const doubts = answer.problems.filter(problem => problem.severity !== 'note')
  const placeIsOpen = (decision?.placeCode ?? null) === null && doubts.some(asksForPlace)
  const numberIsOpen =
    (decision?.delegates ?? null) === null && doubts.some(problem => !asksForPlace(problem))
  return [
    ...(place === undefined || placeIsOpen ? (['place'] as const) : []),
    ...(delegates === null || numberIsOpen ? (['delegates'] as const) : []),
  ]
}

function questionReason(answer: ReadAnswer, asks: InboxAnswer['asks']): string {
  const doubt = answer.problems.find(
    problem => problem.severity !== 'note' && asks.includes(asksForPlace(problem) ? 'place' : 'delegates'),
  )
  if (doubt !== undefined) return doubt.message
  return asks.includes('place')
    ? 'Chưa xác định được tệp này của đơn vị nào. Hãy chọn đơn vị.'
    : 'Chưa xác định được số đại biểu. Hãy nhập số đại biểu.'
}

function verdictOf(
  content: ReturnContent,
  receivedAt: LocalDateTime,
  before: Counting | undefined,
): 'new' | 'changed' | 'same' | 'older' {
  if (before === undefined) return 'new'
  if (before.receivedAt > receivedAt) return 'older'
  return saysTheSame(before.content, content) ? 'same' : 'changed'
}

/** Same number, and the same persons in any order where both list persons. */
function saysTheSame(left: ReturnContent, right: ReturnContent): boolean {
  if (left.delegates !== right.delegates) return false
  const personsOf = (content: ReturnContent): string =>
    content.people
      .map(person => `${equalityKey(person.name)}|${equalityKey(person.title)}|${person.phone}`)
      .toSorted()
      .join('\n')
  return left.people.length === 0 || right.people.length === 0 || personsOf(left) === personsOf(right)
}

function verdictReason(
  verdict: 'new' | 'changed' | 'same' | 'older',
  answer: ReadAnswer,
  content: ReturnContent,
  before: Counting | undefined,
): string {
  const evidence = answer.unit.evidence[0]?.reason
  const because = evidence === undefined ? '' : ` (nhận ra ${evidence})`
  switch (verdict) {
    case 'new':
      return `Mới: ${content.delegates} đại biểu${because}.`
    case 'changed':
      return before?.content.delegates === content.delegates
        ? `Thay đổi danh sách, số đại biểu vẫn là ${content.delegates}${because}.`
        : `Thay đổi ${before?.content.delegates ?? 0} → ${content.delegates}${because}.`
    case 'same':
      return `Giống bản đang có: ${content.delegates} đại biểu${because}.`
    case 'older':
      return `Cũ hơn bản đang có${before === undefined ? '' : ` (nhận lúc ${formatDateTime(before.receivedAt)})`}; được giữ lại nhưng không tính.`
  }
}

const toProblem = (file: string, problem: ReadProblem): Problem => ({
  severity: problem.severity,
  code: problem.code,
  message: problem.message,
  where: problem.where === null ? { file } : { file, ...problem.where },
})

const headOf = (file: ArrivedFile) => ({
  fileId: file.id,
  name: file.name,
  channel: file.channel,
  receivedAt: file.receivedAt,
  importedAt: file.importedAt,
  who: file.who,
})

const setAside = (
  file: ArrivedFile,
  state: 'refused' | 'discarded',
  refusal: InboxFile['refusal'],
): InboxFile => ({
  ...headOf(file),
  state,
  refusal,
  summary: refusal?.message ?? 'Đã bỏ qua.',
  answers: [],
})

function understoodFile(file: ArrivedFile, planned: readonly Planned[]): InboxFile {
  const answers = planned.map(each => each.answer)
  const questions = answers.filter(answer => answer.verdict === 'question')
  const open = planned.filter(each => each.ready !== null)
  const state = questions.length > 0 ? 'question' : open.length > 0 ? 'clear' : 'recorded'
  const [only] = answers
  return {
    ...headOf(file),
    state,
    refusal: null,
    summary:
      answers.length === 1 && only !== undefined
        ? only.reason
        : `${answers.length} câu trả lời: ${open.length} rõ ràng, ${questions.length} cần hỏi.`,
    answers,
  }
}

const isOpen = (answer: InboxAnswer): boolean =>
  answer.verdict !== 'recorded' && answer.verdict !== 'question'

function countsOf(files: readonly InboxFile[]): Inbox['counts'] {
  const inState = (state: InboxFile['state']): number => files.filter(file => file.state === state).length
  return {
    clear: files.filter(file => file.answers.some(isOpen)).length,
    question: inState('question'),
    refused: inState('refused'),
    recorded: inState('recorded'),
  }
}
