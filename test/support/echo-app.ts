/** The smallest thing a shell can carry: it gives back what it is asked, and tells what it is told to tell. */
import type { AppEvent } from '#contract/events.ts'
import type { Transport } from '#contract/wire.ts'

export type EchoApp = Transport & {
  readonly calls: readonly { readonly operation: string; readonly input: unknown }[]
  readonly listeners: ReadonlySet<(event: AppEvent) => void>
  tell(event: AppEvent): void
  close(): Promise<void>
}

export function createEchoApp(): EchoApp {
  const calls: { operation: string; input: unknown }[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    calls,
    listeners,
    async call(operation, input) {
      calls.push({ operation, input })
      return { ok: true, value: input }
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(event) {
      for (const listener of listeners) listener(event)
    },
    close: async () => undefined,
  }
}
