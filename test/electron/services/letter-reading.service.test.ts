import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { testApp } from '#test/support/test-app.ts'

const fileOf = (bytes: Uint8Array): Input<'letters.read'> => ({
  source: { from: 'file', name: 'tệp', bytes: Uint8Array.from(bytes) },
})
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the invitation of one meeting, opened as Word, becomes another meeting with the same letter', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const letter = { meetingId, recipient: null, job: 'letter' } as const
  const { bytes } = await call('invitation.file', { ...letter, format: 'docx' })
  const reading = await call('letters.read', fileOf(bytes))
  expect(reading).toMatchObject({ kind: 'own', notUnderstood: [] })
  const lines = reading.lines.map(({ role, text }) => ({ role, text }))
  const made = await call('letters.accept', { name: reading.name, as: reading.kind, lines })
  const texts = await Promise.all(
    [meetingId, made.meetingId].map(async id =>
      new TextDecoder().decode(
        (await call('invitation.file', { ...letter, job: id, meetingId: id, format: 'txt' })).bytes,
      ),
    ),
  )
  expect(texts[1]).toBe(texts[0])
  const { places } = await call('meetings.get', { meetingId: made.meetingId })
  expect(places).toHaveLength(98)
})

test('a mended line, a line with another role and a line left out are taken as they are', async () => {
  const { call } = await testApp()
  const { lines, kind } = await call('letters.read', {
    source: {
      from: 'text',
      text: 'GIẤY MỜI\n\nBan Thường vụ Tỉnh ủy triệu tập Hội nghị, cụ thể như sau:\n\nNơi nhận:\n\n- Như thành phần;\n\n- Lưu Văn phòng.\n\nCHÁNH VĂN PHÒNG\n\nNguyễn Văn A',
    },
  })
  const accepted = lines.map(({ role, text }) => {
    if (role === 'signer') return { role, text: 'Trần Thị B' }
    if (text.startsWith('Lưu')) return { role: 'unknown' as const, text }
    return { role, text }
  })
  const { meetingId } = await call('letters.accept', { name: '', as: kind, lines: accepted })
  const { meeting } = await call('meetings.get', { meetingId })
  expect(meeting.signature.signer).toBe('Trần Thị B')
  expect(meeting.distribution.map(({ text }) => text)).toEqual(['Như thành phần'])
  expect(meeting.name).toBe('Hội nghị đọc từ công văn')
  const { label } = await call('history.undo', { meetingId: null })
  expect(label).toBe("Tạo hội nghị 'Hội nghị đọc từ công văn' từ công văn")
  expect(await call('meetings.list', {})).toEqual([])
})

test.each<readonly [string, Uint8Array]>([
  ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['a PDF', bytesOf('%PDF-1.7')],
  ['a zip of something else', zipSync({ 'a.txt': bytesOf('a') })],
  ['half a zip', zipSync({ 'word/document.xml': bytesOf('<w:p/>'.repeat(50)) }).subarray(0, 60)],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
  [
    'a Word file that points outside',
    zipSync({ 'word/document.xml': bytesOf('<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:p/>') }),
  ],
])('%s is refused with a sentence', async (_, bytes) => {
  const { app } = await testApp()
  expect(await app.call('letters.read', fileOf(bytes))).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringMatching(/^(Tệp|Đây|Chương trình).+\.$/) },
  })
})

test('a text in an old encoding is read', async () => {
  const { call } = await testApp()
  // "GIẤY MỜI" and "Kính gửi" as windows-1258 writes them.
  const bytes = Uint8Array.from(
    [...'GI'].map(letter => letter.charCodeAt(0)).concat([0xc2, 0xec, 0x59, 0x20, 0x4d, 0xd5, 0xcc, 0x49]),
  )
  const { lines } = await call('letters.read', fileOf(bytes))
  expect(lines.map(({ role, text }) => [role, text])).toEqual([['document-type', 'GIẤY MỜI']])
})
