/**
 * Opens the program, or stands in for it while its data cannot be opened: the page says what was found and what to do,
 * and the program opens behind the same page as soon as it can.
 */
import { release } from 'node:os'
import { z } from 'zod'
import { contract, isOperationName } from '#contract/contract.ts'
import type { Outcome } from '#contract/errors.ts'
import type { AppEvent } from '#contract/events.ts'
import { AppError, type ErrorCode } from '#domain/kernel/app-error.ts'
import { localDateTimeOf } from '#domain/kernel/local-time.ts'
import type { StartTrouble } from '#domain/start/start-trouble.ts'
import { type App, type AppOptions, createApp } from './app.ts'
import { openProgramLog, type ProgramLog } from './program-log.ts'
import { replaceData } from './storage/replace-data.ts'

export type StartProgramOptions = AppOptions & {
  /** Shows a folder in a window of the system; left out where the shell cannot. */
  readonly showFolder?: (folder: string) => Promise<void>
}

/** Found lost or damaged: there is nothing that beginning anew could harm. */
const REPLACEABLE: ReadonlySet<ErrorCode> = new Set(['storage-lost', 'storage-damaged'])

export async function startProgram(options: StartProgramOptions): Promise<App> {
  const { now = () => new Date(), version = '' } = options
  const log = openProgramLog(options.dataFolder, now)
  const logDefect = (operation: string, cause: unknown): void => {
    console.error(`${operation}:`, cause)
    log.defect(operation, cause)
  }
  // Told of what brings the program down, and of nothing else: what happens then stays as it is.
  const fallen = (cause: unknown): void => log.defect('program', cause)
  process.on('uncaughtExceptionMonitor', fallen)
  const app = await openOrStandIn({ logDefect, note: log.note, ...options }, log)
  log.note(`start ${version} ${process.platform} ${process.arch} ${release()}`)
  return {
    ...app,
    close: async () => {
      await app.close()
      process.off('uncaughtExceptionMonitor', fallen)
      log.note('end')
    },
  }
}

async function openOrStandIn(options: StartProgramOptions, log: ProgramLog): Promise<App> {
  try {
    return await createApp(options)
  } catch (cause) {
    console.error(cause instanceof AppError ? cause.message : cause)
    return standIn(options, cause, log)
  }
}

function standIn(options: StartProgramOptions, cause: unknown, log: ProgramLog): App {
  const listeners = new Set<(event: AppEvent) => void>()
  const found = (failure: unknown): StartTrouble => {
    log.defect('open', failure)
    return troubleOf(options, failure)
  }
  let app: App | null = null
  let trouble: StartTrouble | null = found(cause)
  let last: Promise<unknown> = Promise.resolve()

  /** One after another: two pages may ask for it. Gives the state. */
  const attempt = (prepare: () => Promise<void>): Promise<StartTrouble | null> => {
    const attempted = last.then(async () => {
      if (app !== null) return null
      await prepare()
      try {
        app = await createApp(options)
        trouble = null
        for (const listener of listeners) follow(app, listener, listeners)
      } catch (failure) {
        trouble = found(failure)
      }
      return trouble
    })
    last = attempted.catch(() => undefined)
    return attempted
  }

  const handlers = {
    'start.state': async () => trouble,
    'start.retry': () => attempt(async () => undefined),
    'start.showFolder': async () => {
      await options.showFolder?.(options.dataFolder)
      return null
    },
    'start.replace': (input: unknown) => {
      const { by } = contract['start.replace'].input.parse(input)
      return attempt(async () => {
        if (trouble?.isReplaceable !== true)
          throw new AppError('conflict', 'Dữ liệu cũ vẫn còn ở chỗ của nó nên không thay bằng dữ liệu khác.')
        const { now = () => new Date() } = options
        await replaceData(options.dataFolder, by.kind === 'backup' ? by.bytes : null, localDateTimeOf(now()))
      })
    },
  }
  const isStart = (name: string): name is keyof typeof handlers => Object.hasOwn(handlers, name)

  return {
    async call(operation, input) {
      if (app !== null) return app.call(operation, input)
      if (!isOperationName(operation) || !isStart(operation)) return closedOutcome(trouble)
      try {
        const parsed: unknown = z.parse(contract[operation].input, input)
        return { ok: true, value: await handlers[operation](parsed) }
      } catch (failure) {
        return refusedOutcome(failure)
      }
    },
    listen(listener) {
      listeners.add(listener)
      if (app !== null) follow(app, listener, listeners)
      return () => listeners.delete(listener)
    },
    async close() {
      await last
      await app?.close()
    },
  }
}

/** Tells a listener of the opened program for as long as it listens; the first event renews what it shows. */
function follow(
  app: App,
  listener: (event: AppEvent) => void,
  listeners: ReadonlySet<(event: AppEvent) => void>,
): void {
  const stop = app.listen(event => (listeners.has(listener) ? listener(event) : stop()))
  listener({ kind: 'changed', tables: [] })
}

function troubleOf({ dataFolder, showFolder }: StartProgramOptions, cause: unknown): StartTrouble {
  const error = cause instanceof AppError ? cause : null
  return {
    code: error?.code ?? 'defect',
    message:
      error?.message ??
      'Chương trình gặp lỗi ngoài dự kiến khi mở dữ liệu. Dữ liệu được giữ nguyên. Hãy thử lại; nếu vẫn không mở được, hãy sao chép chi tiết và gửi cho người hỗ trợ.',
    folder: dataFolder,
    isReplaceable: error !== null && REPLACEABLE.has(error.code),
    isShowable: showFolder !== undefined,
    details: detailsOf(cause, dataFolder),
  }
}

/** With the cause behind it, which is often a word of the system. */
function detailsOf(cause: unknown, folder: string): string {
  if (!(cause instanceof Error)) return `${folder}\n${String(cause)}`
  const code = cause instanceof AppError ? cause.code : cause.name
  const behind = cause.cause instanceof Error ? cause.cause : null
  const frames = ((behind ?? cause).stack ?? '').split('\n').slice(0, 8)
  return [`${code}: ${cause.message}`, `Thư mục: ${folder}`, ...frames].join('\n')
}

/** Whatever else is asked for before the data is open. */
function closedOutcome(trouble: StartTrouble | null): Outcome {
  const { code = 'conflict', message = 'Dữ liệu chưa được mở.' } = trouble ?? {}
  return { ok: false, error: { code, message, problems: [], details: null } }
}

function refusedOutcome(cause: unknown): Outcome {
  if (cause instanceof AppError)
    return { ok: false, error: { code: cause.code, message: cause.message, problems: [], details: null } }
  console.error(cause)
  const message = 'Chương trình chưa làm được việc này. Dữ liệu cũ được giữ nguyên.'
  return { ok: false, error: { code: 'defect', message, problems: [], details: String(cause) } }
}
