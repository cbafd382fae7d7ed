/** The bytes of a handed-over meeting: a mark, a sum over all that follows, what is inside, and a database; or all that under a password. */
import { createHash } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { type HandoverManifest, MAX_HANDOVER_BYTES } from '#domain/handover/handover.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId } from '#domain/kernel/ids.ts'
import { isLocalDateTime } from '#domain/kernel/local-time.ts'

/** The last letter is the version of the form. */
const MARK = 'DIEMCAU-BANGIAO-'
const VERSION = '1'
const KINDS = { plain: 0, sealed: 1 } as const
const SUM_BYTES = 32
const MAX_MANIFEST_BYTES = 64 * 1024

/** Of scrypt: 2^16 rounds and 64 MB take about half a second, once for each guess at a password. */
const WORK_FACTOR = 16
/** A foreign file may not ask for more than 256 MB. */
const MAX_WORK_FACTOR = 18

export type OpenedFile = { readonly manifest: HandoverManifest; readonly database: Uint8Array }

export async function packHandover(
  { manifest, database }: OpenedFile,
  password: string | null,
): Promise<Uint8Array> {
  const head = Buffer.from(JSON.stringify(manifest), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  const body = Buffer.concat([length, head, database])
  const payload = Buffer.concat([createHash('sha256').update(body).digest(), body])
  if (payload.length > MAX_HANDOVER_BYTES)
    throw new AppError(
      'conflict',
      'Hội nghị này có quá nhiều tệp gốc nên không gói được vào một tệp bàn giao (quá 128 MB). Hãy chép cả bản sao lưu sang máy kia.',
    )
  const kind = Buffer.from([password === null ? KINDS.plain : KINDS.sealed])
  const content = password === null ? payload : await seal(payload, password)
  return Buffer.concat([Buffer.from(`${MARK}${VERSION}`, 'ascii'), kind, content])
}

/** @throws AppError `invalid-input` with a sentence for what is no such file, is damaged, or wants another password */
export async function unpackHandover(bytes: Uint8Array, password: string | null): Promise<OpenedFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = MARK.length + 2
  if (file.length < at || file.toString('latin1', 0, MARK.length) !== MARK)
    throw new AppError(
      'invalid-input',
      'Đây không phải là tệp bàn giao của Điểm Cầu. Hãy chọn tệp có đuôi .diemcau.',
    )
  if (file.toString('latin1', MARK.length, MARK.length + 1) !== VERSION) throw newer()
  const kind = file[at - 1]
  if (kind === KINDS.plain) return openBody(file.subarray(at))
  if (kind !== KINDS.sealed) throw damaged()
  if (password === null || password === '')
    throw new AppError(
      'password-needed',
      'Tệp bàn giao này có mật khẩu. Hãy nhập mật khẩu mà người gửi đã đặt.',
    )
  return openBody(Buffer.from(await unseal(file.subarray(at), password)))
}

function openBody(payload: Buffer): OpenedFile {
  const body = payload.subarray(SUM_BYTES)
  if (body.length < 4 || !createHash('sha256').update(body).digest().equals(payload.subarray(0, SUM_BYTES)))
    throw damaged()
  const length = body.readUInt32BE(0)
  if (length > MAX_MANIFEST_BYTES || 4 + length > body.length) throw damaged()
  return { manifest: readManifest(body.toString('utf8', 4, 4 + length)), database: body.subarray(4 + length) }
}

function readManifest(text: string): HandoverManifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) throw damaged()
    throw cause
  }
  if (typeof value !== 'object' || value === null) throw damaged()
  const read = (name: string): unknown => (value as Readonly<Record<string, unknown>>)[name]
  const textOf = (name: string): string => {
    const found = read(name)
    if (typeof found !== 'string' || found.length > 2_000) throw damaged()
    return found
  }
  const count = (name: string): number => {
    const found = read(name)
    if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 0) throw damaged()
    return found
  }
  const madeAt = textOf('madeAt')
  if (!isLocalDateTime(madeAt)) throw damaged()
  return {
    meetingId: asId(textOf('meetingId')),
    meetingName: textOf('meetingName'),
    madeAt,
    madeBy: textOf('madeBy'),
    schema: textOf('schema'),
    steps: count('steps'),
    originals: count('originals'),
  }
}

function seal(payload: Uint8Array, password: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(password.normalize('NFC'))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return encrypter.encrypt(payload)
}

async function unseal(sealed: Buffer, password: string): Promise<Uint8Array> {
  const factor = /^age-encryption\.org\/v1\n-> scrypt [\w+/]{1,64} (\d{1,2})\n/.exec(
    sealed.toString('latin1', 0, 200),
  )
  if (factor === null || Number(factor[1]) > MAX_WORK_FACTOR) throw damaged()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(password.normalize('NFC'))
  try {
    return await decrypter.decrypt(sealed)
  } catch (cause) {
    // The library says only by its words whether no key fitted or what was under the key is torn.
    if (cause instanceof Error && /no identity matched/i.test(cause.message))
      throw new AppError(
        'password-needed',
        'Mật khẩu chưa đúng. Hãy hỏi lại người gửi và nhập đúng chữ hoa, chữ thường.',
        {
          cause,
        },
      )
    throw damaged(cause)
  }
}

export const damaged = (cause?: unknown): AppError =>
  new AppError(
    'storage-damaged',
    'Tệp bàn giao bị hỏng hoặc đã bị sửa nên không dùng được. Dữ liệu trên máy này không thay đổi. Hãy xin lại tệp.',
    { cause },
  )

export const newer = (): AppError =>
  new AppError(
    'storage-newer',
    'Tệp bàn giao này do một phiên bản Điểm Cầu mới hơn ghi. Hãy cài phiên bản mới trên máy này rồi mở lại tệp.',
  )
