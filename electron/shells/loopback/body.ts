/** Reads what a page sends, up to a limit. */
import type { IncomingMessage } from 'node:http'

/** The text of the request's body; null as soon as it is known to be longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const pieces: Buffer[] = []
  let size = 0
  // Leaving the loop must not take the connection down: the refusal still has to be told.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > limit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces, size).toString('utf8')
}
