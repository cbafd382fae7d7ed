/** The plan before anything is written, as the inbox shows it and as recording executes it. */
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Steps } from '../kernel/steps.ts'
import type { Inbox, InboxAnswer, InboxFile } from './inbox.ts'
import {
  type ArrivedFile,
  asksForPlace,
  type Decision,
  type Desk,
  deskOf,
  type InboxMaterial,
  keyOf,
} from './inbox-desk.ts'
import { answerReceivedAt, type PlannedAnswer } from './plan.ts'
import type { ReadAnswer, ReadProblem } from './reading.ts'
import { returnContent } from './return-content.ts'
import type { ReturnContent, StoredReturn } from './stored-return.ts'

/** An answer that can be recorded as it is: the plan and its execution are the same value. */
export type ReadyAnswer = {
  readonly file: ArrivedFile
  readonly answerIndex: number
  readonly placeCode: string
  readonly receivedAt: LocalDateTime
  readonly content: ReturnContent
  /** False for an answer older than the one that counts. */
  readonly counts: boolean
}

export type InboxPlan = {
  readonly inbox: Inbox
  /** In the order in which they are to be recorded. */
  readonly ready: readonly ReadyAnswer[]
}

type Planned = { readonly answer: InboxAnswer; readonly ready: ReadyAnswer | null }

/** Plans the whole inbox of a meeting. Pure: recording what is ready gives exactly what the plan says. */
export function* planInbox(material: InboxMaterial): Steps<InboxPlan> {
  const desk = yield* deskOf(material)
  const files: InboxFile[] = []
  const ready: ReadyAnswer[] = []
  for (const file of material.files) {
    const answers = answersOf(file, desk)
    files.push(inboxFile(file, answers, desk))
    ready.push(...answers.flatMap(answer => answer.ready ?? []))
    yield
  }
  return { inbox: { files, counts: countsOf(files) }, ready }
}

function answersOf(file: ArrivedFile, desk: Desk): readonly Planned[] {
  if (file.discarded || file.reading.kind === 'refused' || desk.refusals.has(file.id)) return []
  return file.reading.answers.map((answer, index) => {
    const recorded = desk.recorded.get(keyOf(file.id, index))
    if (recorded !== undefined) return recordedAnswer(file, answer, recorded, desk)
    return plannedAnswer({ file, original: answer, index }, desk)
  })
}

function recordedAnswer(file: ArrivedFile, answer: ReadAnswer, version: StoredReturn, desk: Desk): Planned {
  const { placeCode, answerIndex, content } = version
  const common = describeAnswer({ file, original: answer, index: answerIndex }, answer, desk)
  return {
    answer: {
      ...common,
      verdict: 'recorded',
      placeCode,
      placeTitle: desk.places.get(placeCode)?.title ?? placeCode,
      delegates: content.delegates,
      previous: null,
      asks: [],
      reason: `Đã ghi nhận ${content.delegates} đại biểu.`,
    },
    ready: null,
  }
}

type AnswerOfFile = { readonly file: ArrivedFile; readonly original: ReadAnswer; readonly index: number }

function plannedAnswer(each: AnswerOfFile, desk: Desk): Planned {
  const plan = desk.planned.get(keyOf(each.file.id, each.index))
  if (plan === undefined) throw new Error('An open answer was left out of the plan')
  const { answer, verdict, reason } = plan
  const decision = desk.decisions.get(keyOf(each.file.id, each.index))
  const common = describeAnswer(each, answer, desk)
  const numberIsDecided = (decision?.delegates ?? null) !== null
  if (verdict.kind === 'question' || (verdict.kind === 'sent-again' && !numberIsDecided)) {
    const asked = {
      verdict: 'question',
      previous: previousOf(verdict),
      asks: asksOf(answer),
      reason,
    } as const
    return { answer: { ...common, ...asked }, ready: null }
  }
  const { code } = answer.unit
  if (code === null || answer.delegates === null) throw new Error('A clear answer without place or number')
  return {
    answer: {
      ...common,
      verdict: verdict.kind === 'sent-again' ? 'changed' : verdict.kind,
      previous: previousOf(verdict),
      asks: [],
      reason: `${reason}${because(answer, decision)}`,
    },
    ready: {
      file: each.file,
      answerIndex: each.index,
      placeCode: code,
      receivedAt: answerReceivedAt(answer, each.file.receivedAt),
      content: withThoseBefore(returnContent(answer, answer.delegates, numberIsDecided), answer, desk),
      counts: verdict.kind !== 'older',
    },
  }
}

/** The number with a list that only adds to the one that counts; null for any other. */
function addedTo({ unit, listed, problems }: ReadAnswer, desk: Desk): number | null {
  const before = unit.code === null ? undefined : desk.counted.get(unit.code)
  const isAddition = problems.some(({ code }) => code === 'supplement')
  return isAddition && listed !== null && before !== undefined ? before.content.delegates + listed : null
}

/** A person who gave the sum meant an addition: those listed before stay, and those who came are put behind them. */
function withThoseBefore(content: ReturnContent, answer: ReadAnswer, desk: Desk): ReturnContent {
  const before = answer.unit.code === null ? undefined : desk.counted.get(answer.unit.code)
  if (before === undefined || content.delegates !== addedTo(answer, desk)) return content
  const { people, chair, contact } = before.content
  return {
    ...content,
    people: [...people, ...content.people],
    chair: chair ?? content.chair,
    contact: content.contact ?? contact,
  }
}

function previousOf(verdict: PlannedAnswer['verdict']): number | null {
  switch (verdict.kind) {
    case 'changed':
      return verdict.from
    case 'older':
    case 'sent-again':
      return verdict.counts
    default:
      return null
  }
}

/** ` Nhận ra đơn vị theo tên ở ô B3.`; of an answer that a person gave, that it was given. */
function because(answer: ReadAnswer, decision: Decision | undefined): string {
  if ((decision?.placeCode ?? null) !== null) return ' Đơn vị do văn phòng xác định.'
  const [first, ...others] = answer.unit.evidence
  const sender = others.find(({ source }) => source === 'sender')
  const reasons = [first, sender].flatMap(each => each?.reason ?? [])
  return reasons.length === 0 ? '' : ` Nhận ra đơn vị ${reasons.join('; ')}.`
}

/** The kind of answer that settles what is open; one that only waits for a person's word asks for the number. */
function asksOf(answer: ReadAnswer): InboxAnswer['asks'] {
  const doubts = answer.problems.filter(problem => problem.severity !== 'note')
  const place = answer.unit.code === null || doubts.some(asksForPlace)
  const number = answer.delegates === null || doubts.some(problem => !asksForPlace(problem)) || !place
  return [...(place ? (['place'] as const) : []), ...(number ? (['delegates'] as const) : [])]
}

function describeAnswer({ file, original, index }: AnswerOfFile, answer: ReadAnswer, desk: Desk) {
  const place = answer.unit.code === null ? undefined : desk.places.get(answer.unit.code)
  return {
    answerIndex: index,
    placeCode: place?.code ?? null,
    placeTitle: place?.title ?? null,
    delegates: answer.delegates,
    candidates: answer.unit.candidates.flatMap(code => {
      const candidate = desk.places.get(code)
      return candidate === undefined ? [] : [{ code, title: candidate.title }]
    }),
    numbers: distinctNumbers([addedTo(answer, desk), original.listed, original.stated, original.delegates]),
    problems: answer.problems.map(problem => toProblem(file.name, problem)),
    decided: desk.decisions.has(keyOf(file.id, index)),
  }
}

const distinctNumbers = (numbers: readonly (number | null)[]): readonly number[] => [
  ...new Set(numbers.filter(number => number !== null)),
]

const toProblem = (file: string, problem: ReadProblem): Problem => ({
  severity: problem.severity,
  code: problem.code,
  message: problem.message,
  where: problem.where === null ? { file } : { file, ...problem.where },
})

function inboxFile(file: ArrivedFile, answers: readonly Planned[], desk: Desk): InboxFile {
  if (file.discarded) return setAside(file, 'discarded', null)
  const refusal = desk.refusals.get(file.id)
  if (refusal !== undefined) return setAside(file, 'refused', { code: refusal.code, message: refusal.reason })
  return understoodFile(file, answers)
}

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
    question: files.flatMap(({ answers }) => answers).filter(({ verdict }) => verdict === 'question').length,
    refused: inState('refused'),
    recorded: inState('recorded'),
  }
}
