/** A letter that went out as bytes to be kept: small, and known by its content. */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { FrozenLetter } from '#domain/issuing/issued-letter.ts'

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

export type KeptLetter = {
  /** Of what the letter says, whatever way it is packed. */
  readonly sha256: string
  readonly content: Uint8Array
}

export function packLetter(letter: FrozenLetter): KeptLetter {
  const text = JSON.stringify(letter)
  return { sha256: sha256Of(text), content: gzipSync(text) }
}

export const unpackLetter = (content: Uint8Array): FrozenLetter =>
  JSON.parse(gunzipSync(content).toString('utf8')) as FrozenLetter
