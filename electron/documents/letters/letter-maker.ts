/** Has letters made in a worker thread, so that the program answers meanwhile; one thread a task, ended with it. */
import { Worker } from 'node:worker_threads'
import { AppError } from '#domain/kernel/app-error.ts'
import type { PdfPrinter } from '../pdf-printer.ts'
import type { FromMaker, LetterEvent, LetterTask, ToMaker } from './letter-task.ts'

export type LetterMaker = {
  /**
   * Tells of each letter as it is made. Rejects with the printer's own error where printing the whole is not possible,
   * with the signal's reason when it is stopped.
   */
  make(task: LetterTask, tell: (event: LetterEvent) => void, signal: AbortSignal): Promise<void>
  /** Stops what is under way. */
  close(): Promise<void>
}

export type LetterMakerOptions = {
  /** Where `letter-worker` lies: the source beside this file, or its bundle. */
  readonly workerUrl: URL
  readonly printer: Pick<PdfPrinter, 'print'>
  /** Told of what nobody expected; the letter concerned says so in its place. */
  readonly logDefect: (cause: unknown) => void
}

export function createLetterMaker({ workerUrl, printer, logDefect }: LetterMakerOptions): LetterMaker {
  const running = new Set<Worker>()
  return {
    async make(task, tell, signal) {
      signal.throwIfAborted()
      const worker = new Worker(workerUrl)
      running.add(worker)
      try {
        await run(worker, task, { tell, signal, printer, logDefect })
      } finally {
        running.delete(worker)
        await worker.terminate()
      }
    },
    close: async () => {
      await Promise.all([...running].map(worker => worker.terminate()))
    },
  }
}

type Run = {
  readonly tell: (event: LetterEvent) => void
  readonly signal: AbortSignal
} & Pick<LetterMakerOptions, 'printer' | 'logDefect'>

const NOT_PRINTED = 'Không in được giấy mời này ra PDF. Hãy thử lại; nếu vẫn lỗi, mở lại chương trình.'

function run(worker: Worker, task: LetterTask, { tell, signal, printer, logDefect }: Run): Promise<void> {
  return new Promise((settle, fail) => {
    let printerError: unknown
    const say = (message: ToMaker): void => worker.postMessage(message)
    const print = async (id: number, html: string): Promise<void> => {
      try {
        say({ kind: 'printed', id, pdf: await printer.print(html) })
      } catch (cause) {
        printerError = cause
        const isExpected = cause instanceof AppError
        if (!isExpected) logDefect(cause)
        say({ kind: 'not-printed', id, message: isExpected ? cause.message : NOT_PRINTED })
      }
    }
    signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true })
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('The thread that makes letters ended')))
    worker.on('message', (message: FromMaker) => {
      switch (message.kind) {
        case 'event':
          if (message.event.kind === 'failed' && message.event.defect !== null)
            logDefect(new Error(message.event.defect))
          return tell(message.event)
        case 'print':
          return void print(message.id, message.html)
        case 'done':
          return settle()
        case 'broken':
          return fail(printerError ?? new Error(message.message))
      }
    })
    say({ kind: 'make', task })
  })
}
