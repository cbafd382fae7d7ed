/** Who may use the loopback shell: the page that brought the one-time token, known by its key from then on. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

export type Session = {
  /** For the printed address; good for one exchange. */
  readonly token: string
  /**
   * The key for the right token the first time, null for anything else.
   *
   * No cookie: cookies ignore ports, so that a browser would also show it to whatever another person of the computer
   * serves on another port of 127.0.0.1. What a page stores is kept for scheme, host and port, and a browser sends
   * none of it by itself.
   */
  exchange(token: string): string | null
  /** Whether a request's header holds this session's key. */
  isIn(offered: unknown): boolean
}

const secret = (): string => randomBytes(32).toString('base64url')

export function createSession(): Session {
  const token = secret()
  const key = secret()
  let isSpent = false

  return {
    token,
    exchange(offered) {
      if (isSpent || !isEqual(offered, token)) return null
      isSpent = true
      return key
    },
    isIn: offered => typeof offered === 'string' && isEqual(offered, key),
  }
}

// The time of the comparison tells nothing of the secret.
function isEqual(offered: string, expected: string): boolean {
  const [left, right] = [Buffer.from(offered), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
