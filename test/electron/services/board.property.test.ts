/** Any order of imports, calls, corrections, undos, redos and closings: the totals are those of a count from the files. */
import { expect, test } from 'vitest'
import type { Board } from '#domain/consolidation/board.ts'
import { patchedBoard } from '#domain/consolidation/patch-board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type Chance, chanceFrom } from '#test/support/random.ts'
import { personList } from '#test/support/return-files.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

const UNITS = ['Xã An Phú', 'Xã Sơn Tây', 'Xã Mộ Đức', 'Xã Bình Minh', 'Phường Kon Tum'] as const
const NAMES = ['Đỗ Văn Phúc', 'Lê Thị Hoa', 'Trần Minh Đức'] as const

const GIVEN = ['An', 'Bình', 'Chi', 'Dung', 'Hà', 'Hạnh', 'Liên', 'Mai', 'Nga', 'Oanh', 'Tâm', 'Yến'] as const

/** What an answer says, written down apart from the program: at which minute it came, and who stands in it. */
type Told = {
  readonly unit: string
  readonly at: string
  readonly delegates: number
  readonly people: readonly string[]
}
/** Null for a step that tells no number: a file laid in, figures closed. */
type Step = { readonly told: Told | null }

type Story = TestApp & {
  readonly meetingId: MeetingId
  readonly chance: Chance
  readonly codes: ReadonlyMap<string, string>
  readonly done: Step[]
  readonly undone: Step[]
  minute: number
  /** Files that were recorded. */
  lists: number
}

/** The naive count: the last that came of each unit, each person at the first unit that names them. */
function naive({ done }: Pick<Story, 'done'>, order: readonly string[]): ReadonlyMap<string, number> {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  for (const unit of order) {
    const counted = countedOf(done, unit)
    if (counted === null) continue
    const known = counted.people.filter(person => seen.has(person)).length
    for (const person of counted.people) seen.add(person)
    counts.set(unit, counted.delegates - Math.min(known, counted.delegates))
  }
  return counts
}

function countedOf(done: readonly Step[], unit: string): Told | null {
  let counted: Told | null = null
  for (const { told } of done)
    if (told?.unit === unit && (counted === null || told.at >= counted.at)) counted = told
  return counted
}

const did = (story: Story, told: Told | null): void => {
  story.done.push({ told })
  story.undone.length = 0
}

const clockOf = (minute: number): string =>
  `2026-06-28T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

async function importList(story: Story): Promise<void> {
  const { chance, call, meetingId } = story
  const unit = chance.oneOf(UNITS)
  const names = Array.from({ length: 2 + chance.upTo(5) }, () => chance.oneOf(NAMES))
  const unique = [...new Set(names), `Nguyễn Thị ${chance.oneOf(GIVEN)}`]
  // Files come in any order of the times they were written.
  const at = clockOf(chance.upTo(story.minute + 1))
  const file = { ...personList(unit, unique, `ds ${story.minute}.csv`), modifiedAt: at }
  const { fileIds } = await call('returns.receive', { meetingId, files: [file], job: `job-${story.minute}` })
  did(story, null)
  // Alone: a file whose recording was taken back waits in the inbox too.
  const record = () => call('returns.commit', { meetingId, fileIds: [...fileIds] })
  let { recorded } = await record()
  const [fileId] = fileIds
  if (recorded === 0 && fileId !== undefined) {
    // Persons whom another unit named too make the program ask whose the file is.
    await call('returns.decide', { meetingId, fileId, answerIndex: 0, placeCode: story.codes.get(unit) })
    did(story, null)
    recorded = (await record()).recorded
  }
  // What was told before word by word is nothing new.
  if (recorded === 0) return
  story.lists += 1
  const people = unique.map((name, index) => `${name} 07496052${10 + index}`)
  did(story, { unit, at, delegates: unique.length, people })
}

async function telephone(story: Story): Promise<void> {
  const unit = story.chance.oneOf(UNITS)
  const delegates = story.chance.upTo(60)
  const { meetingId } = story
  const placeCode = story.codes.get(unit) ?? ''
  await story.call('returns.enter', { meetingId, placeCode, delegates, channel: 'telephone' })
  did(story, { unit, at: clockOf(story.minute), delegates, people: [] })
}

async function correct(story: Story): Promise<void> {
  const unit = story.chance.oneOf(UNITS)
  const counted = countedOf(story.done, unit)
  if (counted === null) return
  const delegates = story.chance.upTo(60)
  const placeCode = story.codes.get(unit) ?? ''
  const { meetingId } = story
  await story.call('consolidation.correct', { meetingId, placeCode, delegates, reason: 'Gọi lại' })
  did(story, { unit, at: clockOf(story.minute), delegates, people: counted.people })
}

async function close(story: Story): Promise<void> {
  await story.call('closings.close', { meetingId: story.meetingId, name: `lần ${story.minute}` })
  did(story, null)
}

async function undo(story: Story): Promise<void> {
  const step = story.done.pop()
  if (step === undefined) return
  await story.call('history.undo', { meetingId: story.meetingId })
  story.undone.push(step)
}

async function redo(story: Story): Promise<void> {
  const step = story.undone.pop()
  if (step === undefined) return
  await story.call('history.redo', { meetingId: story.meetingId })
  story.done.push(step)
}

const ACTS = [importList, importList, importList, telephone, correct, close, undo, undo, redo] as const

test.each([1, 2, 3])(
  'the totals are those of the files, whatever happened in which order (%i)',
  async seed => {
    const opened = await testApp(clockOf(0))
    const { meetingId } = await opened.call('meetings.create', { from: 'sample' })
    const read = () => opened.call('consolidation.board', { meetingId })
    let shown: Board = await read()
    const codes = new Map(shown.rows.map(row => [row.title, row.code]))
    const order = shown.rows.map(row => row.title).filter(title => UNITS.some(unit => unit === title))
    const chance = chanceFrom(seed)
    const story: Story = Object.assign(opened, {
      meetingId,
      chance,
      codes,
      done: [],
      undone: [],
      minute: 0,
      lists: 0,
    })
    const touched = new Set<string>()
    let doubles = 0
    opened.app.listen(event => {
      if (event.kind === 'changed') for (const { placeCode } of event.places ?? []) touched.add(placeCode)
    })
    for (let step = 0; step < 40; step++) {
      story.minute += 1
      story.setClock(clockOf(story.minute))
      await chance.oneOf(ACTS)(story)
      const expected = naive(story, order)
      const board = await read()
      const counts = board.rows.flatMap(row =>
        row.answer === null ? [] : [[row.title, row.delegates] as const],
      )
      expect(new Map(counts)).toEqual(expected)
      const sum = [...expected.values()].reduce((total, each) => total + each, 0)
      expect(board.totals).toMatchObject({ delegates: sum, received: expected.size })
      expect((await story.call('meetings.summary', { meetingId })).delegates).toBe(sum)
      doubles = Math.max(doubles, board.totals.doubles)
      shown = await renewed(story, shown, [...touched])
      touched.clear()
      // Marks of closing are renewed with the whole board.
      expect(shown.rows.map(unclosed)).toEqual(board.rows.map(unclosed))
      expect(shown.totals.delegates).toBe(sum)
      expect(shown.points).toEqual(board.points.map(point => ({ ...point, figures: expect.anything() })))
    }
    // A story in which nothing came in, or nobody stands at two places, would show nothing.
    expect(story.lists).toBeGreaterThan(4)
    expect(doubles).toBeGreaterThan(0)
  },
)

const unclosed = (row: Board['rows'][number]) => ({ ...row, isClosed: false, isAfterClosing: false })

/** The board of a screen that hears of changed places alone. */
async function renewed({ call, meetingId }: Story, board: Board, placeCodes: string[]): Promise<Board> {
  if (placeCodes.length === 0) return board
  const patch = await call('consolidation.places', { meetingId, placeCodes })
  const rows = new Map(board.rows.map(row => [row.code, row]))
  const patched = patchedBoard(board, patch, code => rows.get(code) ?? null)
  if (patched === null) throw new Error('The places of the meeting did not change')
  const { changed, ...sums } = patched
  for (const { after } of changed) rows.set(after.code, after)
  return { ...board, ...sums, rows: [...rows.values()] }
}
