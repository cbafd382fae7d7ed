/** Reads workbooks in worker threads with limits of time and memory; a bad file ends its worker, never the others. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type RefusalCode, refusal } from '#domain/returns/refusal.ts'
import { LIMITS } from './limits.ts'
import type { ReadResult } from './read-workbook.ts'

export type ReaderPoolOptions = {
  /** Where `read-worker` lies: the source beside this file, or its bundle. */
  readonly workerUrl: URL
  readonly workers?: number
  /** Milliseconds one file may take. */
  readonly timeout?: number
  /** Megabytes one worker may hold. */
  readonly memory?: number
}

type Task = {
  readonly bytes: Uint8Array
  readonly signal: AbortSignal | undefined
  readonly settle: (result: ReadResult) => void
  readonly fail: (reason: unknown) => void
}

const refused = (code: RefusalCode): ReadResult => ({ ok: false, refusal: refusal(code) })

export class ReaderPool {
  private readonly options: Required<ReaderPoolOptions>
  private readonly waiting: Task[] = []
  private readonly idle: Worker[] = []
  private readonly busy = new Set<Worker>()
  private closed = false

  constructor(options: ReaderPoolOptions) {
    this.options = {
      workers: Math.max(1, Math.min(4, availableParallelism() - 1)),
      timeout: LIMITS.milliseconds,
      memory: LIMITS.workerMegabytes,
      ...options,
    }
  }

  /** Never rejects for what a file holds; rejects with the signal's reason when cancelled, or when the pool is closed. */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadResult> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    if (this.closed) return Promise.reject(new Error('The reader pool is closed'))
    return new Promise((settle, fail) => {
      this.waiting.push({ bytes, signal, settle, fail })
      this.next()
    })
  }

  /** Ends every worker; readings under way are rejected. */
  async close(): Promise<void> {
    this.closed = true
    for (const task of this.waiting.splice(0)) task.fail(new Error('The reader pool is closed'))
    await Promise.all([...this.idle.splice(0), ...this.busy].map(worker => worker.terminate()))
  }

  private next(): void {
    while (this.waiting.length > 0 && (this.idle.length > 0 || this.busy.size < this.options.workers)) {
      const task = this.waiting.shift()
      if (task === undefined) return
      if (task.signal?.aborted) task.fail(task.signal.reason)
      else this.run(task)
    }
  }

  private run(task: Task): void {
    const worker = this.idle.pop() ?? this.start()
    this.busy.add(worker)
    worker.ref()
    const end = (isReusable: boolean, finish: () => void) => {
      clearTimeout(timer)
      task.signal?.removeEventListener('abort', onAbort)
      // By name: a worker keeps listeners of its own, and without them it never hears its thread again.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      this.busy.delete(worker)
      if (isReusable && !this.closed) {
        // An idle worker must not keep the program alive.
        worker.unref()
        this.idle.push(worker)
      } else void worker.terminate()
      finish()
      this.next()
    }
    const stop = (code: RefusalCode) => end(false, () => task.settle(refused(code)))
    const onAbort = () => end(false, () => task.fail(task.signal?.reason))
    const timer = setTimeout(() => stop('timeout'), this.options.timeout)
    task.signal?.addEventListener('abort', onAbort)
    worker.on('message', (result: ReadResult) => end(true, () => task.settle(result)))
    worker.on('error', error => stop(isOutOfMemory(error) ? 'too-large' : 'unreadable'))
    worker.on('exit', () =>
      this.closed ? end(false, () => task.fail(new Error('The reader pool is closed'))) : stop('unreadable'),
    )
    worker.postMessage(task.bytes)
  }

  private start(): Worker {
    return new Worker(this.options.workerUrl, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.memory, maxYoungGenerationSizeMb: 64 },
    })
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
