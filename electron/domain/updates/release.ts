/** What a newer version says of itself where it lies on a stick or a share of the office. */

/** A system there are installers for. */
export type ReleaseSystem = 'win' | 'linux'

export type ReleaseFile = {
  readonly system: ReleaseSystem
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string
}

export type Release = {
  /** `1.4.0` */
  readonly version: string
  /** What is new, in a few Vietnamese sentences; may be empty. */
  readonly notes: string
  readonly files: readonly ReleaseFile[]
}

/** A newer version that can be installed here. */
export type UpdateOffer = Pick<Release, 'version' | 'notes'> & Pick<ReleaseFile, 'size'>

/** Why this program cannot be updated from here: it runs in a browser, or it was packed without the office's key. */
export type UpdateState = {
  readonly version: string
  readonly obstacle: 'browser' | 'no-key' | null
}

/** The description of a release beside its installers, and the signature over exactly its bytes (Ed25519). */
export const RELEASE_FILE = 'cap-nhat.json'
export const SIGNATURE_FILE = 'cap-nhat.json.chu-ky'

const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/
/** No way out of the folder, and nothing a system starts by its name alone. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/

/** Null for what is no description of a release. */
export function parseRelease(text: string): Release | null {
  const value = parsed(text)
  if (!isRecord(value)) return null
  const { version, notes, files } = value
  if (typeof version !== 'string' || !VERSION.test(version) || typeof notes !== 'string') return null
  if (!Array.isArray(files) || !files.every(isReleaseFile)) return null
  return { version, notes, files }
}

/** Below zero where the first is older. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map(version => version.split('.').map(Number))
  const differs = (left ?? [])
    .map((part, index) => part - (right?.[index] ?? 0))
    .find(difference => difference !== 0)
  return differs ?? 0
}

function isReleaseFile(value: unknown): value is ReleaseFile {
  if (!isRecord(value)) return false
  const { system, name, size, sha256 } = value
  return (
    (system === 'win' || system === 'linux') &&
    typeof name === 'string' &&
    FILE_NAME.test(name) &&
    Number.isSafeInteger(size) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  )
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whatever it is, it is no description of a release.
    return null
  }
}
