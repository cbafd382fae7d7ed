/** Taking in returns: read the files, answer what they ask, record what is clear. */
import { createHash } from 'node:crypto'
import type { ParsedInput } from '#contract/contract.ts'
import type { returnsContract } from '#contract/returns.contract.ts'
import { unitName } from '#domain/directory/unit.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import {
  type AttendeeId,
  asId,
  type MeetingId,
  type ReturnFileId,
  type ReturnId,
} from '#domain/kernel/ids.ts'
import { earlierOf, formatDateTime } from '#domain/kernel/local-time.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { enteredContent } from '#domain/returns/entered-content.ts'
import { readPasted } from '#domain/returns/pasted/read-pasted.ts'
import { type InboxPlan, planInbox, type ReadyAnswer } from '#domain/returns/plan-inbox.ts'
import type { ReadAnswer } from '#domain/returns/reading.ts'
import { explainableTables, prepareContext } from '#domain/returns/understand-return.ts'
import { spellingsTaught } from '#domain/returns/unit-alias.ts'
import { buildUnitIndex } from '#domain/returns/unit-index.ts'
import { usableGivenName } from '#domain/vietnamese/file-name.ts'
import { nfc } from '#domain/vietnamese/text.ts'
import { openOriginal } from '../spreadsheets/open-original.ts'
import type { TakenIn } from '../spreadsheets/reader-pool.ts'
import { mayBeArchive } from '../spreadsheets/returns-archive.ts'
import { breathe, inPieces } from '../storage/breath.ts'
import { learnedMappings } from '../storage/repositories/column-mappings.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { takeOverLists } from '../storage/repositories/read-attendees.repository.ts'
import {
  decisionsOf,
  inboxMaterialOf,
  insertReturnFiles,
  originalOf,
  returnFilesOf,
  setDiscarded,
  writeDecision,
} from '../storage/repositories/return-files.repository.ts'
import { insertReturn, insertReturns } from '../storage/repositories/returns.repository.ts'
import { aliasOf, forgetAlias, learnAlias } from '../storage/repositories/unit-aliases.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { readingContext } from './reading-context.ts'
import type { CommandContext, Done, Environment, Handlers, TaskContext } from './service.ts'
import { reweighWaiting } from './waiting-files.ts'

export function returnsService(environment: Environment): Handlers<keyof typeof returnsContract> {
  const { newId, now, readers } = environment
  const placesIn = async (db: ReadableDb, meetingId: MeetingId): Promise<readonly Place[]> =>
    placesOf(await getMeeting(db, meetingId), environment.directory.units)
  const planOf = async (db: ReadableDb, meetingId: MeetingId): Promise<InboxPlan> =>
    inPieces(planInbox({ places: await placesIn(db, meetingId), ...(await inboxMaterialOf(db, meetingId)) }))
  return {
    'returns.receive': (input, context) => receive(environment, input, context),
    'returns.paste': (input, context) => paste(environment, input, context),
    'returns.inbox': async ({ meetingId }, { db }) => (await planOf(db, meetingId)).inbox,
    'returns.open': async ({ meetingId, fileId }, { db }) => {
      const { name, bytes } = await mustFindOriginal(db, meetingId, fileId)
      const [file] = await returnFilesOf(db, meetingId, fileId)
      if (file === undefined) throw fileIsGone()
      const result = await openOriginal(readers, { channel: file.channel, bytes })
      const workbook = result.ok ? result.workbook : null
      const tables = workbook === null ? [] : explainableTables(workbook, await learnedMappings(db))
      return { name, reading: file.reading, workbook, tables }
    },
    'returns.original': async ({ meetingId, fileId }, { db }) => {
      const { name, bytes } = await mustFindOriginal(db, meetingId, fileId)
      return { name: usableGivenName(name), mediaType: 'application/octet-stream', bytes }
    },
    'returns.decide': (input, context) => decide(environment, input, context),
    'returns.discard': async ({ meetingId, fileId, discarded }, { store }) => {
      const { name } = await mustFindOriginal(store.db, meetingId, fileId)
      await setDiscarded(store, fileId, discarded)
      return { result: null, label: `${discarded ? 'Bỏ qua' : 'Nhận lại'} tệp '${name}'`, meetingId }
    },
    'returns.commit': async ({ meetingId, fileIds }, context) => {
      const { ready } = await planOf(context.store.before, meetingId)
      const wanted = fileIds === null ? null : new Set(fileIds)
      const chosen = wanted === null ? ready : ready.filter(answer => wanted.has(answer.file.id))
      const { returnIds, kept } = await recordAnswers(environment, meetingId, chosen, context)
      return {
        result: { recorded: chosen.length, returnIds, kept },
        label: commitLabel(chosen, kept),
        meetingId,
      }
    },
    'returns.enter': async (input, { store, who }) => {
      const { meetingId, placeCode, channel } = input
      const place = (await placesIn(store.db, meetingId)).find(each => each.code === placeCode)
      if (place === undefined) throw placeIsGone()
      const id = newId<ReturnId>()
      const times = { receivedAt: now(), acceptedAt: now() }
      const content = enteredContent(input)
      await insertReturn(store, meetingId, {
        id,
        placeCode,
        fileId: null,
        answerIndex: 0,
        channel,
        who,
        content,
        ...times,
      })
      return {
        result: { returnId: id },
        label: `Nhập ${input.delegates} đại biểu của ${place.title}`,
        meetingId,
      }
    },
  }
}

/**
 * Keeps a person's answer, and learns from it how a place is also spelled; an answer taken back is unlearned. What was
 * learned or unlearned holds at once for the other files that wait.
 */
async function decide(
  environment: Environment,
  { meetingId, fileId, answerIndex, placeCode, delegates }: ParsedInput<'returns.decide'>,
  context: CommandContext,
): Promise<Done<{ readonly learned: readonly string[]; readonly settled: number }>> {
  const { store, who } = context
  const [file] = await returnFilesOf(store.db, meetingId, fileId)
  if (file === undefined) throw fileIsGone()
  const known = (await decisionsOf(store.db, meetingId)).find(
    each => each.fileId === fileId && each.answerIndex === answerIndex,
  )
  const before = known?.placeCode ?? null
  const decision = {
    fileId,
    answerIndex,
    placeCode: placeCode === undefined ? before : placeCode,
    delegates: delegates === undefined ? (known?.delegates ?? null) : delegates,
  }
  const places = placesOf(await getMeeting(store.db, meetingId), environment.directory.units)
  if (decision.placeCode !== null && !places.some(place => place.code === decision.placeCode))
    throw placeIsGone()
  await writeDecision(store, decision, { who, at: environment.now() })
  const answer = file.reading.kind === 'understood' ? file.reading.answers[answerIndex] : undefined
  const label = `Trả lời câu hỏi của tệp '${file.name}'`
  if (answer === undefined || decision.placeCode === before)
    return { result: { learned: [], settled: 0 }, label, meetingId }
  const { keys, learned } = await teach(
    environment,
    { places, answer, before, code: decision.placeCode },
    context,
  )
  const { index } = prepareContext(await readingContext(environment, store.db, meetingId))
  const settled = keys.size === 0 ? 0 : await reweighWaiting(environment, { meetingId, keys, index }, context)
  return { result: { learned, settled }, label, meetingId }
}

type Lesson = {
  readonly places: readonly Place[]
  readonly answer: ReadAnswer
  readonly before: string | null
  readonly code: string | null
}

/** Unlearns what the answer before taught and learns what this one does. */
async function teach(
  { now }: Environment,
  { places, answer, before, code }: Lesson,
  { store, who }: CommandContext,
): Promise<{ readonly keys: ReadonlySet<string>; readonly learned: readonly string[] }> {
  const index = buildUnitIndex(places)
  const keys = new Set<string>()
  const learned: string[] = []
  if (before !== null)
    for (const { key } of spellingsTaught(answer, before, index))
      if ((await aliasOf(store.db, key))?.code === before) {
        await forgetAlias(store, key)
        keys.add(key)
      }
  if (code !== null)
    for (const spelling of spellingsTaught(answer, code, index)) {
      await learnAlias(store, { ...spelling, code, who, at: now() })
      keys.add(spelling.key)
      learned.push(spelling.text)
    }
  return { keys, learned }
}

/** As many as workers read at once, and one for each to go on with. */
const READ_AT_ONCE = 4

async function receive(
  environment: Environment,
  { meetingId, files }: ParsedInput<'returns.receive'>,
  { read, change, progress, signal }: TaskContext,
): Promise<{ fileIds: readonly ReturnFileId[] }> {
  const { newId, now, readers } = environment
  const meeting = await read(db => readingContext(environment, db, meetingId))
  const arrivals: Arrival[] = []
  for (const file of files) {
    arrivals.push(...(await arrivalsIn(readers, file, signal)))
    await breathe()
  }
  const taken: TakenIn[] = []
  let done = 0
  const queue = arrivals.entries()
  const readSome = async (): Promise<void> => {
    for (const [index, { name, path, bytes }] of queue) {
      signal.throwIfAborted()
      taken[index] = await readers.takeIn({ name, bytes }, meeting, signal)
      done += 1
      progress(done, arrivals.length, path)
    }
  }
  await Promise.all(Array.from({ length: READ_AT_ONCE }, readSome))
  return change(async ({ store, who }) => {
    const importedAt = now()
    const received = arrivals.map((arrival, index) => {
      const read = taken[index]
      if (read === undefined) throw new Error('A file without its reading')
      return {
        ...read,
        id: newId<ReturnFileId>(),
        name: arrival.path,
        channel: 'file' as const,
        // A file cannot have come in later than now, whatever its own clock said.
        receivedAt: earlierOf(arrival.modifiedAt, importedAt),
        importedAt,
        who,
        bytes: arrival.bytes,
      }
    })
    await insertReturnFiles(store, meetingId, received)
    const fileIds = received.map(({ id }) => id)
    return { result: { fileIds }, label: `Nhận ${arrivals.length} tệp xác nhận`, meetingId }
  })
}

/** What was pasted comes in as a file whose bytes are the text. */
async function paste(
  environment: Environment,
  { meetingId, text, channel }: ParsedInput<'returns.paste'>,
  { store, who }: CommandContext,
): Promise<Done<{ fileId: ReturnFileId }>> {
  const { newId, now } = environment
  const prepared = prepareContext(await readingContext(environment, store.db, meetingId))
  const bytes = new TextEncoder().encode(text)
  const at = now()
  const file = {
    id: newId<ReturnFileId>(),
    name: `Nội dung dán lúc ${formatDateTime(at)}.txt`,
    sha256: sha256Of(bytes),
    channel,
    receivedAt: at,
    importedAt: at,
    who,
    bytes,
    readingJson: JSON.stringify(readPasted(text, prepared)),
  }
  await insertReturnFiles(store, meetingId, [file])
  return { result: { fileId: file.id }, label: 'Nhận nội dung dán', meetingId }
}

type Dropped = ParsedInput<'returns.receive'>['files'][number]

/** One file to read. `name` may tell whose it is; `path` also names the archive it came in. */
type Arrival = Omit<Dropped, 'bytes'> & { readonly path: string; readonly bytes: Uint8Array }

/** The file itself, or each file of the archive it is; all came in when the archive did. */
async function arrivalsIn(
  readers: Environment['readers'],
  file: Dropped,
  signal: AbortSignal,
): Promise<readonly Arrival[]> {
  const name = nfc(file.name)
  const entries = mayBeArchive(file.bytes) ? await readers.unpack(file.bytes, signal) : null
  if (entries === null) return [{ ...file, name, path: name }]
  return entries.map(entry => ({
    name: entry.name.split('/').at(-1) ?? entry.name,
    path: `${name}/${entry.name}`,
    bytes: entry.bytes,
    modifiedAt: file.modifiedAt,
  }))
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Adds the versions, and makes the persons of each that counts and lists any the attendee list of its place. */
async function recordAnswers(
  { newId, now, directory }: Environment,
  meetingId: MeetingId,
  answers: readonly ReadyAnswer[],
  { store, who }: CommandContext,
): Promise<{ returnIds: readonly ReturnId[]; kept: number }> {
  const acceptedAt = now()
  const versions = answers.map(({ file, counts, ...answer }) => {
    const unit = directory.units.get(asId(answer.placeCode)) ?? null
    return {
      ...answer,
      counts,
      id: newId<ReturnId>(),
      fileId: file.id,
      channel: file.channel,
      acceptedAt,
      who,
      unitName: unit === null ? null : unitName(unit),
    }
  })
  await insertReturns(store, meetingId, versions)
  const lists = versions.flatMap(({ id, placeCode, content: { people }, counts }) =>
    counts && people.length > 0
      ? [{ meetingId, placeCode, returnId: id, people, newId: newId<AttendeeId> }]
      : [],
  )
  return { returnIds: versions.map(({ id }) => id), kept: await takeOverLists(store, lists) }
}

function commitLabel(answers: readonly ReadyAnswer[], kept: number): string {
  const files = [...new Set(answers.map(answer => answer.file.name))]
  const what = files.length === 1 ? `Ghi nhận tệp '${files[0]}'` : `Ghi nhận ${files.length} tệp xác nhận`
  return kept === 0 ? what : `${what}, giữ ${kept} đại biểu đã sửa tay`
}

/** @throws AppError `not-found` */
async function mustFindOriginal(db: ReadableDb, meetingId: MeetingId, fileId: ReturnFileId) {
  const original = await originalOf(db, meetingId, fileId)
  if (original === null) throw fileIsGone()
  return original
}

const fileIsGone = (): AppError =>
  new AppError('not-found', 'Tệp này không còn trong hội nghị, có thể việc nhận tệp đã được hoàn tác.')

const placeIsGone = (): AppError =>
  new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy chọn điểm cầu khác.')
