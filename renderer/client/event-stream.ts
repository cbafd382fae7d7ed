/** One stream of events over HTTP for all listeners of a page, opened while somebody listens and reopened when lost. */
import type { AppEvent } from '#contract/events.ts'
import { decodeWire } from '#contract/wire.ts'

type Listener = (event: AppEvent) => void

export type EventStream = {
  /** The result removes the listener. */
  add(listener: Listener): () => void
  /** Once the stream is open, or has failed to open; at once while nobody listens. */
  connected(): Promise<void>
}

const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5_000
/** Three heartbeats missed: the connection is dead though nobody said so (a computer that slept). */
const SILENCE = 45_000

export function openEventStream(open: (signal: AbortSignal) => Promise<Response>): EventStream {
  const listeners = new Set<Listener>()
  let running: { readonly stop: AbortController; readonly connected: Promise<void> } | null = null

  const tell = (event: AppEvent) => {
    for (const listener of listeners) listener(event)
  }

  return {
    add(listener) {
      // The same function may be added twice; each adding is its own.
      const own: Listener = event => listener(event)
      listeners.add(own)
      if (!running) {
        const stop = new AbortController()
        const { promise, resolve } = Promise.withResolvers<void>()
        running = { stop, connected: promise }
        void keepOpen({ open, tell, stop: stop.signal, onAttempt: resolve })
      }
      return () => {
        listeners.delete(own)
        if (listeners.size > 0) return
        running?.stop.abort()
        running = null
      }
    },
    connected: () => running?.connected ?? Promise.resolve(),
  }
}

type Run = {
  readonly open: (signal: AbortSignal) => Promise<Response>
  readonly tell: Listener
  readonly stop: AbortSignal
  /** After each attempt, successful or not. */
  readonly onAttempt: () => void
}

async function keepOpen({ open, tell, stop, onAttempt }: Run): Promise<void> {
  let pause = FIRST_PAUSE
  let lost = false
  while (!stop.aborted) {
    const attempt = new AbortController()
    const signal = AbortSignal.any([stop, attempt.signal])
    try {
      const response = await open(signal)
      if (!response.ok || !response.body) throw new Error(`No events: ${response.status}`)
      pause = FIRST_PAUSE
      // What happened while nobody heard is unknown: an empty list of tables stands for any of them.
      if (lost) tell({ kind: 'changed', tables: [] })
      onAttempt()
      await readLines(response.body, attempt, line => tell(decodeWire(line) as AppEvent))
    } catch {
      // Closed, refused or silent alike: the loop tries again, and a call made meanwhile tells the person why.
    }
    onAttempt()
    lost = true
    await wait(pause, stop)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }
}

async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  attempt: AbortController,
  onLine: (line: string) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const watch = setTimeout(() => attempt.abort(), SILENCE)
    const { done, value } = await reader.read().finally(() => clearTimeout(watch))
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') onLine(line)
  }
}

function wait(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
