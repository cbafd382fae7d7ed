/** A newer version from a folder: believed only when signed, copied before it is checked, started only when it is whole. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#domain/kernel/app-error.ts'
import {
  compareVersions,
  parseRelease,
  RELEASE_FILE,
  type Release,
  type ReleaseFile,
  type ReleaseSystem,
  SIGNATURE_FILE,
  type UpdateOffer,
} from '#domain/updates/release.ts'

export type OfflineUpdateOptions = {
  /** Of the running program. */
  readonly version: string
  readonly system: ReleaseSystem
  /** Public key of whoever makes the releases, Ed25519 as PEM. */
  readonly publicKey: string
  /** Installers are copied here: what lies on a share could be exchanged between the check and the start. */
  readonly workFolder: string
  /** Starts the installer and ends the program. */
  readonly start: (installer: string) => Promise<void>
}

export type OfflineUpdate = {
  /** Null when nothing newer for this system lies there. */
  readonly look: (folder: string) => Promise<UpdateOffer | null>
  /** Installs what `look` found last. */
  readonly install: (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>
}

type Found = { readonly folder: string; readonly file: ReleaseFile }

export function createOfflineUpdate(options: OfflineUpdateOptions): OfflineUpdate {
  let found: Found | null = null
  return {
    look: async folder => {
      found = null
      const release = await readRelease(folder, options.publicKey)
      const file = release.files.find(({ system }) => system === options.system)
      if (file === undefined || compareVersions(release.version, options.version) <= 0) return null
      found = { folder, file }
      return { version: release.version, notes: release.notes, size: file.size }
    },
    install: async (progress, signal) => {
      if (found === null) throw new AppError('not-found', 'Hãy tìm bản cập nhật trước.')
      const copy = await copyChecked(found, options.workFolder, progress, signal)
      await options.start(copy)
    },
  }
}

async function readRelease(folder: string, publicKey: string): Promise<Release> {
  const [content, signature] = await Promise.all(
    [RELEASE_FILE, SIGNATURE_FILE].map(name => readFile(join(folder, name)).catch(() => null)),
  )
  if (!content || !signature)
    throw new AppError(
      'not-found',
      `Thư mục này không có bản cập nhật: thiếu tệp ${content ? SIGNATURE_FILE : RELEASE_FILE}. Hãy chọn đúng thư mục chứa bản cài đặt.`,
    )
  const isSigned = verify(
    null,
    content,
    createPublicKey(publicKey),
    Buffer.from(signature.toString('latin1'), 'base64'),
  )
  const release = isSigned ? parseRelease(content.toString('utf8')) : null
  if (release === null)
    throw new AppError(
      'update-refused',
      'Chữ ký của bản cập nhật không đúng, nên không cài. Có thể tệp đã bị sửa hoặc sao chép hỏng; hãy lấy lại từ nơi phát hành.',
    )
  return release
}

/** Resolves to the path of a copy that is exactly what was signed. */
async function copyChecked(
  { folder, file }: Found,
  workFolder: string,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<string> {
  await rm(workFolder, { recursive: true, force: true })
  await mkdir(workFolder, { recursive: true })
  const copy = join(workFolder, file.name)
  const hash = createHash('sha256')
  let done = 0
  const seen = new Transform({
    transform: (chunk: Uint8Array, _, pass) => {
      hash.update(chunk)
      done += chunk.length
      progress(Math.min(done, file.size), file.size)
      // No more is taken than was signed, however large the file on the share has become.
      pass(done > file.size ? new Error('longer than signed') : null, chunk)
    },
  })
  try {
    await pipeline(createReadStream(join(folder, file.name)), seen, createWriteStream(copy), { signal })
  } catch (cause) {
    await rm(workFolder, { recursive: true, force: true })
    if (signal.aborted) throw cause
    throw refusedFile(file.name, cause)
  }
  if (hash.digest('hex') === file.sha256) return copy
  await rm(workFolder, { recursive: true, force: true })
  throw refusedFile(file.name)
}

const refusedFile = (name: string, cause?: unknown): AppError =>
  new AppError(
    'update-refused',
    `Tệp ${name} không đọc được trọn vẹn hoặc khác với bản đã ký, nên không cài. Hãy chép lại bản cập nhật rồi thử lại.`,
    { cause },
  )
