/** A transport with the types of the contract, as the screen's client has them. */
import type { Input, OperationName, Result } from '#contract/contract.ts'
import type { Transport } from '#contract/wire.ts'

export type TypedCall = <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Result<Name>>

/** Throws the error of an outcome that is not ok, as it crossed. */
export const typedCall =
  (transport: Transport): TypedCall =>
  async (name, input) => {
    const outcome = await transport.call(name, input)
    if (!outcome.ok) throw Object.assign(new Error(outcome.error.message), outcome.error)
    // The contract says what a name gives; both shells carry it unread.
    return outcome.value as Result<typeof name>
  }
