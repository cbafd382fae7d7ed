/** The worker thread with a connection of its own that writes large steps, so that no thread with a screen waits for the disk. */
import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { BUSY_TIMEOUT, setPragmas } from './pragmas.ts'
import { rememberStatements } from './remember-statements.ts'
import type { QueryAnswer, WriteAnswer, WriteJob } from './write-job.ts'

const { file } = workerData as { readonly file: string }
const connection = new Sqlite(file, { timeout: BUSY_TIMEOUT, fileMustExist: true })
setPragmas(connection, { isAlone: false })
const statements = rememberStatements(connection)

/**
 * What went wrong within the step, whether or not somebody waited for it: nothing more is done until the step is taken
 * back. SQLite itself would go on, committing the rest, or after a full disk each row by itself.
 */
let failure: unknown = null

function query(sql: string, parameters: readonly unknown[]): QueryAnswer {
  const statement = statements.prepare(sql)
  if (statement.reader) return { rows: statement.all(parameters), changes: 0 }
  return { rows: [], changes: Number(statement.run(parameters).changes) }
}

function answerTo(job: Extract<WriteJob, { kind: 'query' }>): QueryAnswer {
  if (job.sql === 'rollback') failure = null
  if (failure !== null) throw failure
  const isInStep = connection.inTransaction
  try {
    // An addition that nobody waits for belongs to a step: alone it would be committed at once.
    if (job.id === null && !isInStep) throw new Error('There is no step to add to')
    return query(job.sql, job.parameters)
  } catch (cause) {
    if (isInStep) failure = cause
    throw cause
  }
}

const failed = (id: number, cause: unknown): WriteAnswer => ({
  id,
  kind: 'failed',
  code: cause instanceof Sqlite.SqliteError ? cause.code : null,
  message: cause instanceof Error ? cause.message : String(cause),
})

function take(job: WriteJob): void {
  if (job.kind === 'close') {
    connection.close()
    parentPort?.close()
    return
  }
  const { id } = job
  try {
    const answer = answerTo(job)
    if (id !== null) parentPort?.postMessage({ id, kind: 'done', answer } satisfies WriteAnswer)
  } catch (cause) {
    if (id !== null) parentPort?.postMessage(failed(id, cause))
  }
}

parentPort?.on('message', take)
