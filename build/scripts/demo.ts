/** `npm run demo [-- FOLDER] [--out FOLDER]`: the whole story without a screen, through the same operations. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Input, OperationName, Result } from '#contract/contract.ts'
import type { NamedBytes } from '#contract/operation.ts'
import type { InboxFile } from '#contract/returns.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { localDateTimeOf } from '#domain/kernel/local-time.ts'
import type { StoredReturn } from '#domain/returns/stored-return.ts'
import { compareVietnamese } from '#domain/vietnamese/text.ts'
import { type App, createApp } from '../../electron/app.ts'
import { createChromiumPrinter } from '../../electron/documents/html/chromium-printer.ts'

const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))

type Call = <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Result<Name>>

const callerOf =
  (app: App): Call =>
  async (name, input) => {
    const outcome = await app.call(name, input)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}\n${outcome.error.details ?? ''}`)
    // The contract promises this result; the program's one door carries any.
    return outcome.value as Result<typeof name>
  }

const say = (text: string): void => console.log(text)

function write(folder: string, file: NamedBytes): void {
  const path = join(folder, file.name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, file.bytes)
  say(`  ${file.name} (${Math.ceil(file.bytes.length / 1024)} KB)`)
}

async function writeInvitations(call: Call, meetingId: MeetingId, out: string): Promise<void> {
  say('Giấy mời')
  for (const format of ['docx', 'pdf', 'txt'] as const)
    write(
      out,
      await call('invitation.file', { meetingId, recipient: null, format, job: `giay-moi.${format}` }),
    )
  const { places } = await call('meetings.get', { meetingId })
  const recipients = places.filter(place => place.unit !== null).map(place => place.code)
  const { files, manifest } = await call('batch.make', {
    meetingId,
    recipients,
    format: 'docx',
    bundle: 'files',
    job: 'giay-moi',
  })
  for (const { name, bytes } of files) {
    mkdirSync(join(out, 'giay-moi'), { recursive: true })
    writeFileSync(join(out, 'giay-moi', name), bytes)
  }
  const made = manifest.filter(row => row.state === 'made').length
  say(`  giay-moi/: ${made} giấy mời cho từng xã, phường, đặc khu, kèm danh mục`)
}

type Arrival = Input<'returns.receive'>['files'][number]

/** Every file of the folder, oldest first. */
function arrivalsIn(folder: string): readonly Arrival[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(folder, entry.name)
      return { name: entry.name, path, modified: statSync(path).mtimeMs }
    })
    .toSorted((left, right) => left.modified - right.modified || compareVietnamese(left.name, right.name))
    .map(({ name, path, modified }) => ({
      name,
      bytes: new Uint8Array(readFileSync(path)),
      modifiedAt: localDateTimeOf(new Date(modified)),
    }))
}

/** Takes the files in one by one, as they came, and records at once what needs no question; gives their names by id. */
async function takeIn(
  call: Call,
  meetingId: MeetingId,
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  say(`Nhận ${arrivals.length} tệp xác nhận`)
  for (const arrival of arrivals) {
    const { fileIds } = await call('returns.receive', {
      meetingId,
      files: [arrival],
      job: arrival.name.slice(0, 100),
    })
    await call('returns.commit', { meetingId, fileIds: [...fileIds] })
    const { files } = await call('returns.inbox', { meetingId })
    const file = files.find(each => each.fileId === fileIds[0])
    if (file !== undefined) names.set(file.fileId, arrival.name)
    say(`  ${arrival.name}: ${file === undefined ? '' : `${outcomeOf(file)} - ${file.summary}`}`)
  }
  return names
}

const outcomeOf = (file: InboxFile): 'accepted' | 'question' | 'refused' => {
  if (file.state === 'refused') return 'refused'
  return file.answers.some(answer => answer.verdict === 'recorded') ? 'accepted' : 'question'
}

/** Why the file ended as it did; of an accepted one, what is still asked. */
function reasonOf(file: InboxFile): string {
  const open = file.answers.filter(answer => answer.verdict === 'question')
  return open.length > 0 ? open.map(answer => answer.reason).join(' ') : file.summary
}

const returnOf = ({ placeCode, content }: StoredReturn) => ({
  unit: placeCode,
  delegates: content.delegates,
  chair: content.chair?.name ?? null,
  phone: content.contact?.phone ?? null,
  people: content.people.map(person => ({ name: person.name, position: person.title, phone: person.phone })),
})

async function writeResult(
  call: Call,
  meetingId: MeetingId,
  names: ReadonlyMap<string, string>,
  out: string,
): Promise<void> {
  const { files } = await call('returns.inbox', { meetingId })
  const { rows, totals } = await call('consolidation.board', { meetingId })
  const versions: StoredReturn[] = []
  for (const row of rows) {
    const explained = await call('consolidation.explain', { meetingId, placeCode: row.code })
    versions.push(...explained.versions.map(version => ({ ...version, placeCode: row.code })))
  }
  const result = {
    files: files.map(file => ({
      file: names.get(file.fileId) ?? file.name,
      outcome: outcomeOf(file),
      reason: reasonOf(file),
      returns: versions
        .filter(version => version.fileId === file.fileId)
        .toSorted((left, right) => left.answerIndex - right.answerIndex)
        .map(returnOf),
    })),
    totals: { expected: totals.places, received: totals.received, delegates: totals.delegates },
  }
  writeFileSync(join(out, 'result.json'), `${JSON.stringify(result, null, 1)}\n`)
  say(`Tổng hợp: ${totals.received}/${totals.places} điểm cầu, ${totals.delegates} đại biểu`)
}

async function tellStory(call: Call, folder: string, out: string): Promise<void> {
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  await writeInvitations(call, meetingId, out)
  const names = await takeIn(call, meetingId, arrivalsIn(folder))
  say('Báo cáo')
  const xlsx = await call('report.file', { meetingId, format: 'xlsx', job: 'tong-hop' })
  write(out, { ...xlsx, name: 'tong-hop.xlsx' })
  const docx = await call('report.file', { meetingId, format: 'docx', job: 'bao-cao' })
  write(out, { ...docx, name: 'bao-cao.docx' })
  await writeResult(call, meetingId, names, out)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'demo' } },
})
const folder = resolve(positionals[0] ?? join(RESOURCES, 'sample/returns'))
const out = resolve(values.out)
const dataFolder = mkdtempSync(join(tmpdir(), 'diem-cau-demo-'))
mkdirSync(out, { recursive: true })
const app = await createApp({ dataFolder, resourcesFolder: RESOURCES, printer: createChromiumPrinter() })
try {
  await tellStory(callerOf(app), folder, out)
  say(`Kết quả ở ${out}`)
} finally {
  await app.close()
  rmSync(dataFolder, { recursive: true, force: true })
}
