/** The three kinds of operation the screen may ask for, each declared once with its input and its result. */
import { z } from 'zod'

declare const resultOf: unique symbol

export type OperationKind = 'query' | 'command' | 'task'

/**
 * `query` reads. `command` changes data in one transaction, is recorded and can be undone. `task` is long work:
 * it reports progress under its job, can be cancelled, and makes its change, if any, in one recorded step.
 */
export type Operation<
  Kind extends OperationKind = OperationKind,
  Input extends z.ZodType = z.ZodType,
  Result = unknown,
> = {
  readonly kind: Kind
  readonly input: Input
  readonly [resultOf]?: Result
}

const declare =
  <Kind extends OperationKind>(kind: Kind) =>
  <Input extends z.ZodType>(input: Input) => ({
    returns: <Result>(): Operation<Kind, Input, Result> => ({ kind, input }),
  })

export const query = declare('query')
export const command = declare('command')
export const task = declare('task')

/** What the caller passes. */
export type InputOf<Op extends Operation> = z.input<Op['input']>
/** What the handler gets after parsing. */
export type ParsedInputOf<Op extends Operation> = z.output<Op['input']>
export type ResultOf<Op extends Operation> =
  Op extends Operation<OperationKind, z.ZodType, infer Result> ? Result : never

/** A file on its way in or out: bytes and a name, never a path. */
export type NamedBytes = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Names the long work, so that its progress can be told apart and it can be cancelled. Chosen by the caller. */
export const jobSchema = z.string().min(1).max(100)
