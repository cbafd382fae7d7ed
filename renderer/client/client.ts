/** The only door from the screen to the program: typed calls and events, over whichever shell carries them. */
import type { Input, OperationName, Result } from '#contract/contract.ts'
import type { ErrorValue, Outcome } from '#contract/errors.ts'
import type { AppEvent } from '#contract/events.ts'
import type { Transport } from '#contract/wire.ts'
import { enterProgram } from './entrance.ts'
import { createHttpTransport } from './http-transport.ts'

declare global {
  interface Window {
    /** Put there by the preload of the window shell. */
    diemCau?: Transport
  }
}

/** A call that did not succeed; `error` says why, in a sentence for the person. */
export class CallError extends Error {
  readonly error: ErrorValue

  constructor(error: ErrorValue) {
    super(error.message)
    this.name = 'CallError'
    this.error = error
  }
}

let http: Transport | undefined

// Looked up at every use: nothing has to be loaded in a certain order.
function transport(): Transport {
  if (window.diemCau) return window.diemCau
  http ??= createHttpTransport()
  return http
}

/** False for a page in a browser that the program does not know; before anything else is asked. */
export const enter = async (): Promise<boolean> => window.diemCau !== undefined || enterProgram()

/** Runs an operation; throws `CallError` when it does not succeed. */
export async function call<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
): Promise<Result<Name>> {
  const outcome = (await transport().call(name, input)) as Outcome<Result<Name>>
  if (!outcome.ok) throw new CallError(outcome.error)
  return outcome.value
}

/** Hears everything the program tells on its own account, until the result is called. */
export const listen = (listener: (event: AppEvent) => void): (() => void) => transport().listen(listener)

/** A fresh name for long work, to tell its progress apart and to cancel it by. */
export const newJob = (): string => crypto.randomUUID()
