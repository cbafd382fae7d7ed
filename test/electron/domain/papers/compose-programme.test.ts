import { expect, test } from 'vitest'
import { plainText } from '#domain/document/plain-text.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { ProgrammeItem } from '#domain/meeting/meeting.ts'
import { composeProgramme } from '#domain/papers/compose-programme.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const item = (startsAt: string | null, text: string, presenter = ''): ProgrammeItem => ({
  id: asId(text),
  startsAt: startsAt === null ? null : localDateTime(startsAt),
  text,
  presenter,
})

function textOf(...programme: readonly ProgrammeItem[]): string {
  const form = DOCUMENT_FORMS.party
  const document = composeProgramme({ ...sampleMeeting, programme }, form)
  return plainText(
    document.sections.flatMap(section => section.blocks),
    form,
  )
}

test('a line ends when the next begins, the last one is open, one without a time goes on', () => {
  const text = textOf(
    item('2026-07-01T14:00', 'Khai mạc', 'Đồng chí chủ trì'),
    item('2026-07-01T14:10', 'Báo cáo'),
    item(null, 'Tham luận'),
  )
  expect(text).toContain('CHƯƠNG TRÌNH\nHội nghị sơ kết')
  expect(text).toContain('(Từ 14 giờ 00 phút, chiều thứ Tư, ngày 01/7/2026)')
  expect(text).toContain(
    '14 giờ 00 - 14 giờ 10\tKhai mạc\tĐồng chí chủ trì\n14 giờ 10\tBáo cáo\t\n\tTham luận\t',
  )
})

test('each of several days has a row of its own and none runs into the next', () => {
  const text = textOf(item('2026-07-01T14:00', 'Khai mạc'), item('2026-07-02T08:00', 'Thảo luận'))
  expect(text).toContain(
    'Thứ Tư, ngày 01/7/2026\n14 giờ 00\tKhai mạc\t\nThứ Năm, ngày 02/7/2026\n08 giờ 00\tThảo luận\t',
  )
  expect(text).not.toContain('(Từ ')
})
