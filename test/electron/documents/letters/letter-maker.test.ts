/** Letters in their own thread when the browser fails: each says so, none stops the others. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { AppError } from '#domain/kernel/app-error.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { createLetterMaker } from '#electron/documents/letters/letter-maker.ts'
import type { LetterEvent, LetterTask } from '#electron/documents/letters/letter-task.ts'
import { placesIn } from '#test/support/places.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'

const task: LetterTask = {
  source: {
    meeting: linkedMeeting,
    places: placesIn(linkedMeeting).filter(place => ['21025', '21040', '21548'].includes(place.code)),
    last: new Map(),
  },
  format: 'pdf',
  together: false,
  skip: [],
  createdAt: localDateTime('2026-06-27T16:00'),
  fontsFolder: fileURLToPath(new URL('../../../../resources/fonts', import.meta.url)),
  title: 'Giấy mời',
}

type Print = (html: string) => Promise<Uint8Array>

async function run(print: Print, more: Partial<LetterTask> = {}, signal = new AbortController().signal) {
  const events: LetterEvent[] = []
  const defects: unknown[] = []
  const maker = createLetterMaker({
    workerUrl: new URL('../../../../electron/documents/letters/letter-worker.ts', import.meta.url),
    printer: { print },
    logDefect: cause => defects.push(cause),
  })
  try {
    await maker.make({ ...task, ...more }, event => events.push(event), signal)
  } finally {
    await maker.close()
  }
  return { events, defects }
}

const noBrowser: Print = () => Promise.reject(new AppError('printer-missing', 'Không có trình duyệt để in.'))

test('without a browser every PDF says why in words of the person', async () => {
  const { events, defects } = await run(noBrowser)
  expect(events).toMatchObject(
    [0, 1, 2].map(index => ({ kind: 'failed', index, message: 'Không có trình duyệt để in.' })),
  )
  expect(defects).toEqual([])
})

test('Word files need no browser; only their pages stay uncounted', async () => {
  const { events } = await run(noBrowser, { format: 'docx' })
  expect(events).toMatchObject([0, 1, 2].map(index => ({ kind: 'made', index, pages: null })))
})

test('one file of all letters is told of as a whole', async () => {
  await expect(run(noBrowser, { together: true })).rejects.toMatchObject({ code: 'printer-missing' })
})

test('a browser that prints in another way prints the letters one by one', async () => {
  const printer = createChromiumPrinter()
  try {
    const usual: Print = async html => {
      const pdf = await printer.print(html)
      // As if a later browser packed its table of objects away.
      return Buffer.from(
        Buffer.from(pdf)
          .toString('latin1')
          .replace(/\nxref\n/, '\nxxxx\n'),
        'latin1',
      )
    }
    const { events } = await run(usual)
    expect(events).toMatchObject([0, 1, 2].map(index => ({ kind: 'made', index, pages: null })))
    const together = await run(usual, { together: true })
    expect(together.events.map(event => event.kind)).toEqual(['made', 'made', 'made', 'book'])
  } finally {
    await printer.close()
  }
}, 60_000)

test('one page that cannot be printed stops no other', async () => {
  const printer = createChromiumPrinter()
  try {
    const { events, defects } = await run(html =>
      html.includes('own.invalid') || html.includes('Đảng ủy xã Bình Sơn')
        ? Promise.reject(new Error('Target crashed'))
        : printer.print(html),
    )
    expect(events.map(event => event.kind)).toEqual(['made', 'failed', 'made'])
    expect(events[1]).toMatchObject({ message: expect.stringMatching(/^Không in được giấy mời này/) })
    expect(defects.length).toBeGreaterThan(0)
  } finally {
    await printer.close()
  }
}, 60_000)

test('stopping ends the thread at once', async () => {
  const controller = new AbortController()
  const never: Print = () => new Promise(() => undefined)
  setTimeout(() => controller.abort(new Error('stopped')), 300)
  await expect(run(never, { together: true }, controller.signal)).rejects.toThrow('stopped')
})
