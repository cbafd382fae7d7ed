/** Letters for many recipients: made in a thread of their own, collected with a manifest, remembered by content. */
import type { BatchResult, batchContract, KeptArchive } from '#contract/batch.contract.ts'
import type { ParsedInput } from '#contract/contract.ts'
import type { NamedBytes } from '#contract/operation.ts'
import { contentsInManifest, type ManifestRow, manifestCsv } from '#domain/invitation/batch.ts'
import { letterFileNames } from '#domain/invitation/letter-file-name.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import type { OpenArchive } from '../documents/letters/letter-archives.ts'
import type { LetterEvent, LetterTask, PackedLetter } from '../documents/letters/letter-task.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { deflatedEntry, storedEntry } from '../documents/zip/zip-writer.ts'
import { breathe } from '../storage/breath.ts'
import { placesWithChairs } from '../storage/repositories/allocation.repository.ts'
import { lastLettersOf, letterContent } from '../storage/repositories/issued-letters.repository.ts'
import { keepContents, lastContents } from '../storage/repositories/letter-batches.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

type Input = ParsedInput<'batch.make'>

export function batchService(environment: Environment): Handlers<keyof typeof batchContract> {
  return {
    'batch.make': async (input, context) => {
      const order = await readOrder(input, environment, context)
      const archive = input.bundle === 'archive' ? await environment.archives.begin() : null
      const made = await makeAll({ ...order, archive }, environment, context).catch(
        async (cause: unknown) => {
          await archive?.drop()
          throw cause
        },
      )
      await context.change(async ({ store }) => {
        await keepContents(store, {
          meetingId: input.meetingId,
          format: input.format,
          at: environment.now(),
          letters: made.manifest
            .filter(row => row.state === 'made')
            .map(row => ({ placeCode: row.code, content: row.content })),
        })
        return { result: null, label: 'Tạo tệp giấy mời', meetingId: input.meetingId }
      })
      return resultOf(made, input, archive)
    },
    'batch.piece': async ({ archive, from }) => {
      const bytes = await environment.archives.piece(archive, from)
      if (bytes === null) throw new AppError('not-found', 'Tệp nén này không còn. Hãy tạo lại tệp giấy mời.')
      return bytes
    },
  }
}

/** One asked-for recipient; `place` is null where the meeting no longer has it. */
type Wanted = { readonly code: string; readonly place: Place | null; readonly fileName: string }

type Order = {
  readonly input: Input
  readonly meeting: Meeting
  readonly wanted: readonly Wanted[]
  /** What they got last, by place. */
  readonly last: ReadonlyMap<string, PackedLetter>
  /** Of each place, the content that need not be made, and what to say of it. */
  readonly known: ReadonlyMap<string, Known>
  /** Takes the letters as they are made; null where they are given one by one. */
  readonly archive: OpenArchive | null
}

/** `row` where an earlier manifest has a file of that content. */
type Known = { readonly content: string; readonly row: ManifestRow | null }

async function readOrder(
  input: Input,
  { directory, now }: Environment,
  { read }: TaskContext,
): Promise<Omit<Order, 'archive'>> {
  const meeting = await read(db => getMeeting(db, input.meetingId))
  const all = await read(db => placesWithChairs(db, meeting, placesOf(meeting, directory.units), now()))
  const places = new Map(all.map(place => [place.code, place]))
  const codes = [...new Set(input.recipients)]
  const names = letterFileNames(
    input.fileName,
    meeting,
    codes.map(code => places.get(code) ?? { code, title: code }),
  )
  const before = input.onlyChanged
    ? await read(db => lastContents(db, input.meetingId, input.format))
    : new Map<string, string>()
  // A file of many letters is made whole or not at all: an earlier one has no part that could be kept.
  const earlier =
    input.bundle === 'one-file' ? new Map<string, ManifestRow>() : contentsInManifest(input.earlier)
  return {
    input,
    meeting,
    wanted: codes.map((code, index) => ({
      code,
      place: places.get(code) ?? null,
      fileName: `${names[index]}.${input.format}`,
    })),
    last: await read(db => receivedLetters(db, input.meetingId, new Set(codes))),
    known: new Map<string, Known>([
      ...[...before].map(([code, content]) => [code, { content, row: null }] as const),
      ...[...earlier].map(([code, row]) => [code, { content: row.content, row }] as const),
    ]),
  }
}

async function receivedLetters(
  db: ReadableDb,
  meetingId: MeetingId,
  codes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PackedLetter>> {
  const received = new Map<string, PackedLetter>()
  for (const [code, issued] of await lastLettersOf(db, meetingId))
    if (codes.has(code))
      received.set(code, { issued, content: await letterContent(db, issued.contentSha256) })
  return received
}

type Made = {
  readonly cancelled: boolean
  readonly manifest: readonly ManifestRow[]
  /** Letters that are not in an archive, or the one file of all of them. */
  readonly files: readonly NamedBytes[]
}

async function makeAll(order: Order, environment: Environment, context: TaskContext): Promise<Made> {
  const { input, wanted } = order
  const collected = createCollection(order, context)
  const task = taskOf(order, environment)
  try {
    await environment.letters.make(task, event => collected.take(event), context.signal)
  } catch (cause) {
    if (!context.signal.aborted) throw cause
  }
  context.progress(wanted.length, wanted.length, input.format)
  return collected.finish(context.signal.aborted)
}

function taskOf({ input, meeting, wanted, last, known }: Order, environment: Environment): LetterTask {
  const places = wanted.flatMap(({ place }) => place ?? [])
  return {
    source: { meeting, places, last },
    format: input.format,
    together: input.bundle === 'one-file',
    skip: places.flatMap(({ code }, index) => {
      const content = known.get(code)?.content
      return content === undefined ? [] : [{ index, content }]
    }),
    createdAt: environment.now(),
    fontsFolder: environment.fontsFolder,
    title: `${meeting.documentType} - ${meeting.name}`,
  }
}

const BOOK_NAME = 'giay-moi.pdf'
const GONE = 'Điểm cầu này không còn trong hội nghị.'

/** Puts the rows of the manifest in the order asked for, whatever order they come in. */
function createCollection({ input, wanted, known, archive }: Order, { progress }: TaskContext) {
  const present = wanted.filter(one => one.place !== null)
  const rows = new Map<string, ManifestRow>()
  const files: NamedBytes[] = []
  const mediaType = MEDIA_TYPES[input.format]
  const rowOf = (one: Wanted, more: Partial<ManifestRow>): ManifestRow => ({
    code: one.code,
    recipient: one.place?.title ?? one.code,
    file: '',
    pages: null,
    firstPage: null,
    sha256: '',
    content: '',
    state: 'failed',
    reason: one.place === null ? GONE : '',
    ...more,
  })
  return {
    take(event: LetterEvent): void {
      if (event.kind === 'book') {
        files.push({ name: BOOK_NAME, mediaType, bytes: event.file.bytes })
        for (const [code, row] of rows)
          if (row.state === 'made') rows.set(code, { ...row, sha256: event.file.sha256 })
        return
      }
      const one = present[event.index]
      if (one === undefined) throw new Error(`No recipient ${event.index}`)
      if (event.kind === 'made' && event.file !== null) {
        const { bytes } = event.file
        if (archive === null) files.push({ name: one.fileName, mediaType, bytes })
        // Word and PDF files are compressed already.
        else archive.zip.add(storedEntry(`giay-moi/${one.fileName}`, bytes))
      }
      rows.set(one.code, rowOf(one, factsOf(event, one, known.get(one.code)?.row ?? null)))
      progress(rows.size, wanted.length, one.place?.title ?? one.code)
    },
    finish(cancelled: boolean): Made {
      const rest: Partial<ManifestRow> = cancelled ? { state: 'cancelled' } : {}
      // Of a file of many letters that was never finished, no letter was made.
      const isLost = cancelled && input.bundle === 'one-file' && files.length === 0
      const manifest = wanted.map(one => {
        const row = isLost ? undefined : rows.get(one.code)
        return row ?? rowOf(one, one.place === null ? {} : rest)
      })
      return { cancelled, manifest, files }
    },
  }
}

function factsOf(
  event: Exclude<LetterEvent, { kind: 'book' }>,
  one: Wanted,
  earlier: ManifestRow | null,
): Partial<ManifestRow> {
  const { content } = event
  switch (event.kind) {
    case 'skipped':
      return earlier === null ? { state: 'unchanged', content } : { ...earlier, state: 'kept', reason: '' }
    case 'failed':
      return { state: 'failed', content, reason: event.message }
    case 'made': {
      const { pages, firstPage, file } = event
      const name = file === null ? BOOK_NAME : one.fileName
      return { state: 'made', content, pages, firstPage, file: name, sha256: file?.sha256 ?? '' }
    }
  }
}

const encoder = new TextEncoder()

async function resultOf(
  { cancelled, manifest, files }: Made,
  { format }: Input,
  archive: OpenArchive | null,
): Promise<BatchResult> {
  const lists: readonly NamedBytes[] = [
    { name: 'danh-muc.csv', mediaType: MEDIA_TYPES.csv, bytes: encoder.encode(manifestCsv(manifest)) },
    {
      name: 'danh-muc.json',
      mediaType: MEDIA_TYPES.json,
      bytes: encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`),
    },
  ]
  const hasLetters = manifest.some(row => row.state === 'made')
  const kept = archive === null ? null : await finished(archive, hasLetters ? lists : null)
  return {
    cancelled,
    manifest,
    files: [...files, ...lists],
    archive: kept === null ? null : { ...kept, name: `giay-moi-${format}.zip`, mediaType: MEDIA_TYPES.zip },
  }
}

/** @param lists null where there is nothing to be kept */
async function finished(
  archive: OpenArchive,
  lists: readonly NamedBytes[] | null,
): Promise<Pick<KeptArchive, 'id' | 'size'> | null> {
  if (lists === null) {
    await archive.drop()
    return null
  }
  for (const list of lists) {
    archive.zip.add(deflatedEntry(list.name, list.bytes))
    await breathe()
  }
  try {
    return { id: archive.id, size: await archive.finish() }
  } catch (cause) {
    await archive.drop()
    throw cause
  }
}
