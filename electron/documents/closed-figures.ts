/** Closed figures as bytes to be kept: small, and known by their content. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { ClosedFigures } from '#domain/consolidation/closing.ts'
import { sha256Of } from './frozen-letter.ts'

export function packFigures(figures: ClosedFigures): {
  readonly sha256: string
  readonly content: Uint8Array
} {
  const text = JSON.stringify(figures)
  return { sha256: sha256Of(text), content: gzipSync(text) }
}

export const unpackFigures = (content: Uint8Array): ClosedFigures =>
  JSON.parse(gunzipSync(content).toString('utf8')) as ClosedFigures
