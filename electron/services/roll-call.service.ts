/** The roll call on the day: marks by hand, by number, or from a sheet that came back; what they add up to. */
import type { ParsedInput } from '#contract/contract.ts'
import type { rollCallContract } from '#contract/roll-call.contract.ts'
import { areaWord } from '#domain/consolidation/place-level.ts'
import { attendeeLabel } from '#domain/delegates/attendee.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { planRollCall, type RollCallPlan } from '#domain/roll-call/plan-roll-call.ts'
import { type Mark, markText } from '#domain/roll-call/roll-call.ts'
import { countsOfMeeting, keepCount, keepMark } from '../storage/repositories/roll-call.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { calledGroups, readRollCallPlace, readRollCallRows } from './read-roll-call.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

export function rollCallService(environment: Environment): Handlers<keyof typeof rollCallContract> {
  const { newId, now } = environment
  return {
    'roll-call.board': async ({ meetingId }, { db }) => {
      const { meeting, rows } = await readRollCallRows(db, environment, meetingId, null)
      return { rows, areaWord: areaWord(meeting) }
    },
    'roll-call.rows': async ({ meetingId, placeCodes }, { db }) =>
      (await readRollCallRows(db, environment, meetingId, placeCodes)).rows,
    'roll-call.place': async ({ meetingId, placeCode }, { db }) => {
      const { place, people } = await readRollCallPlace(db, environment, meetingId, placeCode)
      return {
        people,
        count: (await countsOfMeeting(db, meetingId, [placeCode])).get(placeCode) ?? null,
        groups: await calledGroups(db, meetingId, place),
      }
    },
    'roll-call.mark': async ({ meetingId, placeCode, ids, mark }, { store, who }) => {
      const { place, people } = await readRollCallPlace(store.db, environment, meetingId, placeCode)
      const wanted = new Set(ids)
      const named = people.filter(person => wanted.has(person.id))
      const [first] = named
      if (first === undefined || named.length < wanted.size)
        throw new AppError(
          'not-found',
          'Đại biểu này không còn trong danh sách, có thể đã bị xóa ở một cửa sổ khác. Hãy tải lại màn hình.',
        )
      const said = { who, at: now() }
      for (const { id } of named) await keepMark(store, { meetingId, placeCode }, id, mark, said)
      const whom =
        named.length === 1
          ? attendeeLabel(first.name, place.title)
          : `${named.length} đại biểu (${place.title})`
      return { result: null, label: `Điểm danh ${whom}: ${saidOf(mark)}`, meetingId }
    },
    'roll-call.count': async ({ meetingId, placeCode, count }, { store, who }) => {
      const { place } = await readRollCallPlace(store.db, environment, meetingId, placeCode)
      await keepCount(store, { meetingId, placeCode, newId: newId() }, count, { who, at: now() })
      const said = count === null ? 'bỏ số có mặt' : `có mặt ${count.present}`
      const mergeKey = `roll-call.count:${placeCode}`
      return { result: null, label: `Điểm danh ${place.title}: ${said}`, meetingId, mergeKey }
    },
    'roll-call.plan': async (input, context) => {
      const opened = await open(environment, input, context)
      if ('message' in opened) return { kind: 'refused', refusal: opened }
      return { kind: 'plan', plan: await context.read(db => opened.plan(db)) }
    },
    'roll-call.import': async (input, context) => {
      const { meetingId, placeCode, file } = input
      const opened = await open(environment, input, context)
      if ('message' in opened) throw new AppError('conflict', opened.message)
      return context.change(async ({ store, who }) => {
        const { place } = await readRollCallPlace(store.db, environment, meetingId, placeCode)
        const said = { who, at: now() }
        let marked = 0
        // Planned again inside the step: what is written is what stands there now.
        for (const { outcome } of (await opened.plan(store.db)).rows)
          if (outcome.kind === 'new' || outcome.kind === 'changed') {
            await keepMark(store, { meetingId, placeCode }, outcome.id, outcome.mark, said)
            marked += 1
          }
        const label = `Điểm danh ${place.title} từ tệp '${file.name}': ${marked} người`
        return { result: { marked }, label, meetingId }
      })
    },
  }
}

const saidOf = (mark: Mark | null): string =>
  mark === null ? 'bỏ đánh dấu' : (markText(mark).toLocaleLowerCase('vi').split(':')[0] ?? '')

const NO_LIST = {
  code: 'no-return',
  message:
    'Không tìm thấy danh sách điểm danh trong tệp. Tệp cần có cột “Họ và tên” và cột “Có mặt / Vắng (lý do)”, như phiếu điểm danh của chương trình.',
} as const

type Opened = { readonly plan: (db: ReadableDb) => Promise<RollCallPlan> }

async function open(
  environment: Environment,
  { meetingId, placeCode, file }: ParsedInput<'roll-call.plan'>,
  { progress, signal }: TaskContext,
) {
  progress(0, 1, file.name)
  const result = await environment.readers.read(file.bytes, signal)
  if (!result.ok) return result.refusal
  const { workbook } = result
  if (planRollCall(workbook, []) === null) return NO_LIST
  const opened: Opened = {
    plan: async db => {
      const { people } = await readRollCallPlace(db, environment, meetingId, placeCode)
      return planRollCall(workbook, people) ?? { rows: [], missing: [] }
    },
  }
  return opened
}
