/** Who may use the loopback shell: the browser that brought the one-time token, known by its cookie from then on. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

export type Session = {
  /** For the printed address; good for one exchange. */
  readonly token: string
  /** The `Set-Cookie` value for the right token the first time, null for anything else. */
  exchange(token: string | null): string | null
  /** Whether a `Cookie` header holds this session's cookie. */
  isIn(cookieHeader: string | undefined): boolean
}

const secret = (): string => randomBytes(32).toString('base64url')

/** Longer than a program runs; the cookie's value dies with the program anyway. */
const MAX_AGE_SECONDS = 30 * 24 * 60 * 60

/** Cookies ignore ports: the name carries it, so that two programs on one machine do not throw each other out. */
export function createSession(port: number): Session {
  const name = `diem-cau-${port}`
  const token = secret()
  const key = secret()
  let isSpent = false

  return {
    token,
    exchange(offered) {
      if (isSpent || offered === null || !isEqual(offered, token)) return null
      isSpent = true
      return `${name}=${key}; Path=/; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Strict`
    },
    isIn: header =>
      (header ?? '').split(';').some(pair => {
        const [left, right = ''] = pair.trim().split('=', 2)
        return left === name && isEqual(right, key)
      }),
  }
}

// The time of the comparison tells nothing of the secret.
function isEqual(offered: string, expected: string): boolean {
  const [left, right] = [Buffer.from(offered), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
