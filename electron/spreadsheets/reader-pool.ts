/** Reads workbooks in worker threads with limits of time and memory; a bad file ends its worker, never the others. */
import { hash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Reading } from '#domain/returns/reading.ts'
import { type RefusalCode, refusal } from '#domain/returns/refusal.ts'
import type { ReadingContext } from '#domain/returns/understand-return.ts'
import { LIMITS } from './limits.ts'
import type { FileJob, ReadJob, TakenIn } from './read-job.ts'
import type { ReadResult } from './read-workbook.ts'
import { unfoldedSize, type ZipEntry } from './zip-archive.ts'

export type { TakenIn } from './read-job.ts'

export type ReaderPoolOptions = {
  /** Where `read-worker` lies: the source beside this file, or its bundle. */
  readonly workerUrl: URL
  readonly workers?: number
  /** Milliseconds one file may take. */
  readonly timeout?: number
  /** Megabytes one worker may hold. */
  readonly memory?: number
  /** Milliseconds after which a worker with nothing to do is ended. Until then the next files are read three times as fast. */
  readonly rest?: number
}

/** Bytes of files: workers that have read more hold more memory than a new start costs time, and rest only briefly. */
const MUCH = 8_000_000
/** Milliseconds. */
const BRIEF_REST = 500

type Task = {
  readonly job: FileJob
  /** Read while no other such file is. */
  readonly isHeavy: boolean
  /** The meeting to understand the file for; null when it is only read. */
  readonly context: ReadingContext | null
  readonly signal: AbortSignal | undefined
  /** With what the worker posted. */
  readonly settle: (result: unknown) => void
  readonly refuse: (code: RefusalCode) => void
  readonly fail: (reason: unknown) => void
}

export class ReaderPool {
  private readonly options: Required<ReaderPoolOptions>
  private readonly waiting: Task[] = []
  private readonly idle: Worker[] = []
  private readonly busy = new Set<Worker>()
  /** The meeting each worker was last told of. */
  private readonly contexts = new WeakMap<Worker, ReadingContext>()
  private resting: NodeJS.Timeout | undefined
  private isHeavyUnderWay = false
  /** Bytes of the files that the present workers have read. */
  private readSoFar = 0
  private closed = false

  constructor(options: ReaderPoolOptions) {
    this.options = {
      // The program's own thread has little to do meanwhile.
      workers: Math.max(2, Math.min(4, availableParallelism() - 1)),
      timeout: LIMITS.milliseconds,
      memory: LIMITS.workerMegabytes,
      rest: 60_000,
      ...options,
    }
  }

  /** Never rejects for what a file holds; rejects with the signal's reason when cancelled, or when the pool is closed. */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadResult> {
    const refused = (code: RefusalCode): ReadResult => ({ ok: false, refusal: refusal(code) })
    return this.queue<ReadResult>({ kind: 'read', bytes }, null, refused, signal)
  }

  /** As `read`, and says what the file means; `context` is sent to a worker once for all files that share it. */
  understand(
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    context: ReadingContext,
    signal?: AbortSignal,
  ): Promise<Reading> {
    const refused = (code: RefusalCode): Reading => ({ kind: 'refused', refusal: refusal(code) })
    return this.queue<Reading>({ kind: 'understand', name, bytes }, context, refused, signal)
  }

  /** As `understand`, in the form in which it is kept. */
  takeIn(
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    context: ReadingContext,
    signal?: AbortSignal,
  ): Promise<TakenIn> {
    const refused = (code: RefusalCode): TakenIn => ({
      sha256: hash('sha256', bytes),
      readingJson: JSON.stringify({ kind: 'refused', refusal: refusal(code) } satisfies Reading),
    })
    return this.queue<TakenIn>({ kind: 'take-in', name, bytes }, context, refused, signal)
  }

  /** The files of an archive; null where it is none, or must not be opened. */
  unpack(bytes: Uint8Array, signal?: AbortSignal): Promise<readonly ZipEntry[] | null> {
    return this.queue<readonly ZipEntry[] | null>({ kind: 'unpack', bytes }, null, () => null, signal)
  }

  private queue<Result>(
    job: FileJob,
    context: ReadingContext | null,
    refused: (code: RefusalCode) => Result,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    if (this.closed) return Promise.reject(new Error('The reader pool is closed'))
    return new Promise((resolve, fail) => {
      this.waiting.push({
        job,
        isHeavy: unfoldedSize(job.bytes) > LIMITS.heavyBytes,
        context,
        signal,
        // The worker answers each job with the result of its kind.
        settle: result => resolve(result as Result),
        refuse: code => resolve(refused(code)),
        fail,
      })
      this.next()
    })
  }

  /** Ends every worker; readings under way are rejected. */
  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.resting)
    for (const task of this.waiting.splice(0)) task.fail(new Error('The reader pool is closed'))
    await Promise.all([...this.idle.splice(0), ...this.busy].map(worker => worker.terminate()))
  }

  private next(): void {
    while (this.waiting.length > 0 && (this.idle.length > 0 || this.busy.size < this.options.workers)) {
      const at = this.waiting.findIndex(({ isHeavy }) => !isHeavy || !this.isHeavyUnderWay)
      const [task] = at === -1 ? [] : this.waiting.splice(at, 1)
      if (task === undefined) return
      if (task.signal?.aborted) task.fail(task.signal.reason)
      else this.run(task)
    }
  }

  private run(task: Task): void {
    const worker = this.idle.pop() ?? this.start()
    this.busy.add(worker)
    if (task.isHeavy) this.isHeavyUnderWay = true
    worker.ref()
    const end = (isReusable: boolean, finish: () => void) => {
      clearTimeout(timer)
      task.signal?.removeEventListener('abort', onAbort)
      // Only these: ending a worker waits for its exit by a listener too.
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      this.busy.delete(worker)
      if (task.isHeavy) this.isHeavyUnderWay = false
      if (isReusable && !this.closed) {
        // An idle worker must not keep the program alive.
        worker.unref()
        this.idle.push(worker)
        this.endIdleLater()
      } else void worker.terminate()
      finish()
      this.next()
    }
    const stop = (code: RefusalCode) => end(false, () => task.refuse(code))
    const onAbort = () => end(false, () => task.fail(task.signal?.reason))
    const timer = setTimeout(() => stop('timeout'), this.options.timeout)
    task.signal?.addEventListener('abort', onAbort)
    const listeners = {
      message: (result: unknown) => end(true, () => task.settle(result)),
      error: (error: unknown) => stop(isOutOfMemory(error) ? 'too-large' : 'unreadable'),
      exit: () =>
        this.closed
          ? end(false, () => task.fail(new Error('The reader pool is closed')))
          : stop('unreadable'),
    }
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    if (task.context !== null && this.contexts.get(worker) !== task.context) {
      this.contexts.set(worker, task.context)
      worker.postMessage({ kind: 'context', context: task.context } satisfies ReadJob)
    }
    this.readSoFar += task.job.bytes.length
    worker.postMessage(task.job)
  }

  /** All idle ones together, once the last file is read and none has come for a while. */
  private endIdleLater(): void {
    clearTimeout(this.resting)
    const rest = this.readSoFar > MUCH ? Math.min(BRIEF_REST, this.options.rest) : this.options.rest
    this.resting = setTimeout(() => {
      if (this.busy.size > 0) return
      this.readSoFar = 0
      for (const worker of this.idle.splice(0)) void worker.terminate()
    }, rest).unref()
  }

  private start(): Worker {
    const worker = new Worker(this.options.workerUrl, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.memory, maxYoungGenerationSizeMb: 32 },
    })
    // What a worker still complains of once its task is settled concerns nobody.
    return worker.on('error', () => undefined)
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
