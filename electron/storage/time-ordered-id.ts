/** Fresh identifiers in the order of their making, so that rows made together lie together in every index. */
import { randomFillSync } from 'node:crypto'

const POOL = 16_384
const RANDOM_BYTES = 8
const pool = Buffer.alloc(POOL)
let used = POOL

/** The 12 bits beside the milliseconds, which keep the order within one millisecond. */
const MOST_IN_ONE = 0xfff
let lastTime = 0
let sequence = 0

/** A version 7 UUID (RFC 9562): 48 bits of the clock, 12 of a counter, 62 of chance. */
export function timeOrderedId(): string {
  const clock = Date.now()
  // A clock that was set back, or a counter that is full, goes on from the last one.
  if (clock > lastTime) {
    lastTime = clock
    sequence = 0
  } else if (sequence === MOST_IN_ONE) {
    lastTime += 1
    sequence = 0
  } else sequence += 1
  if (used + RANDOM_BYTES > POOL) {
    randomFillSync(pool)
    used = 0
  }
  const time = lastTime.toString(16).padStart(12, '0')
  const counter = sequence.toString(16).padStart(3, '0')
  const variant = (0x8 | ((pool[used] ?? 0) & 0x3)).toString(16)
  const chance = pool.toString('hex', used, used + RANDOM_BYTES).slice(1)
  used += RANDOM_BYTES
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${chance.slice(0, 3)}-${chance.slice(3)}`
}
