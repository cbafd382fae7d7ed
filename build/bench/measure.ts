/** Takes times of a thing and of its floor in turn, so that both meet the same machine, and prints them as one table. */

export type Measure = {
  readonly name: string
  /** How many of what is counted: letters. */
  readonly count: number
  /** Milliseconds. */
  readonly time: number
  /** Milliseconds the least conceivable work takes; null where there is none. */
  readonly floor: number | null
  readonly note: string
}

export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export type Contest = {
  readonly name: string
  readonly count: number
  readonly rounds: number
  readonly work: () => unknown
  readonly floor: (() => unknown) | null
  readonly note?: () => string
}

/** The median of the rounds of each, the first round of each left out where there are several. */
export async function measured({ name, count, rounds, work, floor, note }: Contest): Promise<Measure> {
  const times: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round++) {
    if (floor !== null) floors.push(await timeOf(floor))
    times.push(await timeOf(work))
  }
  return {
    name,
    count,
    time: median(times),
    floor: floor === null ? null : median(floors),
    note: note?.() ?? '',
  }
}

/** Of the rounds after the first, where there are more than two. */
export function median(values: readonly number[]): number {
  const warm = (values.length > 2 ? values.slice(1) : values).toSorted((one, other) => one - other)
  return warm[Math.floor((warm.length - 1) / 2)] ?? Number.NaN
}

const HEADER = ['Phép đo', 'Thời gian', 'Mỗi giây', 'Mức sàn', 'Tỷ lệ', 'Ghi chú'] as const

/** One row a measure; the ratio says how many times its floor it took. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, count, time, floor, note }) => [
    name,
    milliseconds(time),
    Number.isFinite(time) ? ((count / time) * 1000).toFixed(0) : '-',
    floor === null ? '-' : milliseconds(floor),
    floor === null ? '-' : (time / floor).toFixed(2),
    note,
  ])
  const widths = HEADER.map((title, column) =>
    Math.max(title.length, ...rows.map(row => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const isText = column === 0 || column === HEADER.length - 1
        return isText ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      })
      .join('  ')
      .trimEnd()
  return [line(HEADER), line(widths.map(width => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

const milliseconds = (time: number): string => (Number.isFinite(time) ? `${time.toFixed(0)} ms` : '-')
