/** The one way every operation runs: parse, choose the store, transaction, record, announce, errors into values. */
import { z } from 'zod'
import { contract, isOperationName, type OperationName } from '#contract/contract.ts'
import type { ErrorValue, Outcome } from '#contract/errors.ts'
import type { AppEvent } from '#contract/events.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { defectPlaces } from '#domain/kernel/defect-places.ts'
import type { ChangeSetId } from '#domain/kernel/ids.ts'
import type { Problem } from '#domain/kernel/problem.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import type { Storage } from '../storage/session.ts'
import { BACKED_UP, LARGE_STEPS } from './backed-up.ts'
import type { CommandContext, Done, Environment, Handlers, QueryContext, TaskContext } from './service.ts'

export type RunnerOptions = {
  readonly storage: Storage
  readonly handlers: Handlers<OperationName>
  readonly environment: Environment
  readonly jobs: Map<string, AbortController>
  readonly announce: (event: AppEvent) => void
  /** Told of every defect with its cause; the caller is told only that there was one. */
  readonly logDefect: (operation: string, cause: unknown) => void
}

export type Runner = (operation: string, input: unknown) => Promise<Outcome>

export function createRunner(options: RunnerOptions): Runner {
  return async (operation, input) => {
    try {
      if (!isOperationName(operation))
        throw new AppError('unknown-operation', `Không có thao tác "${operation}".`)
      const parsed = parseInput(operation, input)
      return { ok: true, value: await run(options, operation, parsed) }
    } catch (cause) {
      return { ok: false, error: errorValue(options, operation, cause) }
    }
  }
}

function parseInput(operation: OperationName, input: unknown): unknown {
  const parsed = z.safeParse(contract[operation].input, input)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    (issue): Problem => ({
      severity: 'error',
      code: issue.code,
      message: `Giá trị ở mục "${issue.path.join('.')}" không đúng dạng.`,
      where: { field: issue.path.join('.') },
    }),
  )
  throw new AppError(
    'invalid-input',
    'Có giá trị chưa đúng dạng nên chưa ghi. Hãy kiểm tra lại chỗ vừa nhập.',
    {
      problems,
      cause: parsed.error,
    },
  )
}

// A handler's type follows from its name; the name is only known at run time here, so it is called through one of these.
type AnyHandler<Context, Value> = (input: unknown, context: Context) => Promise<Value>

function run(options: RunnerOptions, operation: OperationName, input: unknown): Promise<unknown> {
  const handler: unknown = options.handlers[operation]
  switch (contract[operation].kind) {
    case 'query':
      return options.storage.read(db => (handler as AnyHandler<QueryContext, unknown>)(input, { db }))
    case 'command':
      return backedUp(options, operation).then(() =>
        change(options, operation, context =>
          (handler as AnyHandler<CommandContext, Done<unknown>>)(input, context),
        ),
      )
    case 'task':
      return runTask(options, operation, input, handler as AnyHandler<TaskContext, unknown>)
  }
}

/** Done when the data as they are now are sure to be in a backup; nothing may be written before. */
async function backedUp({ environment }: RunnerOptions, operation: OperationName): Promise<void> {
  const reason = BACKED_UP[operation]
  if (reason !== undefined) await environment.backups.before(reason)
}

async function change<Value>(
  { storage, environment, announce }: RunnerOptions,
  operation: OperationName,
  work: (context: CommandContext) => Promise<Done<Value>>,
): Promise<Value> {
  const { userName } = await storage.read(readSettings)
  const who = userName === '' ? environment.systemUser : userName
  const { result, tables, places } = await storage.change(
    {
      id: environment.newId<ChangeSetId>(),
      operation,
      at: environment.now(),
      who,
      isLarge: LARGE_STEPS.has(operation),
    },
    store => work({ store, who }),
  )
  if (tables.length > 0) announce({ kind: 'changed', tables, places })
  return result
}

async function runTask(
  options: RunnerOptions,
  operation: OperationName,
  input: unknown,
  handler: AnyHandler<TaskContext, unknown>,
): Promise<unknown> {
  const { job } = input as { job: string }
  if (options.jobs.has(job)) throw new AppError('conflict', 'Việc này đang được thực hiện.')
  const controller = new AbortController()
  options.jobs.set(job, controller)
  // A task reads long before it writes: the backup is begun meanwhile.
  const backup = backedUp(options, operation)
  try {
    return await handler(input, {
      read: options.storage.read,
      change: work => backup.then(() => change(options, operation, work)),
      progress: (done, total, text) => options.announce({ kind: 'progress', job, done, total, text }),
      signal: controller.signal,
    })
  } catch (cause) {
    if (controller.signal.aborted) throw new AppError('cancelled', 'Đã hủy theo yêu cầu.', { cause })
    throw cause
  } finally {
    options.jobs.delete(job)
  }
}

function errorValue(options: RunnerOptions, operation: string, cause: unknown): ErrorValue {
  if (cause instanceof AppError)
    return { code: cause.code, message: cause.message, problems: cause.problems, details: null }
  options.logDefect(operation, cause)
  return {
    code: 'defect',
    message: 'Chương trình gặp lỗi ngoài dự kiến khi thực hiện thao tác này. Dữ liệu đã lưu vẫn nguyên vẹn.',
    problems: [],
    details: [
      `Điểm Cầu ${options.environment.version}, ${options.environment.now()}, ${operation}`,
      ...defectPlaces(cause),
    ].join('\n'),
  }
}
