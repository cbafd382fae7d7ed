/** What recording a set of readings would do: the preview of an import is its commit without the write. */
import { earlierOf, formatDateTime, type LocalDateTime } from '../kernel/local-time.ts'
import type { Steps } from '../kernel/steps.ts'
import { equalityKey } from '../vietnamese/text.ts'
import { answeredAtMoment } from './answered-at.ts'
import { isOfLookalike, mixUp, type NamedPersons, namedPersons } from './mix-up.ts'
import { isCertain, type ReadAnswer, type Reading } from './reading.ts'
import type { UnitIndex } from './unit-index.ts'

/** One file as it came in, already read. */
export type ReceivedReading = {
  readonly fileId: string
  readonly fileName: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
  readonly receivedAt: LocalDateTime
  readonly reading: Reading
  /** Answers whose place a person named: nothing asks about it again. */
  readonly placed?: ReadonlySet<ReadAnswer>
}

/** When an answer was given: by the time stamp of its form, otherwise when its file came in. */
export function answerReceivedAt(answer: ReadAnswer, fileReceivedAt: LocalDateTime): LocalDateTime {
  const answeredAt = answer.answeredAt === null ? null : answeredAtMoment(answer.answeredAt)
  return answeredAt === null ? fileReceivedAt : earlierOf(answeredAt, fileReceivedAt)
}

/** What counts for a place now, and every content it ever had. */
export type StoredAnswer = {
  readonly delegates: number
  /** `contentDigest` of the answer that counts. */
  readonly digest: string
  readonly receivedAt: LocalDateTime
  readonly versionNumber: number | null
  readonly documentDate: string | null
  /** Digests of earlier versions, which count no more. */
  readonly earlierDigests: readonly string[]
  /** The file it was read from; null when a person entered it. */
  readonly fileName: string | null
  /** Whom it names, to tell a revision from another place's return; null when it was not read from a file. */
  readonly persons: NamedPersons | null
}

export type PlanContext = {
  readonly index: UnitIndex
  /** By place code. */
  readonly stored: ReadonlyMap<string, StoredAnswer>
  /** SHA-256 of every file taken in before, with its name. */
  readonly knownFiles: ReadonlyMap<string, string>
}

export type PlannedVerdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'changed'; readonly from: number; readonly to: number }
  | { readonly kind: 'same' }
  /** It came in before the one that counts: kept as a version, never counted. */
  | { readonly kind: 'older'; readonly counts: number }
  /** Sent later, but by its own content a version that has been replaced: a person says whether it is meant. */
  | { readonly kind: 'sent-again'; readonly counts: number }
  | { readonly kind: 'question' }

export type PlannedAnswer = {
  readonly answer: ReadAnswer
  readonly verdict: PlannedVerdict
  /** Vietnamese, one sentence. */
  readonly reason: string
}

export type PlannedFile = { readonly fileId: string; readonly fileName: string } & (
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
  | { readonly kind: 'read'; readonly answers: readonly PlannedAnswer[] }
)

/** Tells whether two answers say the same: the number, the people in order, the chair, the contact. */
export function contentDigest(answer: ReadAnswer): string {
  const people = answer.people.map(({ name, position, phone }) =>
    [equalityKey(name), equalityKey(position), phone ?? ''].join('~'),
  )
  const groups = answer.byGroup.map(({ label, number }) => `${equalityKey(label)}~${number}`)
  const chair = equalityKey(`${answer.chair?.name ?? ''} ${answer.chair?.position ?? ''}`)
  const contact = `${equalityKey(answer.contact?.name ?? '')}~${answer.contact?.phone ?? ''}`
  return [String(answer.delegates), chair, contact, ...groups, ...people].join('|')
}

/**
 * Plans files in the order of receipt; each sees what the files before it would have recorded. A second file of a
 * place is a revision; the same bytes twice are refused.
 */
export function* planReturns(
  received: readonly ReceivedReading[],
  context: PlanContext,
): Steps<readonly PlannedFile[]> {
  const claimed = new Set([...context.stored.keys(), ...received.flatMap(claimsOf)])
  const isMixUp: MixUpTest = (answer, before) => isOfLookalike(answer, before, claimed, context.index)
  const first = yield* planInTurn(received, context, { isMixUp, contested: new Map() })
  // Of files that none is recorded of, the first is no surer of its place than those behind it.
  return first.contested.size === 0
    ? first.planned
    : (yield* planInTurn(received, context, { isMixUp, contested: first.contested })).planned
}

type MixUpTest = (answer: ReadAnswer, before: StoredAnswer) => boolean

/** By place code, the names of the files that differ too much to be of one place. */
type Contested = ReadonlyMap<string, readonly string[]>

type Detective = { readonly isMixUp: MixUpTest; readonly contested: Contested }

type Turn = {
  readonly stored: Map<string, StoredAnswer>
  /** File names by hash. */
  readonly seen: Map<string, string>
  /** Places whose answer comes from one of these files, and nobody named the place. */
  readonly unplaced: Set<string>
  readonly contested: Map<string, readonly string[]>
  readonly detective: Detective
  readonly index: UnitIndex
}

function* planInTurn(
  received: readonly ReceivedReading[],
  context: PlanContext,
  detective: Detective,
): Steps<{ readonly planned: readonly PlannedFile[]; readonly contested: Contested }> {
  const turn: Turn = {
    stored: new Map(context.stored),
    seen: new Map(context.knownFiles),
    unplaced: new Set(),
    contested: new Map(),
    detective,
    index: context.index,
  }
  const planned: PlannedFile[] = []
  for (const file of received) {
    planned.push(planFile(file, turn))
    yield
  }
  return { planned, contested: turn.contested }
}

const claimsOf = ({ reading }: ReceivedReading): readonly string[] =>
  reading.kind === 'refused' ? [] : reading.answers.flatMap(answer => answer.unit.code ?? [])

function planFile(file: ReceivedReading, turn: Turn): PlannedFile {
  const { fileId, fileName, reading } = file
  const twin = turn.seen.get(file.sha256)
  if (twin !== undefined)
    return {
      fileId,
      fileName,
      kind: 'refused',
      code: 'duplicate',
      reason: `Tệp giống hệt tệp "${twin}" đã nhận nên không tính thêm.`,
    }
  turn.seen.set(file.sha256, fileName)
  if (reading.kind === 'refused')
    return { fileId, fileName, kind: 'refused', code: reading.refusal.code, reason: reading.refusal.message }
  const answers = reading.answers.map(answer => planInFile(answer, file, turn))
  return { fileId, fileName, kind: 'read', answers }
}

function planInFile(answer: ReadAnswer, file: ReceivedReading, turn: Turn): PlannedAnswer {
  const { fileName } = file
  const { code } = answer.unit
  const receivedAt = answerReceivedAt(answer, file.receivedAt)
  const before = code === null ? undefined : turn.stored.get(code)
  const plain = planAnswer(answer, receivedAt, turn.stored)
  if (code === null || answer.delegates === null || !isRecorded(plain.verdict)) return plain
  const isPlaced = file.placed?.has(answer) === true
  const contesting = turn.detective.contested.get(code)
  if (contesting !== undefined && !isPlaced) return mixUp(plain, contesting, turn.index)
  if (
    plain.verdict.kind === 'changed' &&
    before !== undefined &&
    !(isPlaced && !turn.unplaced.has(code)) &&
    turn.detective.isMixUp(answer, before)
  ) {
    const names = [
      ...(turn.contested.get(code) ?? (before.fileName === null ? [] : [before.fileName])),
      fileName,
    ]
    if (turn.unplaced.has(code)) turn.contested.set(code, names)
    if (!isPlaced) return mixUp(plain, names, turn.index)
  }
  turn.stored.set(code, nextStored(answer, { delegates: answer.delegates, receivedAt, fileName }, before))
  if (isPlaced) turn.unplaced.delete(code)
  else turn.unplaced.add(code)
  return plain
}

const isRecorded = (verdict: PlannedVerdict): boolean =>
  verdict.kind === 'new' || verdict.kind === 'changed' || verdict.kind === 'same'

const nextStored = (
  answer: ReadAnswer,
  known: Pick<StoredAnswer, 'delegates' | 'receivedAt' | 'fileName'>,
  before: StoredAnswer | undefined,
): StoredAnswer => ({
  ...known,
  // Worked out only for the few places that send again.
  get digest() {
    return contentDigest(answer)
  },
  versionNumber: answer.versionNumber,
  documentDate: answer.documentDate,
  earlierDigests: before === undefined ? [] : [...before.earlierDigests, before.digest],
  get persons() {
    return namedPersons(answer)
  },
})

function planAnswer(
  answer: ReadAnswer,
  receivedAt: LocalDateTime,
  stored: ReadonlyMap<string, StoredAnswer>,
): PlannedAnswer {
  const { code } = answer.unit
  if (!isCertain(answer) || code === null || answer.delegates === null)
    return {
      answer,
      verdict: { kind: 'question' },
      reason: answer.problems.find(problem => problem.severity !== 'note')?.message ?? 'Cần người xem lại.',
    }
  const before = stored.get(code)
  if (before === undefined) return { answer, verdict: { kind: 'new' }, reason: 'Đơn vị gửi lần đầu.' }
  if (receivedAt < before.receivedAt)
    return {
      answer,
      verdict: { kind: 'older', counts: before.delegates },
      reason: `Nhận trước bản đang tính (${before.delegates} đại biểu, nhận lúc ${formatDateTime(before.receivedAt)}) nên được giữ lại mà không thay thế.`,
    }
  const digest = contentDigest(answer)
  if (digest === before.digest)
    return { answer, verdict: { kind: 'same' }, reason: 'Nội dung giống lần gửi trước.' }
  if (wasReplaced(answer, digest, before))
    return {
      answer,
      verdict: { kind: 'sent-again', counts: before.delegates },
      reason: sentAgainReason(answer, before),
    }
  const verdict: PlannedVerdict = { kind: 'changed', from: before.delegates, to: answer.delegates }
  return {
    answer,
    verdict,
    reason: `Thay thế lần gửi trước: ${before.delegates} → ${answer.delegates} đại biểu.`,
  }
}

function sentAgainReason(answer: ReadAnswer, { delegates, versionNumber }: StoredAnswer): string {
  const isSilent = answer.versionNumber === null && versionNumber !== null && versionNumber > 1
  return isSilent
    ? `Bản đang tính ghi lần ${versionNumber} (${delegates} đại biểu), tệp này không ghi là lần mấy. Xác định có dùng tệp này thay thế không.`
    : `Nội dung là bản cũ hơn bản đang tính (${delegates} đại biểu). Xác định có dùng lại bản này không.`
}

/** Sent again after it was replaced, or marked by its own words as the earlier version. */
function wasReplaced(answer: ReadAnswer, digest: string, before: StoredAnswer): boolean {
  if (before.earlierDigests.includes(digest)) return true
  if (answer.versionNumber !== null && before.versionNumber !== null)
    return answer.versionNumber < before.versionNumber
  // "Lần 2" counts, and this one, which says nothing of itself, may be the first that came late.
  if (before.versionNumber !== null && before.versionNumber > 1 && answer.isRevision !== true) return true
  return (
    answer.documentDate !== null && before.documentDate !== null && answer.documentDate < before.documentDate
  )
}
