/** The bytes of a handed-over meeting: what is no such file, is torn, bent, sealed or newer is told apart in a sentence. */
import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { type OpenedFile, packHandover, unpackHandover } from '#electron/storage/handover/handover-file.ts'
import { chanceFrom } from '#test/support/random.ts'

vi.setConfig({ testTimeout: 60_000 })

const FILE: OpenedFile = {
  manifest: {
    meetingId: asId('hoi-nghi'),
    meetingName: 'Hội nghị sơ kết',
    madeAt: '2026-06-29T08:00' as LocalDateTime,
    madeBy: 'Nguyễn Thị Thử',
    schema: '0001-change-log',
    steps: 3,
    originals: 1,
  },
  database: new Uint8Array(5_000).map((_, at) => at % 251),
}
/** `DIEMCAU-BANGIAO-`, the version, the kind; then the sum. */
const VERSION_AT = 16
const KIND_AT = 17
const BODY_AT = 18 + 32

const answerOf = async (bytes: Uint8Array, password: string | null = null): Promise<string> => {
  try {
    await unpackHandover(bytes, password)
    return 'opened'
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    expect(cause.message).toMatch(/^[^\n]{20,200}\.$/)
    return cause.code
  }
}

/** As somebody who knows the form would write it: with a sum that is right. */
function resummed(body: Buffer): Uint8Array {
  const mark = Buffer.concat([Buffer.from('DIEMCAU-BANGIAO-1', 'ascii'), Buffer.from([0])])
  return Buffer.concat([mark, createHash('sha256').update(body).digest(), body])
}

function withManifest(text: string, length = Buffer.byteLength(text)): Uint8Array {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(length)
  return resummed(Buffer.concat([head, Buffer.from(text), FILE.database]))
}

test('what was packed comes out as it went in, with a password and without', async () => {
  expect(await unpackHandover(await packHandover(FILE, null), null)).toEqual({
    manifest: FILE.manifest,
    database: Buffer.from(FILE.database),
  })
  const sealed = await packHandover(FILE, 'mật khẩu'.normalize('NFD'))
  const opened = await unpackHandover(sealed, 'mật khẩu'.normalize('NFC'))
  expect(opened.manifest).toEqual(FILE.manifest)
  expect(Buffer.from(sealed).includes('Hội nghị')).toBe(false)
})

test('cut off anywhere it is refused', async () => {
  const whole = await packHandover(FILE, null)
  const answers = new Set<string>()
  for (let length = 0; length < whole.length; length += length < 400 ? 1 : 97)
    answers.add(await answerOf(whole.subarray(0, length)))
  expect([...answers].toSorted()).toEqual(['invalid-input', 'storage-damaged'])
  expect(await answerOf(Buffer.concat([whole, Buffer.from([0])]))).toBe('storage-damaged')
})

test('a bit turned anywhere is seen', async () => {
  const whole = await packHandover(FILE, null)
  const chance = chanceFrom(7)
  const places = [...Array(400).keys(), ...Array.from({ length: 200 }, () => chance.upTo(whole.length))]
  for (const at of places) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.upTo(8))
    const answer = await answerOf(bytes)
    if (at === VERSION_AT) expect(answer).toBe('storage-newer')
    else if (at < VERSION_AT) expect(answer).toBe('invalid-input')
    else if (at === KIND_AT) expect(['storage-damaged', 'password-needed']).toContain(answer)
    else expect(answer).toBe('storage-damaged')
  }
})

test('a sealed file torn or bent is refused with the right password too, and never opens with another', async () => {
  const sealed = await packHandover(FILE, 'đúng')
  expect(await answerOf(sealed)).toBe('password-needed')
  expect(await answerOf(sealed, '')).toBe('password-needed')
  expect(await answerOf(sealed, 'sai')).toBe('password-needed')
  expect(await answerOf(sealed, 'Đúng')).toBe('password-needed')
  for (const at of [30, 60, 120, 200, sealed.length - 40, sealed.length - 1]) {
    const bent = Buffer.from(sealed)
    bent[at] = (bent[at] ?? 0) ^ 1
    expect(['storage-damaged', 'password-needed']).toContain(await answerOf(bent, 'đúng'))
    expect(['storage-damaged', 'password-needed']).toContain(await answerOf(sealed.subarray(0, at), 'đúng'))
  }
})

test('a sealed file may not ask for hours of work', async () => {
  const sealed = Buffer.from(await packHandover(FILE, 'đúng'))
  const text = sealed.toString('latin1')
  const costly = Buffer.from(text.replace(/(-> scrypt [\w+/]+) 16\n/, '$1 30\n'), 'latin1')
  expect(costly.equals(sealed)).toBe(false)
  expect(await answerOf(costly, 'đúng')).toBe('storage-damaged')
})

const manifestText = (values: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...FILE.manifest, ...values })

test.each<[string, string]>([
  ['no text of ours', '{"meetingId":'],
  ['a list', '[]'],
  ['nothing', 'null'],
  ['a number for a name', manifestText({ meetingName: 5 })],
  ['a name without end', manifestText({ meetingName: 'x'.repeat(5_000) })],
  ['a day that is none', manifestText({ madeAt: '2026-02-31T08:00' })],
  ['a time with more behind it', manifestText({ madeAt: '2026-06-29T08:00<script>' })],
  ['less than no steps', manifestText({ steps: -1 })],
  ['half an original', manifestText({ originals: 0.5 })],
  ['steps beyond all numbers', '{"steps":1e999}'],
])('a manifest that holds %s is refused though its sum is right', async (_, text) => {
  expect(await answerOf(withManifest(manifestText({})))).toBe('opened')
  expect(await answerOf(withManifest(text))).toBe('storage-damaged')
})

test('a manifest may not claim more than there is', async () => {
  const text = manifestText({})
  expect(await answerOf(withManifest(text, 0xff_ff_ff_ff))).toBe('storage-damaged')
  expect(await answerOf(withManifest(text, 60_000))).toBe('storage-damaged')
  expect(await answerOf(resummed(Buffer.alloc(0)))).toBe('storage-damaged')
})

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a workbook', Buffer.from('504b0304140006000800', 'hex')],
  ['a database', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4_080)])],
  ['an age file of somebody else', Buffer.from('age-encryption.org/v1\n-> X25519 abc\n')],
  ['text', Buffer.from('Kính gửi Văn phòng Tỉnh ủy')],
])('%s under the ending is told to be no such file', async (_, bytes) => {
  expect(await answerOf(bytes)).toBe('invalid-input')
  expect(await answerOf(bytes, 'mật khẩu')).toBe('invalid-input')
})

test('the sum stands where it is looked for', async () => {
  const whole = Buffer.from(await packHandover(FILE, null))
  const sum = createHash('sha256').update(whole.subarray(BODY_AT)).digest()
  expect(whole.subarray(BODY_AT - 32, BODY_AT).equals(sum)).toBe(true)
})
