/** Ways in which a file comes to harm. */
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import type { Chance } from './random.ts'

export const DAMAGES = [
  'cut',
  'flip',
  'zeroed',
  'emptied',
  'noise',
  'wal-cut',
  'wal-flip',
  'gone-wal',
] as const
export type Damage = (typeof DAMAGES)[number]

const PAGE = 4096

/** Does it to the database or its journal; false where there is nothing to do it to. */
export function damage(file: string, kind: Damage, chance: Chance): boolean {
  const isOfWal = kind.includes('wal')
  const target = isOfWal ? `${file}-wal` : file
  if (!existsSync(target)) return false
  const bytes = readFileSync(target)
  if (bytes.length === 0) return false
  switch (kind) {
    case 'cut':
    case 'wal-cut':
      truncateSync(target, chance.upTo(bytes.length))
      return true
    case 'emptied':
    case 'gone-wal':
      truncateSync(target, 0)
      return true
    case 'flip':
    case 'wal-flip': {
      const place = chance.upTo(bytes.length)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.upTo(8))
      break
    }
    case 'zeroed':
    case 'noise': {
      const start = PAGE * chance.upTo(Math.ceil(bytes.length / PAGE))
      for (let place = start; place < Math.min(bytes.length, start + PAGE); place++)
        bytes[place] = kind === 'noise' ? chance.upTo(256) : 0
      if (readFileSync(target).equals(bytes)) return false
    }
  }
  writeFileSync(target, bytes)
  return true
}
