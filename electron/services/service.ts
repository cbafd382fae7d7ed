/** What every service is given, and the shape of the handlers it gives back. */
import type { NamesOfKind, OperationName, ParsedInput, Result } from '#contract/contract.ts'
import type { Directory } from '#domain/directory/parse-units.ts'
import type { FolderPurpose } from '#domain/kernel/folder-purpose.ts'
import type { Id } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Arrival } from '#domain/rehearsal/rehearsal.ts'
import type { UpdateOffer } from '#domain/updates/release.ts'
import type { LetterArchives } from '../documents/letters/letter-archives.ts'
import type { LetterMaker } from '../documents/letters/letter-maker.ts'
import type { PdfPrinter } from '../documents/pdf-printer.ts'
import type { CodeReader } from '../documents/qr/read-back.ts'
import type { ReaderPool } from '../spreadsheets/reader-pool.ts'
import type { BackupKeeper } from '../storage/backups/backup-keeper.ts'
import type { HandoverDesk } from '../storage/handover/handover-desk.ts'
import type { Rehearsal } from '../storage/rehearsal.ts'
import type { Remembered } from '../storage/session.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import type { HeadcountReader } from './read-headcounts.ts'

/** The world around the work: replaced in tests by a fixed clock and counted ids. */
export type Environment = {
  readonly now: () => LocalDateTime
  readonly newId: <Kind extends Id<string>>() => Kind
  readonly directory: Directory
  /** The meeting shipped with the program: the first invitation, complete. */
  readonly sampleMeeting: Meeting
  /** The made-up files shipped with it, and when each is taken to have come in. */
  readonly sampleReturns: {
    readonly arrivals: readonly Arrival[]
    readonly read: (name: string) => Promise<Uint8Array>
  }
  /** The made-up directory shipped with it, as a workbook. */
  readonly sampleDirectory: () => Promise<Uint8Array>
  /** Turns pages into PDF by the browser the shell has. */
  readonly printer: PdfPrinter
  /** Reads spreadsheets in workers that can be killed. */
  readonly readers: Pick<ReaderPool, 'read' | 'understand' | 'takeIn' | 'unpack'>
  /** Makes many letters in a thread of their own. */
  readonly letters: Pick<LetterMaker, 'make'>
  /** Keeps what is too large for one answer. */
  readonly archives: Pick<LetterArchives, 'begin' | 'piece'>
  readonly backups: BackupKeeper
  readonly rehearsal: Rehearsal
  readonly handover: HandoverDesk
  readonly headcounts: HeadcountReader
  /** Of the program. */
  readonly version: string
  /** Null where the shell cannot exchange the program. */
  readonly updater: Updater | null
  /** Asks the person for a folder of this computer, null when called off; null where the shell cannot ask. */
  readonly pickFolder: ((purpose: FolderPurpose) => Promise<string | null>) | null
  /** Holds the fonts of the pages. */
  readonly fontsFolder: string
  /** Reads the codes of letters as they will be printed. */
  readonly codeReader: CodeReader
  /** Told of what nobody expected where the work goes on without it. */
  readonly logDefect: (operation: string, cause: unknown) => void
  /** Puts lines into the log of the program. */
  readonly note: (what: string) => void
  /** Name of the user of this computer, until a person gives another. */
  readonly systemUser: string
}

/** Exchanges the program for a newer one from a folder. */
export type Updater = {
  /** Null when nothing newer lies there. */
  readonly look: (folder: string) => Promise<UpdateOffer | null>
  readonly install: (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>
}

export type QueryContext = { readonly db: ReadableDb }

export type CommandContext = {
  readonly store: WritableStore
  /** Whose name the history shows. */
  readonly who: string
}

/** What a command did, for the change log, and what its caller gets. */
export type Done<Value> = Remembered<Value>

export type TaskContext = {
  readonly read: <Value>(work: (db: ReadableDb) => Promise<Value>) => Promise<Value>
  /** Makes the change of the task in one recorded step, as a command does. */
  readonly change: <Value>(work: (context: CommandContext) => Promise<Done<Value>>) => Promise<Value>
  readonly progress: (done: number, total: number, text: string) => void
  readonly signal: AbortSignal
}

type HandlerOf<Name extends OperationName> =
  Name extends NamesOfKind<'query'>
    ? (input: ParsedInput<Name>, context: QueryContext) => Promise<Result<Name>>
    : Name extends NamesOfKind<'command'>
      ? (input: ParsedInput<Name>, context: CommandContext) => Promise<Done<Result<Name>>>
      : (input: ParsedInput<Name>, context: TaskContext) => Promise<Result<Name>>

/** The handlers of some operations, each of its own kind. */
export type Handlers<Names extends OperationName> = { readonly [Name in Names]: HandlerOf<Name> }
