/** Events as a response that does not end: one JSON value a line, an empty line as heartbeat. */
import type { ServerResponse } from 'node:http'
import { encodeWire, type Transport } from '#contract/wire.ts'

/** A page that has not read so much is gone or stuck; it opens a new stream when it wakes. */
const MOST_UNREAD_BYTES = 4 * 1024 * 1024

/** Keeps telling until the page goes away. */
export function sendEvents(app: Transport, response: ServerResponse, heartbeatMilliseconds: number): void {
  const write = (line: string) => {
    if (response.writableLength > MOST_UNREAD_BYTES) response.destroy()
    else response.write(`${line}\n`)
  }
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  const stop = app.listen(event => write(encodeWire(event)))
  const heartbeat = setInterval(() => write(''), heartbeatMilliseconds)
  // The first line comes after listening has begun: whoever read it misses nothing from then on.
  write('')
  response.on('close', () => {
    clearInterval(heartbeat)
    stop()
  })
}
