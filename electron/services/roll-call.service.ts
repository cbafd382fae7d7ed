/** The roll call on the day: marks by hand, by number, or from a sheet that came back; what they add up to. */
import type { rollCallContract } from '#contract/roll-call.contract.ts'
import { areaWord } from '#domain/consolidation/place-level.ts'
import { attendeeLabel } from '#domain/delegates/attendee.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { type Mark, markText } from '#domain/roll-call/roll-call.ts'
import { withPlacesSharing } from '../storage/repositories/board.repository.ts'
import { countsOfMeeting, keepCount, keepMark } from '../storage/repositories/roll-call.repository.ts'
import { planSheets, readSheets } from './plan-sheets.ts'
import { calledGroups, readRollCallPlace, readRollCallRows } from './read-roll-call.ts'
import type { Environment, Handlers } from './service.ts'

export function rollCallService(environment: Environment): Handlers<keyof typeof rollCallContract> {
  const { newId, now } = environment
  return {
    'roll-call.board': async ({ meetingId }, { db }) => {
      const { meeting, rows } = await readRollCallRows(db, environment, meetingId, null)
      return { rows, areaWord: areaWord(meeting) }
    },
    'roll-call.rows': async ({ meetingId, placeCodes }, { db }) =>
      (await readRollCallRows(db, environment, meetingId, await withPlacesSharing(db, meetingId, placeCodes)))
        .rows,
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
      const { sheets, refused } = await readSheets(environment, input, context)
      return {
        plan: await context.read(db => planSheets(db, environment, input, sheets)),
        refused,
      }
    },
    'roll-call.import': async (input, context) => {
      const { meetingId, files } = input
      const { sheets } = await readSheets(environment, input, context)
      return context.change(async ({ store, who }) => {
        const said = { who, at: now() }
        const touched: string[] = []
        let marked = 0
        // Planned again inside the step: what is written is what stands there now.
        for (const { placeCode, title, rows } of (await planSheets(store.db, environment, input, sheets))
          .places) {
          const clear = rows.flatMap(({ outcome }) =>
            outcome.kind === 'new' || outcome.kind === 'changed' ? [outcome] : [],
          )
          for (const { id, mark } of clear) await keepMark(store, { meetingId, placeCode }, id, mark, said)
          if (clear.length > 0) touched.push(title)
          marked += clear.length
        }
        const [only] = touched
        const where = only !== undefined && touched.length === 1 ? only : `${touched.length} điểm cầu`
        const from = files.length === 1 ? `tệp '${files[0]?.name ?? ''}'` : `${files.length} tệp`
        const label = `Điểm danh ${where} từ ${from}: ${marked} người`
        return { result: { marked, places: touched.length }, label, meetingId }
      })
    },
  }
}

const saidOf = (mark: Mark | null): string =>
  mark === null ? 'bỏ đánh dấu' : (markText(mark).toLocaleLowerCase('vi').split(':')[0] ?? '')
