/** What recording a set of readings would do: the preview of an import is its commit without the write. */
import { earlierOf, formatDateTime, type LocalDateTime } from '../kernel/local-time.ts'
import type { Steps } from '../kernel/steps.ts'
import { editDistance } from '../vietnamese/edit-distance.ts'
import { equalityKey } from '../vietnamese/text.ts'
import { answeredAtMoment } from './answered-at.ts'
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
  /** Whom it names, to tell a revision from another place's return; null when it was not read from a file. */
  readonly persons: NamedPersons | null
}

/** Equality keys of the people listed, and of who presides. */
export type NamedPersons = { readonly people: readonly string[]; readonly chair: string }

export const namedPersons = ({ people, chair }: ReadAnswer): NamedPersons => ({
  people: people.map(person => equalityKey(person.name)),
  chair: equalityKey(chair?.name ?? ''),
})

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
  const stored = new Map(context.stored)
  const seen = new Map(context.knownFiles)
  const claimed = new Set([...context.stored.keys(), ...received.flatMap(claimsOf)])
  const isMixUp: MixUpTest = (answer, before) => isOfLookalike(answer, before, claimed, context.index)
  const planned: PlannedFile[] = []
  for (const file of received) {
    planned.push(planFile(file, stored, seen, { isMixUp, index: context.index }))
    yield
  }
  return planned
}

type MixUpTest = (answer: ReadAnswer, before: StoredAnswer) => boolean

type Detective = { readonly isMixUp: MixUpTest; readonly index: UnitIndex }

const claimsOf = ({ reading }: ReceivedReading): readonly string[] =>
  reading.kind === 'refused' ? [] : reading.answers.flatMap(answer => answer.unit.code ?? [])

function planFile(
  file: ReceivedReading,
  stored: Map<string, StoredAnswer>,
  seen: Map<string, string>,
  detective: Detective,
): PlannedFile {
  const { fileId, fileName, reading } = file
  const twin = seen.get(file.sha256)
  if (twin !== undefined)
    return {
      fileId,
      fileName,
      kind: 'refused',
      code: 'duplicate',
      reason: `Tệp giống hệt tệp "${twin}" đã nhận nên không tính thêm.`,
    }
  if (reading.kind === 'refused')
    return { fileId, fileName, kind: 'refused', code: reading.refusal.code, reason: reading.refusal.message }
  seen.set(file.sha256, fileName)
  const answers = reading.answers.map(answer => {
    const receivedAt = answerReceivedAt(answer, file.receivedAt)
    const { code } = answer.unit
    const before = code === null ? undefined : stored.get(code)
    const plain = planAnswer(answer, receivedAt, stored)
    const planned =
      plain.verdict.kind === 'changed' &&
      before !== undefined &&
      file.placed?.has(answer) !== true &&
      detective.isMixUp(answer, before)
        ? mixUp(plain, detective.index)
        : plain
    if (code !== null && answer.delegates !== null && isRecorded(planned.verdict))
      stored.set(code, nextStored(answer, answer.delegates, receivedAt, stored.get(code)))
    return planned
  })
  return { fileId, fileName, kind: 'read', answers }
}

const isRecorded = (verdict: PlannedVerdict): boolean =>
  verdict.kind === 'new' || verdict.kind === 'changed' || verdict.kind === 'same'

const nextStored = (
  answer: ReadAnswer,
  delegates: number,
  receivedAt: LocalDateTime,
  before: StoredAnswer | undefined,
): StoredAnswer => ({
  delegates,
  // Worked out only for the few places that send again.
  get digest() {
    return contentDigest(answer)
  },
  receivedAt,
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

/**
 * Two different answers claim a place while one that looks like it has none: the strongest sign of a mix-up. A
 * revision names itself or lists the same people, and is left alone.
 */
function isOfLookalike(
  answer: ReadAnswer,
  before: StoredAnswer,
  claimed: ReadonlySet<string>,
  index: UnitIndex,
): boolean {
  const { code } = answer.unit
  if (code === null || before.persons === null) return false
  if (answer.versionNumber !== null || answer.isRevision === true) return false
  const open = lookalikesOf(index, code).filter(other => !claimed.has(other))
  return open.length > 0 && sharedPeople(before.persons, namedPersons(answer)) < 0.3
}

/** Places one letter or accent away, and those whose name holds this one or is held by it. */
function lookalikesOf(index: UnitIndex, code: string): readonly string[] {
  const own = index.byCode.get(code)
  if (own === undefined) return []
  return own.lookalikes.filter(other => {
    const { folded } = index.byCode.get(other) ?? own
    const isInside = (shorter: string, longer: string) => ` ${longer} `.includes(` ${shorter} `)
    return (
      editDistance(own.folded, folded, 2) <= 1 || isInside(own.folded, folded) || isInside(folded, own.folded)
    )
  })
}

/** Share of the shorter list that the other one has too; who presides where either lists nobody. */
function sharedPeople(left: NamedPersons, right: NamedPersons): number {
  const names = new Set(left.people)
  const fewest = Math.min(names.size, right.people.length)
  if (fewest > 0) return right.people.filter(name => names.has(name)).length / fewest
  return left.chair !== '' && right.chair !== '' && left.chair !== right.chair ? 0 : 1
}

function mixUp(each: PlannedAnswer, index: UnitIndex): PlannedAnswer {
  const { code } = each.answer.unit
  const twins = code === null ? [] : lookalikesOf(index, code)
  const titles = twins.map(twin => index.titles.get(twin) ?? twin).join(', ')
  const message = `Hai tệp khác hẳn nhau cùng ghi ${index.titles.get(code ?? '') ?? ''}, tên gần giống ${titles}. Xác định tệp này của đơn vị nào.`
  const answer: ReadAnswer = {
    ...each.answer,
    unit: { ...each.answer.unit, code: null, candidates: [...(code === null ? [] : [code]), ...twins] },
    problems: [
      ...each.answer.problems,
      { severity: 'question', code: 'unit-contradiction', message, where: null },
    ],
  }
  return { answer, verdict: { kind: 'question' }, reason: message }
}
