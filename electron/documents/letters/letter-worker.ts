/** The worker thread that makes the letters of one task; printing it asks of the thread that has the browser. */
import { parentPort } from 'node:worker_threads'
import type { FromMaker, ToMaker } from './letter-task.ts'
import { makeLetters } from './make-letters.ts'
import { PrintFailure } from './open-letter.ts'

type Waiting = { readonly settle: (pdf: Uint8Array) => void; readonly fail: (cause: Error) => void }

const waiting = new Map<number, Waiting>()
const say = (message: FromMaker): void => parentPort?.postMessage(message, ownBytes(message))

/** The bytes of a letter change hands instead of being copied; not those that share their memory with others. */
function ownBytes(message: FromMaker): readonly ArrayBuffer[] {
  const file = message.kind === 'event' && 'file' in message.event ? message.event.file : null
  const buffer = file?.bytes.buffer
  return buffer instanceof ArrayBuffer && buffer.byteLength === file?.bytes.byteLength ? [buffer] : []
}

function print(html: string): Promise<Uint8Array> {
  const id = waiting.size + 1
  return new Promise((settle, fail) => {
    waiting.set(id, { settle, fail })
    say({ kind: 'print', id, html })
  })
}

parentPort?.on('message', (message: ToMaker) => {
  switch (message.kind) {
    case 'make':
      makeLetters(message.task, { print, emit: event => say({ kind: 'event', event }) })
        .then(() => say({ kind: 'done' }))
        .catch((cause: unknown) =>
          say({ kind: 'broken', message: cause instanceof Error ? (cause.stack ?? '') : String(cause) }),
        )
      break
    case 'printed':
      waiting.get(message.id)?.settle(message.pdf)
      break
    case 'not-printed':
      waiting.get(message.id)?.fail(new PrintFailure(message.message))
      break
  }
})
