/** One HTTP request exactly as told, also what no browser would send. */
import { type IncomingHttpHeaders, request } from 'node:http'

export type RawRequest = {
  readonly port: number
  readonly path: string
  readonly method?: string
  /** Nothing is added to these, not even the host. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type RawResponse = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export function sendRaw({ port, path, method = 'GET', headers, body }: RawRequest): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, response => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
