/** Returns from bytes to recorded answers by the whole program, beside its reader alone on the same bytes in one thread. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type App, createApp } from '../../electron/app.ts'
import type { Input, OperationName, Result } from '../../electron/contract/contract.ts'
import type { PdfPrinter } from '../../electron/documents/pdf-printer.ts'
import type { MeetingId } from '../../electron/domain/kernel/ids.ts'
import type { Place } from '../../electron/domain/meeting/places.ts'
import { readWorkbook } from '../../electron/spreadsheets/read-workbook.ts'
import { chanceFrom } from '../../test/support/random.ts'
import { listReturn } from '../../test/support/returns-adversary/list-return.ts'
import { endingOf, type Format } from '../../test/support/returns-adversary/write-file.ts'
import { type Measure, measured, timeOf } from './measure.ts'

type Arrivals = Input<'returns.receive'>['files']

/** As offices send: new workbooks for the most part, some old ones, some of LibreOffice, some saved as text. */
const FORMATS: readonly Format[] = [
  ...Array.from({ length: 14 }, () => 'xlsx' as const),
  ...(['xls', 'xls', 'xls', 'ods', 'csv-bom', 'csv-semicolon'] as const),
]

/** One list of some thirty persons for each place, its code in the name of the file, since names come twice in a country. */
function madeUpArrivals(places: readonly Place[]): Arrivals {
  return places.flatMap(({ unit }, at) => {
    const format = FORMATS[at % FORMATS.length]
    if (unit === null || format === undefined) return []
    const named = { code: unit.code, name: unit.bareName, kind: unit.kind, isOrgan: false }
    const { bytes } = listReturn(chanceFrom(at * 7919 + 1), named, format, 'none', 'exact')
    return [
      {
        name: `${unit.code} DS.${endingOf(format)}`,
        bytes: new Uint8Array(bytes),
        modifiedAt: '2026-06-28T08:00',
      },
    ]
  })
}

/** @returns how many of the files the reader can read */
function readAlone(files: Arrivals): number {
  return files.filter(file => readWorkbook(file.bytes).ok).length
}

type Taken = {
  readonly recorded: number
  /** Longest time the program's own thread answered nothing, in milliseconds. */
  readonly longestTask: number
  /** Most memory of the process at any moment of the way, in bytes. */
  readonly peak: number
  /** Of all threads together, in milliseconds: what other programs on the machine do not change. */
  readonly cpu: number
}

/** The program on an empty folder of its own. */
class ReturnsProgram {
  private readonly folder: string
  private readonly app: App

  private constructor(folder: string, app: App) {
    this.folder = folder
    this.app = app
  }

  static async open(): Promise<ReturnsProgram> {
    const folder = mkdtempSync(join(tmpdir(), 'diem-cau-bench-'))
    const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
    return new ReturnsProgram(
      folder,
      await createApp({ dataFolder: folder, resourcesFolder, printer: noPrinter }),
    )
  }

  async close(): Promise<void> {
    await this.app.close()
    rmSync(this.folder, { recursive: true })
  }

  /** The sample meeting for these places. */
  async newMeeting(places: readonly Place[]): Promise<MeetingId> {
    const { meetingId } = await this.call('meetings.create', { from: 'sample' })
    const { meeting } = await this.call('meetings.get', { meetingId })
    const point = meeting.bridgePoints.find(each => each.kind === 'per-unit')
    if (point === undefined) throw new Error('No point of the units')
    const unitCodes = places.flatMap(({ unit }) => (unit === null ? [] : [unit.code]))
    const part = { kind: 'bridge-point' as const, fields: { unitCodes } }
    await this.call('parts.update', { meetingId, id: point.id, part })
    return meetingId
  }

  /** The whole way: taken in, understood, planned, recorded. */
  async take(meetingId: MeetingId, files: Arrivals): Promise<Taken> {
    const memory = watchMemory()
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const before = process.cpuUsage()
    await this.call('returns.receive', { meetingId, files, job: `bench-${meetingId}` })
    const { recorded } = await this.call('returns.commit', { meetingId })
    const cpu = processorTimeSince(before)
    // The last task is seen at the next turn.
    await setTimeout(5)
    delay.disable()
    return { recorded, longestTask: delay.max / 1e6, peak: memory.stop(), cpu }
  }

  /** Milliseconds until the screen has what the inbox shows of the meeting. */
  show(meetingId: MeetingId): Promise<number> {
    return timeOf(() => this.call('returns.inbox', { meetingId }))
  }

  private async call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Result<Name>> {
    const outcome = await this.app.call(name, input)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`)
    return outcome.value as Result<Name>
  }
}

/** In milliseconds, of all threads. */
function processorTimeSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e3
}

/** Samples, since the system's own peak never falls between the measures. */
function watchMemory(): { readonly stop: () => number } {
  let peak = process.memoryUsage.rss()
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 20)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return peak
    },
  }
}

const noPrinter: PdfPrinter = {
  print: () => Promise.reject(new Error('Nothing is printed here')),
  photograph: () => Promise.reject(new Error('Nothing is printed here')),
  close: async () => {},
}

/** From the bytes to the recorded answers, with new files of each place, beside the reader alone. */
export async function returnsMeasure(places: readonly Place[], rounds: number): Promise<Measure> {
  const files = madeUpArrivals(places)
  const program = await ReturnsProgram.open()
  const meetings: MeetingId[] = []
  for (let round = 0; round < rounds; round += 1) meetings.push(await program.newMeeting(places))
  let taken: Taken = { recorded: 0, longestTask: 0, peak: 0, cpu: 0 }
  let floorCpu = 0
  let last: MeetingId | null = null
  /** Milliseconds of the first round, whose readers begin anew; those of the next ones know their work. */
  let first: number | null = null
  try {
    const measure = await measured({
      name: `Tiếp nhận ${files.length} tệp, ghi nhận tất cả`,
      count: files.length,
      rounds,
      floor: () => {
        const before = process.cpuUsage()
        readAlone(files)
        floorCpu = processorTimeSince(before)
      },
      work: async () => {
        const meetingId = meetings.pop()
        if (meetingId === undefined) throw new Error('More rounds than meetings')
        const time = await timeOf(async () => {
          taken = await program.take(meetingId, files)
        })
        first ??= time
        last = meetingId
      },
      note: () =>
        `ghi nhận ${taken.recorded}; lần đầu ${first?.toFixed(0)} ms; CPU ${taken.cpu.toFixed(0)} ms, gấp ${(taken.cpu / floorCpu).toFixed(1)} lần mức sàn; bộ nhớ cao nhất ${(taken.peak / 1e6).toFixed(0)} MB; luồng chính bận lâu nhất ${taken.longestTask.toFixed(0)} ms`,
    })
    const shown = last === null ? 0 : await program.show(last)
    return { ...measure, note: `${measure.note}; hiện lại danh sách sau ${shown.toFixed(0)} ms` }
  } finally {
    await program.close()
  }
}
