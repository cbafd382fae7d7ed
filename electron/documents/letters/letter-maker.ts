/** Has letters made in a worker thread, so that the program answers meanwhile; one thread a task, ended with it. */
import { Worker } from 'node:worker_threads'
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

/** @param workerUrl where `letter-worker` lies: the source beside this file, or its bundle */
export function createLetterMaker(workerUrl: URL, printer: Pick<PdfPrinter, 'print'>): LetterMaker {
  const running = new Set<Worker>()
  return {
    async make(task, tell, signal) {
      signal.throwIfAborted()
      const worker = new Worker(workerUrl)
      running.add(worker)
      try {
        await run(worker, task, { tell, signal, printer })
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
  readonly printer: Pick<PdfPrinter, 'print'>
}

function run(worker: Worker, task: LetterTask, { tell, signal, printer }: Run): Promise<void> {
  return new Promise((settle, fail) => {
    let printerError: unknown
    const say = (message: ToMaker): void => worker.postMessage(message)
    const print = async (id: number, html: string): Promise<void> => {
      try {
        say({ kind: 'printed', id, pdf: await printer.print(html) })
      } catch (cause) {
        printerError = cause
        say({ kind: 'not-printed', id, message: cause instanceof Error ? cause.message : String(cause) })
      }
    }
    signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true })
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('The thread that makes letters ended')))
    worker.on('message', (message: FromMaker) => {
      switch (message.kind) {
        case 'event':
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
