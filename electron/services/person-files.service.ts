/** The directory of persons as a spreadsheet: a plan first, then all that is clear in one step; and out again. */
import { createHash } from 'node:crypto'
import type { ParsedInput, Result } from '#contract/contract.ts'
import type { personFilesContract } from '#contract/person-files.contract.ts'
import { directoryForm } from '#domain/directory/import/directory-form.ts'
import { directorySheet } from '#domain/directory/import/directory-sheet.ts'
import { previewOf } from '#domain/directory/import/import-preview.ts'
import {
  compared,
  type KnownDirectory,
  type PlannedRow,
  planImport,
} from '#domain/directory/import/plan-import.ts'
import { type DirectoryReading, readDirectory } from '#domain/directory/import/read-directory.ts'
import { unitByName } from '#domain/directory/import/unit-by-name.ts'
import { buildPersonIndex } from '#domain/directory/match-person.ts'
import { unitsOfProvince } from '#domain/directory/parse-units.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId, type MembershipId, type PersonId, type PositionId, type UnitCode } from '#domain/kernel/ids.ts'
import { dateOf } from '#domain/kernel/local-time.ts'
import type { Refusal } from '#domain/returns/refusal.ts'
import { MEDIA_TYPES } from '../documents/media-types.ts'
import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import {
  addMembership,
  addPosition,
  updateMembership,
  updatePosition,
} from '../storage/repositories/person-parts.repository.ts'
import { keepImport } from '../storage/repositories/person-record.repository.ts'
import {
  allPersons,
  insertPerson,
  personById,
  searchPersons,
  updatePerson,
} from '../storage/repositories/persons.repository.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import { addContact, contactKeys } from '../storage/repositories/unit-contacts.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

/** More than any directory holds: a search for giving out has no limit of its own. */
const ALL = 1_000_000

export function personFilesService(environment: Environment): Handlers<keyof typeof personFilesContract> {
  const { directory, now } = environment
  const titleOf = (code: string): string => {
    const unit = directory.units.get(asId(code))
    return unit === undefined ? code : unitTitle(unit)
  }
  return {
    'persons.plan': async ({ file, decisions }, context) => {
      const opened = await open(environment, file, context)
      if ('refusal' in opened) return { kind: 'refused', refusal: opened.refusal }
      const known = await context.read(knownDirectory)
      const plan = planImport(opened.reading, known, new Map(Object.entries(decisions)))
      return {
        kind: 'plan',
        plan: previewOf(plan, known.index, opened.reading, { today: dateOf(now()), titleOf }),
      }
    },
    'persons.import': (input, context) => importFile(environment, input, context, titleOf),
    'persons.starter': async ({ what }) => {
      if (what === 'sample')
        return {
          name: 'danh-ba-mau.xlsx',
          mediaType: MEDIA_TYPES.xlsx,
          bytes: await environment.sampleDirectory(),
        }
      const options = { title: 'Danh bạ cán bộ', author: environment.systemUser, createdAt: now() }
      const bytes = await writeWorkbook(directoryForm(), options)
      return { name: 'mau-danh-ba.xlsx', mediaType: MEDIA_TYPES.xlsx, bytes }
    },
    'persons.export': async ({ search }, { read, progress, signal }) => {
      const name = 'danh-ba.xlsx'
      progress(0, 1, name)
      const [persons, contactsOf] = await read(async db => [
        search.trim() === ''
          ? await allPersons(db)
          : (await searchPersons(db, { search, limit: ALL })).persons,
        await contactPlaces(db),
      ])
      signal.throwIfAborted()
      const options = { title: 'Danh bạ cán bộ', author: environment.systemUser, createdAt: now() }
      const sheet = directorySheet(persons, { unitTitle: titleOf, contactsOf })
      const bytes = await writeWorkbook([sheet], options)
      progress(1, 1, name)
      return { name, mediaType: MEDIA_TYPES.xlsx, bytes }
    },
  }
}

async function importFile(
  environment: Environment,
  { meetingId, file, decisions }: ParsedInput<'persons.import'>,
  context: TaskContext,
  titleOf: (code: string) => string,
): Promise<Result<'persons.import'>> {
  const opened = await open(environment, file, context)
  if ('refusal' in opened) throw new AppError('conflict', opened.refusal.message)
  return context.change(async ({ store, who }) => {
    // Planned again inside the step: what is written is what stands there now.
    const known = await knownDirectory(store.db)
    const { rows } = planImport(opened.reading, known, new Map(Object.entries(decisions)))
    const counts = { added: 0, changed: 0, left: 0 }
    for (const [done, row] of rows.entries()) {
      context.signal.throwIfAborted()
      if (done % 200 === 0) {
        context.progress(done, rows.length, row.read.name)
        // A directory of many thousands does not keep the program from answering.
        await new Promise(resolve => setImmediate(resolve))
      }
      counts[await writeRow(environment, store, row, { titleOf, contactsOf: known.contactsOf })] += 1
    }
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    if (counts.added + counts.changed > 0)
      await keepImport(
        store,
        { id: environment.newId(), name: file.name, sha256, bytes: file.bytes },
        { who, at: environment.now() },
      )
    const label = `Nhập danh bạ từ tệp '${file.name}': ${counts.added} người mới, ${counts.changed} người thay đổi`
    return { result: counts, label, meetingId }
  })
}

async function knownDirectory(db: ReadableDb): Promise<KnownDirectory> {
  return { index: buildPersonIndex(await allPersons(db)), contactsOf: await contactPlaces(db) }
}

/** The places each person is to be called for, in the order of the places. */
async function contactPlaces(db: ReadableDb): Promise<KnownDirectory['contactsOf']> {
  const byPerson = Map.groupBy(await contactKeys(db), ({ personId }) => personId)
  return id => byPerson.get(id) ?? []
}

type Opened = { readonly reading: DirectoryReading } | { readonly refusal: Refusal }

async function open(
  { readers, directory }: Environment,
  file: { readonly bytes: Uint8Array; readonly name: string },
  { read, progress, signal }: TaskContext,
): Promise<Opened> {
  progress(0, 1, file.name)
  const result = await readers.read(file.bytes, signal)
  if (!result.ok) return { refusal: result.refusal }
  const { provinceCode } = await read((db: ReadableDb) => readSettings(db))
  const reading = readDirectory(result.workbook, unitByName(unitsOfProvince(directory, provinceCode)))
  if (reading.persons.length === 0 && reading.refused.length === 0)
    return {
      refusal: {
        code: 'no-return',
        message:
          'Không tìm thấy danh sách người trong tệp. Tệp cần có cột “Họ và tên” và ít nhất một cột khác như “Chức vụ” hoặc “Số điện thoại”.',
      },
    }
  return { reading }
}

async function writeRow(
  { newId }: Environment,
  store: WritableStore,
  { read, outcome }: PlannedRow,
  {
    titleOf,
    contactsOf,
  }: { readonly titleOf: (code: string) => string } & Pick<KnownDirectory, 'contactsOf'>,
): Promise<'added' | 'changed' | 'left'> {
  const nameOf = (code: UnitCode | null): string => (code === null ? '' : titleOf(code))
  if (outcome.kind === 'new') {
    const id = newId<PersonId>()
    await insertPerson(store, id, read, nameOf(read.unitCode))
    for (const part of read.positions)
      await addPosition(
        store,
        { personId: id, before: null },
        { ...part, id: newId<PositionId>(), unitCode: null },
      )
    for (const part of read.memberships)
      await addMembership(store, { personId: id, before: null }, { ...part, id: newId<MembershipId>() })
    for (const contact of read.contacts) await addContact(store, newId(), { ...contact, personId: id }, '')
    return 'added'
  }
  const person = outcome.kind === 'changed' ? await personById(store.db, outcome.personId) : null
  if (person === null) return 'left'
  const now = compared(read, { ...person, contacts: contactsOf(person.id) }, [])
  if (now.kind !== 'changed') return 'left'
  const { fields, positions, memberships, contacts } = now
  await updatePerson(store, person.id, fields, nameOf(fields.unitCode))
  const last = { personId: person.id, before: null }
  for (const part of positions.added)
    await addPosition(store, last, { ...part, id: newId<PositionId>(), unitCode: null })
  for (const { index, part } of positions.dated) {
    const held = person.positions[index]
    if (held !== undefined) await updatePosition(store, { ...held, from: part.from, to: part.to })
  }
  for (const part of memberships.added)
    await addMembership(store, last, { ...part, id: newId<MembershipId>() })
  for (const { index, part } of memberships.dated) {
    const held = person.memberships[index]
    if (held !== undefined) await updateMembership(store, { ...held, from: part.from, to: part.to })
  }
  for (const contact of contacts) await addContact(store, newId(), { ...contact, personId: person.id }, '')
  return 'changed'
}
