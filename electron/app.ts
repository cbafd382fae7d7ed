/** Composition root: a data folder and the shipped resources become operations. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { OperationName } from '#contract/contract.ts'
import type { Outcome } from '#contract/errors.ts'
import type { AppEvent } from '#contract/events.ts'
import { parseUnits } from '#domain/directory/parse-units.ts'
import type { FolderPurpose } from '#domain/kernel/folder-purpose.ts'
import { asId, type Id } from '#domain/kernel/ids.ts'
import { localDateTimeOf } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Arrival } from '#domain/rehearsal/rehearsal.ts'
import { createLetterArchives, type LetterArchives } from './documents/letters/letter-archives.ts'
import { createLetterMaker, type LetterMaker } from './documents/letters/letter-maker.ts'
import type { PdfPrinter } from './documents/pdf-printer.ts'
import { createCodeReader } from './documents/qr/read-back.ts'
import { allocationService } from './services/allocation.service.ts'
import { attendeeLinksService } from './services/attendee-links.service.ts'
import { backupsService } from './services/backups.service.ts'
import { batchService } from './services/batch.service.ts'
import { chasingService } from './services/chasing.service.ts'
import { closingsService } from './services/closings.service.ts'
import { columnMappingsService } from './services/column-mappings.service.ts'
import { consolidationService } from './services/consolidation.service.ts'
import { defectsService } from './services/defects.service.ts'
import { delegatePapersService } from './services/delegate-papers.service.ts'
import { delegatesService } from './services/delegates.service.ts'
import { directoryService } from './services/directory.service.ts'
import { hallService } from './services/hall.service.ts'
import { handoverService } from './services/handover.service.ts'
import { historyService } from './services/history.service.ts'
import { invitationService } from './services/invitation.service.ts'
import { invitedService } from './services/invited.service.ts'
import { issuingService } from './services/issuing.service.ts'
import { jobsService } from './services/jobs.service.ts'
import { letterReadingService } from './services/letter-reading.service.ts'
import { meetingsService } from './services/meetings.service.ts'
import { papersService } from './services/papers.service.ts'
import { partsService } from './services/parts.service.ts'
import { personFilesService } from './services/person-files.service.ts'
import { personsService } from './services/persons.service.ts'
import { preflightService } from './services/preflight.service.ts'
import { createHeadcountReader, type HeadcountReader } from './services/read-headcounts.ts'
import { rehearsalService } from './services/rehearsal.service.ts'
import { reportService } from './services/report.service.ts'
import { returnFormsService } from './services/return-forms.service.ts'
import { returnsService } from './services/returns.service.ts'
import { rollCallService } from './services/roll-call.service.ts'
import { createRunner } from './services/run-operation.ts'
import type { Environment, Handlers, Updater } from './services/service.ts'
import { settingsService } from './services/settings.service.ts'
import { startService } from './services/start.service.ts'
import { unitAliasesService } from './services/unit-aliases.service.ts'
import { updatesService } from './services/updates.service.ts'
import { ReaderPool } from './spreadsheets/reader-pool.ts'
import { type BackupKeeper, createBackupKeeper } from './storage/backups/backup-keeper.ts'
import { NO_MEMORY, openDataMemory } from './storage/data-memory.ts'
import { createHandoverDesk, type HandoverDesk } from './storage/handover/handover-desk.ts'
import { type OpenData, openData } from './storage/open-data.ts'
import { createRehearsal, type Rehearsal } from './storage/rehearsal.ts'
import { timeOrderedId } from './storage/time-ordered-id.ts'

export type AppOptions = {
  /** Where the user's data lies; created when missing. */
  readonly dataFolder: string
  /** Where it is remembered which folders hold work; null or left out where none is to be remembered. */
  readonly memoryFolder?: string | null
  /** The shipped `resources` folder. */
  readonly resourcesFolder: string
  readonly now?: () => Date
  /** Fresh identifiers, unique for ever. */
  readonly newId?: () => string
  /** Where the worker that reads spreadsheets lies, when the program is bundled. */
  readonly readWorker?: URL
  /** Where the worker that makes letters lies, when the program is bundled. */
  readonly letterWorker?: URL
  /** Where the worker that makes backups lies, when the program is bundled. */
  readonly backupWorker?: URL
  /** Where the worker that writes large steps lies, when the program is bundled. */
  readonly writeWorker?: URL
  /** Makes backups by the clock, before something large, and at the end, as in an office. Without it, when asked. */
  readonly keepsBackups?: boolean
  /** Asks the person for a folder, null when called off; left out where the shell cannot. */
  readonly pickFolder?: (purpose: FolderPurpose) => Promise<string | null>
  /** Of the program, as its package says; shown to the person. */
  readonly version?: string
  /** Exchanges the program for a newer one; left out where the shell cannot. */
  readonly updater?: Updater
  /** The browser that prints: the window's own, or a Chromium started when first needed. Closed with the program. */
  readonly printer: PdfPrinter
  /** Told of every defect; standard error by default. */
  readonly logDefect?: (operation: string, cause: unknown) => void
  /** Told of what else belongs in a log: what was found at the start, what failed on the screen. No word of the data. */
  readonly note?: (what: string) => void
}

export type App = {
  /** Parses the input, runs the operation, gives an outcome; never throws. */
  call(operation: string, input: unknown): Promise<Outcome>
  /** Adds a listener; the result removes it. */
  listen(listener: (event: AppEvent) => void): () => void
  close(): Promise<void>
}

/** @throws AppError when the data folder cannot be opened: its message says why and what to do. */
export async function createApp(options: AppOptions): Promise<App> {
  const clock = options.now ?? (() => new Date())
  const { memoryFolder = null } = options
  const memory = memoryFolder === null ? NO_MEMORY : openDataMemory(memoryFolder)
  const data = await openData(options.dataFolder, localDateTimeOf(clock()), {
    memory,
    writeWorker: options.writeWorker ?? new URL('./storage/write-worker.ts', import.meta.url),
  })
  const note = options.note ?? (() => undefined)
  if (data.report !== null) note(`found ${JSON.stringify(data.report)}`)
  const listeners = new Set<(event: AppEvent) => void>()
  const headcounts = createHeadcountReader()
  const announce = (event: AppEvent): void => {
    if (event.kind === 'changed') headcounts.forget(event.tables)
    for (const listener of listeners) listener(event)
  }
  const backups = keepBackups(options, data, announce)
  const readers = new ReaderPool({
    workerUrl: options.readWorker ?? new URL('./spreadsheets/read-worker.ts', import.meta.url),
  })
  const logDefect =
    options.logDefect ?? ((operation: string, cause: unknown) => console.error(`${operation}:`, cause))
  const letters = createLetterMaker({
    workerUrl: options.letterWorker ?? new URL('./documents/letters/letter-worker.ts', import.meta.url),
    printer: options.printer,
    logDefect: cause => logDefect('batch.make', cause),
  })
  const archives = createLetterArchives(join(options.dataFolder, 'tam'))
  // Of a program that did not end in order.
  await archives.clear()
  const rehearsal = createRehearsal(data.file, backups.storage, () =>
    announce({ kind: 'changed', tables: ['rehearsal'] }),
  )
  const handover = createHandoverDesk(data.file, backupWorkerOf(options))
  const environment = environmentOf(options, {
    readers,
    letters,
    archives,
    backups,
    rehearsal,
    handover,
    headcounts,
    logDefect,
    note,
  })
  const jobs = new Map<string, AbortController>()
  const handlers: Handlers<OperationName> = {
    ...meetingsService(environment),
    ...partsService(environment),
    ...directoryService(environment),
    ...personsService(environment),
    ...personFilesService(environment),
    ...attendeeLinksService(environment),
    ...settingsService(environment),
    ...startService(),
    ...invitationService(environment),
    ...batchService(environment),
    ...issuingService(environment),
    ...papersService(environment),
    ...preflightService(environment),
    ...letterReadingService(environment),
    ...returnsService(environment),
    ...returnFormsService(environment),
    ...unitAliasesService(environment),
    ...columnMappingsService(environment),
    ...consolidationService(environment),
    ...delegatesService(environment),
    ...invitedService(environment),
    ...rollCallService(environment),
    ...hallService(environment),
    ...delegatePapersService(environment),
    ...allocationService(environment),
    ...reportService(environment),
    ...closingsService(environment),
    ...chasingService(environment),
    ...historyService(environment),
    ...backupsService(environment),
    ...handoverService(environment),
    ...rehearsalService(environment),
    ...updatesService(environment),
    ...defectsService(environment),
    ...jobsService(jobs),
  }
  const run = createRunner({
    storage: rehearsal.storage,
    handlers,
    environment,
    jobs,
    announce,
    logDefect,
  })
  const stopRhythm = options.keepsBackups === true ? startRhythm(backups, logDefect) : () => undefined
  return {
    call: run,
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      for (const job of jobs.values()) job.abort()
      await readers.close()
      await letters.close()
      await archives.clear()
      await environment.printer.close()
      stopRhythm()
      await rehearsal.storage.close()
      await backups.before('close')
      await backups.close()
      await data.storage.close()
    },
  }
}

const backupWorkerOf = ({ backupWorker }: AppOptions): URL =>
  backupWorker ?? new URL('./storage/backups/backup-worker.ts', import.meta.url)

function keepBackups(
  options: AppOptions,
  { file, storage, report }: OpenData,
  announce: (event: AppEvent) => void,
): BackupKeeper {
  const { now = () => new Date() } = options
  return createBackupKeeper({
    file,
    storage,
    report,
    now: () => localDateTimeOf(now()),
    workerUrl: backupWorkerOf(options),
    isOn: options.keepsBackups === true,
    placeBy: options.pickFolder === undefined ? 'typing' : 'dialog',
    announce: () => announce({ kind: 'changed', tables: ['backups'] }),
  })
}

/** How often it is looked whether a backup is due, and how soon after the start, in milliseconds. */
const RHYTHM = { every: 5 * 60_000, first: 60_000 }

function startRhythm(
  backups: BackupKeeper,
  logDefect: (operation: string, cause: unknown) => void,
): () => void {
  const beat = (): void => {
    backups.keepRhythm().catch((cause: unknown) => logDefect('backups.rhythm', cause))
  }
  const first = setTimeout(beat, RHYTHM.first)
  const every = setInterval(beat, RHYTHM.every)
  return () => {
    clearTimeout(first)
    clearInterval(every)
  }
}

type Parts = {
  readonly readers: ReaderPool
  readonly letters: LetterMaker
  readonly archives: LetterArchives
  readonly logDefect: Environment['logDefect']
  readonly note: Environment['note']
  readonly backups: BackupKeeper
  readonly rehearsal: Rehearsal
  readonly handover: HandoverDesk
  readonly headcounts: HeadcountReader
}

function environmentOf(options: AppOptions, parts: Parts): Environment {
  const { resourcesFolder, now = () => new Date(), newId = timeOrderedId } = options
  const read = (name: string): string => readFileSync(join(resourcesFolder, name), 'utf8')
  return {
    now: () => localDateTimeOf(now()),
    newId: <Kind extends Id<string>>() => asId<Kind>(newId()),
    directory: parseUnits(read('units/vn-units-2025.csv')),
    sampleMeeting: JSON.parse(read('sample/meeting.json')) as Meeting,
    sampleReturns: {
      arrivals: JSON.parse(read('sample/arrivals.json')) as readonly Arrival[],
      read: async name => new Uint8Array(await readFile(join(resourcesFolder, 'sample/returns', name))),
    },
    sampleDirectory: async () =>
      new Uint8Array(await readFile(join(resourcesFolder, 'sample/danh-ba-mau.xlsx'))),
    printer: options.printer,
    ...parts,
    pickFolder: options.pickFolder ?? null,
    version: options.version ?? 'thử nghiệm',
    updater: options.updater ?? null,
    fontsFolder: join(resourcesFolder, 'fonts'),
    codeReader: createCodeReader(join(resourcesFolder, 'qr/zxing_reader.wasm')),
    systemUser: userInfo().username,
  }
}
