/** Writes groups into a meeting for ever and says each one it was told is saved: to be killed in the middle. */
import { createApp } from '#electron/app.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'

const [dataFolder = '', resourcesFolder = ''] = process.argv.slice(2)
const app = await createApp({ dataFolder, resourcesFolder, printer: createChromiumPrinter() })

async function call(name: string, input: unknown): Promise<Record<string, string>> {
  const outcome = await app.call(name, input)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value as Record<string, string>
}

const { meetingId } = await call('meetings.create', { from: 'blank', name: 'Hội nghị' })
process.stdout.write(`meeting ${meetingId}\n`)
for (let count = 0; ; count++) {
  const part = { kind: 'addressee', fields: { text: `Nơi nhận ${count}` } }
  const { id } = await call('parts.add', { meetingId, parent: { kind: 'meeting', id: meetingId }, part })
  process.stdout.write(`saved ${id}\n`)
}
