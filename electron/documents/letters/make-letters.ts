/** Makes the letters of a task one after another; what goes wrong with one is said of it and stops no other. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { letterToSend } from '#domain/issuing/letter-to-send.ts'
import type { Place } from '#domain/meeting/places.ts'
import { createLetterPackager } from '../docx/letter-packager.ts'
import { formOfMeeting } from '../forms.ts'
import { unpackLetter } from '../frozen-letter.ts'
import { type LetterKind, letterKind } from '../letter-kind.ts'
import { countPages } from '../pdf/count-pages.ts'
import type { LetterSource, LetterTask } from './letter-task.ts'
import { makePdfLetters } from './make-pdf-letters.ts'
import { checksum, failureOf, fileOf, type MakerTools, type OpenLetter } from './open-letter.ts'

/** Letters composed and printed at a time: enough to share what they share, few enough to hold them. */
const CHUNK = 200

export async function makeLetters(task: LetterTask, tools: MakerTools): Promise<void> {
  const form = formOfMeeting(task.source.meeting)
  const chunks = openLetters(task, form, tools.emit)
  if (task.format === 'pdf') return makePdfLetters(task, form, chunks, tools)
  return makeDocxLetters(task, form, chunks, tools)
}

/** The letters to be made, some at a time; those to be skipped and those that cannot be composed are said. */
function* openLetters(
  { source, skip }: LetterTask,
  form: DocumentForm,
  emit: MakerTools['emit'],
): Generator<readonly OpenLetter[]> {
  const contentOf = createContents(form)
  const known = new Map(skip.map(({ index, content }) => [index, content]))
  let chunk: OpenLetter[] = []
  for (const [index, place] of source.places.entries()) {
    try {
      const document = letterFor(place, source, form)
      const kind = letterKind(document)
      const content = contentOf(kind)
      if (known.get(index) === content) emit({ kind: 'skipped', index, content })
      else chunk.push({ index, content, document, kind })
    } catch (cause) {
      emit(failureOf({ index, content: '' }, cause))
    }
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** What the screen shows for the place. */
function letterFor(place: Place, { meeting, last }: LetterSource, form: DocumentForm): OfficeDocument {
  const packed = last.get(place.code)
  const received =
    packed === undefined ? null : { issued: packed.issued, frozen: unpackLetter(packed.content) }
  return letterToSend(meeting, { kind: 'place', place }, form, received).document
}

/**
 * A checksum of everything the page shows and how it looks, nothing of when it was made. What letters of one kind share
 * is read once.
 */
function createContents(form: DocumentForm): (kind: LetterKind) => string {
  const kinds = new Map<string, string>()
  return ({ key, skeleton }) => {
    const shared = kinds.get(key) ?? checksum(JSON.stringify([form, skeleton.document], withoutSources))
    kinds.set(key, shared)
    return checksum(shared + JSON.stringify(skeleton.own))
  }
}

/** Which field a text came from has no part in what it says. */
const withoutSources = (key: string, value: unknown): unknown =>
  key === 'source' || key === 'distributionSource' ? undefined : value

async function makeDocxLetters(
  task: LetterTask,
  form: DocumentForm,
  chunks: Iterable<readonly OpenLetter[]>,
  { print, emit }: MakerTools,
): Promise<void> {
  const packager = createLetterPackager(form, { createdAt: task.createdAt })
  const count = countPages(form, task.fontsFolder, print)
  for (const chunk of chunks)
    for (const { index, content, document, kind } of chunk) {
      try {
        const file = fileOf(await packager.pack(kind))
        const pages = await count(document, kind)
        emit({ kind: 'made', index, content, pages, firstPage: null, file })
      } catch (cause) {
        emit(failureOf({ index, content }, cause))
      }
    }
}
