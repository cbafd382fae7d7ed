/** The thread for large steps as Kysely sees it: queries go over one by one, rows to be added without waiting for each. */
import { Worker } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Tables } from './tables.ts'
import type { QueryAnswer, WriteAnswer, WriteJob } from './write-job.ts'

/** Additions that nobody waits for, between two that somebody does. */
const UNWAITED = 8
/** Waited-for additions under way at once: enough that the thread never idles, few enough for memory. */
const UNDER_WAY = 3

type Waiting = {
  readonly settle: (answer: QueryAnswer) => void
  readonly fail: (cause: unknown) => void
}

/** Begun when first needed; a thread that died is replaced by the next step, never within one. */
export class WriteThread {
  readonly db: Kysely<Tables>
  private readonly url: URL
  private readonly file: string
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private count = 0
  /** Why the thread ended in the middle of a step. */
  private broken: unknown = null
  private isClosed = false

  /** @param url where `write-worker` lies */
  constructor(url: URL, file: string) {
    this.url = url
    this.file = file
    this.db = new Kysely<Tables>({ dialect: dialectOf(this) })
  }

  /** @throws SqliteError as the database does */
  ask(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    if (sql === 'begin immediate') this.broken = null
    if (this.broken !== null) return Promise.reject(this.broken)
    const worker = this.running()
    const id = this.count++
    return new Promise((settle, fail) => {
      this.waiting.set(id, { settle, fail })
      worker.ref()
      worker.postMessage({ kind: 'query', id, sql, parameters } satisfies WriteJob)
    })
  }

  /** As `ask`, for what gives nothing back; a failure is told to the next who asks. */
  tell(sql: string, parameters: readonly unknown[]): void {
    if (this.broken !== null) throw this.broken
    this.running().postMessage({ kind: 'query', id: null, sql, parameters } satisfies WriteJob)
  }

  /**
   * Brings the journal back into the file, between steps and beside everything else. What cannot be brought back now,
   * as on a full disk, stays in the journal until the next time.
   */
  async checkpoint(): Promise<void> {
    if (this.isClosed) return
    this.broken = null
    await this.ask('pragma wal_checkpoint(passive)', []).catch(() => undefined)
  }

  /** Ends with what was asked before. */
  async close(): Promise<void> {
    this.isClosed = true
    const { worker } = this
    if (worker === null) return
    const ended = new Promise(resolve => worker.once('exit', resolve))
    worker.ref()
    worker.postMessage({ kind: 'close' } satisfies WriteJob)
    await ended
  }

  private running(): Worker {
    if (this.worker !== null) return this.worker
    if (this.isClosed) throw new Error('The thread that writes is closed')
    const worker = new Worker(this.url, { workerData: { file: this.file } })
    this.worker = worker
    worker.on('message', (answer: WriteAnswer) => this.take(answer))
    worker.on('error', cause => this.end(worker, cause))
    worker.on('exit', () => this.end(worker, new Error('The thread that writes ended')))
    worker.unref()
    return worker
  }

  private take(answer: WriteAnswer): void {
    const waiting = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    // Waiting for nothing it must not keep the program alive, but for its own end.
    if (this.waiting.size === 0 && !this.isClosed) this.worker?.unref()
    if (answer.kind === 'done') waiting?.settle(answer.answer)
    else waiting?.fail(errorOf(answer))
  }

  private end(worker: Worker, cause: unknown): void {
    if (this.worker !== worker) return
    this.worker = null
    this.broken = cause
    for (const { fail } of this.waiting.values()) fail(cause)
    this.waiting.clear()
  }
}

const errorOf = ({ code, message }: Extract<WriteAnswer, { kind: 'failed' }>): Error =>
  code === null ? new Error(message) : new Sqlite.SqliteError(message, code)

/** Adds rows and gives nothing back. */
const ADDS = /^insert into (?!.* returning )/is

/** One connection for everything, as the thread has. */
class ThreadConnection implements DatabaseConnection {
  private readonly thread: WriteThread
  private unwaited = 0
  private readonly underWay: Promise<unknown>[] = []

  constructor(thread: WriteThread) {
    this.thread = thread
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (ADDS.test(sql)) {
      await this.add(sql, parameters)
      return { rows: [] }
    }
    this.underWay.length = 0
    const { rows, changes } = await this.thread.ask(sql, parameters)
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) }
  }

  private async add(sql: string, parameters: readonly unknown[]): Promise<void> {
    this.unwaited = (this.unwaited + 1) % UNWAITED
    if (this.unwaited !== 0) {
      this.thread.tell(sql, parameters)
      return
    }
    const added = this.thread.ask(sql, parameters)
    // Whoever waits for it hears of a failure, and so does the next query: the thread does nothing more in the step.
    added.catch(() => undefined)
    this.underWay.push(added)
    if (this.underWay.length > UNDER_WAY) await this.underWay.shift()
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }
}

function dialectOf(thread: WriteThread): Dialect {
  const connection = new ThreadConnection(thread)
  const refuse = (): Promise<void> => Promise.reject(new Error('Steps begin and end by `inTransaction`'))
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
