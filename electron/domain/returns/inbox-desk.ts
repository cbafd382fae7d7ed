/** Everything known of the files of a meeting, laid out for planning: decided, recorded, planned, refused. */
import type { ReturnFileId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Steps } from '../kernel/steps.ts'
import type { Place } from '../meeting/places.ts'
import { namedPersons } from './mix-up.ts'
import {
  contentDigest,
  type PlannedAnswer,
  planReturns,
  type ReceivedReading,
  type StoredAnswer,
} from './plan.ts'
import type { ReadAnswer, Reading, ReadProblem } from './reading.ts'
import { type SenderHistory, type SentBefore, senderHistoryOf, withSenderHistory } from './sender-history.ts'
import type { ReturnChannel, StoredReturn } from './stored-return.ts'
import { buildUnitIndex } from './unit-index.ts'

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
  /** What the same units sent for other meetings, the oldest first. */
  readonly earlier?: readonly SentBefore[]
}

/** What the planning of one answer looks at besides the answer itself. */
export type Desk = {
  readonly places: ReadonlyMap<string, Place>
  readonly decisions: ReadonlyMap<string, Decision>
  readonly recorded: ReadonlyMap<string, StoredReturn>
  /** The version that counts of each place. */
  readonly counted: ReadonlyMap<string, StoredReturn>
  readonly planned: ReadonlyMap<string, PlannedAnswer>
  readonly refusals: ReadonlyMap<ReturnFileId, { readonly code: string; readonly reason: string }>
}

export const keyOf = (fileId: string, answerIndex: number): string => `${fileId}:${answerIndex}`

/** Plans what is not recorded yet and lays it beside what is. */
export function* deskOf(material: InboxMaterial): Steps<Desk> {
  const { places, files, returns } = material
  const decisions = new Map(material.decisions.map(each => [keyOf(each.fileId, each.answerIndex), each]))
  const recorded = new Map(
    returns.flatMap(version =>
      version.fileId === null ? [] : [[keyOf(version.fileId, version.answerIndex), version] as const],
    ),
  )
  const byCode = new Map(places.map(place => [place.code, place]))
  const counted = new Map(returns.map(version => [version.placeCode, version]))
  const parts: OpenPart[] = []
  for (const file of files) {
    const part = openPart(file, { decisions, recorded, places: byCode })
    if (part !== null) parts.push(part)
    yield
  }
  // Comparing names and senders takes longer than all else, and nothing waits for it.
  if (parts.length === 0)
    return { places: byCode, decisions, recorded, counted, planned: new Map(), refusals: new Map() }
  const history = yield* senderHistoryOf([...(material.earlier ?? []), ...returns])
  const titles = new Map(places.map(place => [place.code, place.title]))
  const open: OpenPart[] = []
  for (const part of parts) {
    open.push({ ...part, received: withHistory(part.received, history, titles) })
    yield
  }
  const openIds = new Set<string>(open.map(part => part.fileId))
  const index = buildUnitIndex(places, [])
  yield
  const stored = storedAnswers(material)
  yield
  const results = yield* planReturns(
    open.map(part => part.received),
    {
      index,
      stored,
      knownFiles: new Map(
        files
          .filter(file => !file.discarded && !openIds.has(file.id))
          .filter(file => file.reading.kind === 'understood')
          .map(file => [file.sha256, file.name]),
      ),
    },
  )
  const planned = new Map<string, PlannedAnswer>()
  const refusals = new Map<ReturnFileId, { code: string; reason: string }>()
  for (const [index, result] of results.entries()) {
    const part = open[index]
    if (part === undefined) continue
    if (result.kind === 'refused') refusals.set(part.fileId, result)
    else
      for (const [place, answer] of result.answers.entries())
        planned.set(keyOf(part.fileId, part.indexes[place] ?? 0), answer)
    yield
  }
  return { places: byCode, decisions, recorded, counted, planned, refusals }
}

type OpenPart = {
  readonly fileId: ReturnFileId
  readonly received: ReceivedReading
  /** Which answers of the file are still to be planned. */
  readonly indexes: readonly number[]
}

/** The part of a file that is not recorded yet, with what a person decided written into it; null when there is none. */
function openPart(file: ArrivedFile, desk: Pick<Desk, 'decisions' | 'recorded' | 'places'>): OpenPart | null {
  if (file.discarded) return null
  const received = { fileId: file.id, fileName: file.name, sha256: file.sha256, receivedAt: file.receivedAt }
  if (file.reading.kind === 'refused')
    return { fileId: file.id, indexes: [], received: { ...received, reading: file.reading } }
  const answers = file.reading.answers.map((answer, index) => ({ answer, index }))
  const open = answers.filter(({ index }) => !desk.recorded.has(keyOf(file.id, index)))
  if (open.length === 0) return null
  const decided = open.map(({ answer, index }) =>
    decidedAnswer(answer, desk.decisions.get(keyOf(file.id, index)), desk.places),
  )
  return {
    fileId: file.id,
    indexes: open.map(({ index }) => index),
    received: {
      ...received,
      reading: { ...file.reading, answers: decided },
      placed: new Set(
        decided.filter((_, at) => hasPlace(desk.decisions.get(keyOf(file.id, open[at]?.index ?? 0)))),
      ),
    },
  }
}

/** What a person said of a place stands against every habit. */
function withHistory(
  received: ReceivedReading,
  history: SenderHistory,
  titles: ReadonlyMap<string, string>,
): ReceivedReading {
  const { reading, placed, fileName } = received
  if (reading.kind === 'refused') return received
  const weighed = reading.answers.map(answer =>
    placed?.has(answer) ? answer : withSenderHistory(answer, fileName, history, titles),
  )
  const stillPlaced = weighed.filter((answer, at) => placed?.has(reading.answers[at] ?? answer))
  return { ...received, reading: { ...reading, answers: weighed }, placed: new Set(stillPlaced) }
}

/** What counts for each place now, in the terms of planning. */
function storedAnswers({ files, returns }: InboxMaterial): ReadonlyMap<string, StoredAnswer> {
  const byId = new Map(files.map(file => [file.id, file]))
  const stored = new Map<string, StoredAnswer>()
  for (const version of returns) {
    const file = version.fileId === null ? undefined : byId.get(version.fileId)
    const answer = file?.reading.kind === 'understood' ? file.reading.answers[version.answerIndex] : undefined
    const before = stored.get(version.placeCode)
    const { delegates } = version.content
    stored.set(version.placeCode, {
      delegates,
      // Worked out only for the places that send again.
      get digest() {
        return answer === undefined ? `${delegates}` : contentDigest({ ...answer, delegates })
      },
      receivedAt: version.receivedAt,
      versionNumber: answer?.versionNumber ?? null,
      documentDate: answer?.documentDate ?? null,
      fileName: file?.name ?? null,
      earlierDigests: before === undefined ? [] : [...before.earlierDigests, before.digest],
      get persons() {
        return answer === undefined ? null : namedPersons(answer)
      },
    })
  }
  return stored
}

const hasPlace = (decision: Decision | undefined): boolean => (decision?.placeCode ?? null) !== null

/** Doubts about whose answer it is; all others are about the number. */
export const asksForPlace = (problem: ReadProblem): boolean => problem.code.startsWith('unit-')

/** A decided place settles every doubt about the place, a decided number all others; settled doubts become notes. */
function decidedAnswer(
  answer: ReadAnswer,
  decision: Decision | undefined,
  places: ReadonlyMap<string, Place>,
): ReadAnswer {
  const placeIsDecided = hasPlace(decision)
  const numberIsDecided = (decision?.delegates ?? null) !== null
  const code = decision?.placeCode ?? answer.unit.code
  return {
    ...answer,
    // A place that has left the meeting since is asked for anew.
    unit: { ...answer.unit, code: code !== null && places.has(code) ? code : null },
    delegates: decision?.delegates ?? answer.delegates,
    // A person who names the number of a version that was replaced means that version.
    versionNumber: numberIsDecided ? null : answer.versionNumber,
    documentDate: numberIsDecided ? null : answer.documentDate,
    problems: answer.problems.map(problem =>
      (asksForPlace(problem) ? placeIsDecided : numberIsDecided) ? { ...problem, severity: 'note' } : problem,
    ),
  }
}
