/** From what is listed, stated and summed to one number, or to the question a careful clerk would ask. */
import { isReserved } from '../vietnamese/count.ts'
import { fold } from '../vietnamese/text.ts'
import type { GroupCountsReading } from './read-group-counts.ts'
import type { ListReading } from './read-list.ts'
import type { CellRef, CountRule, ReadProblem } from './reading.ts'

export type Settled = {
  readonly delegates: number | null
  readonly rule: CountRule | null
  readonly stated: number | null
  readonly statedText: string | null
  readonly cells: readonly CellRef[]
  readonly problems: readonly ReadProblem[]
}

const question = (code: ReadProblem['code'], message: string, where: CellRef | null): ReadProblem => ({
  severity: 'question',
  code,
  message,
  where,
})

const note = (code: ReadProblem['code'], message: string, where: CellRef | null): ReadProblem => ({
  severity: 'note',
  code,
  message,
  where,
})

export type StatedNumber = {
  readonly value: number | null
  readonly exact: boolean
  readonly absent: number | null
  readonly text: string
  readonly uncached: boolean
  readonly where: CellRef
  /** How many people stand between this total and the one above it. */
  readonly sinceLast?: number
}

/** A list counts; a total written beside it must agree. */
export function settleList(list: ListReading, stated: readonly StatedNumber[]): Settled {
  const listed = list.people.length
  const problems: ReadProblem[] = [...list.problems]
  const written = stated.filter(each => each.value !== null).map(each => withoutAbsent(each, listed))
  const last = written.at(-1)
  const agreeing = written.find(each => each.value === listed)
  // `Cộng: 5` under each part says its part, where the last total says the whole.
  const isOfPart = (each: StatedNumber) => last?.value === listed && each.value === each.sinceLast
  const disagreeing = written.find(each => each.value !== listed && !isOfPart(each))
  const chosen = agreeing ?? last
  if (disagreeing !== undefined)
    problems.push(question('total-mismatch', mismatchMessage(list, listed, disagreeing), disagreeing.where))
  else if (last !== undefined && !last.exact && isReserved(last.text))
    problems.push(
      question(
        'count-approximate',
        `Tổng số ghi "${last.text}" ở ô ${last.where.cell}, danh sách có ${listed} người. Xác định số đại biểu.`,
        last.where,
      ),
    )
  if (disagreeing === undefined) problems.push(...unsettled(list, agreeing !== undefined))
  for (const each of stated.filter(one => one.uncached))
    problems.push(
      note(
        'formula-without-value',
        `Tổng ở ô ${each.where.cell} là công thức chưa có giá trị; số đại biểu lấy theo danh sách.`,
        each.where,
      ),
    )
  return {
    delegates: listed,
    rule: 'listed',
    stated: chosen?.value ?? null,
    statedText: chosen?.text ?? null,
    cells: list.highlights
      .filter(each => each.role === 'counted')
      .map(({ sheet, cell }) => ({ sheet, cell })),
    problems,
  }
}

/** `04 (01 vắng)` beside three who are present says three. */
const withoutAbsent = (stated: StatedNumber, listed: number): StatedNumber =>
  stated.value !== null && stated.absent !== null && stated.value - stated.absent === listed
    ? { ...stated, value: listed, exact: true }
    : stated

function mismatchMessage(list: ListReading, listed: number, stated: StatedNumber): string {
  const left = list.notCounted.length
  const extra =
    left === 0 ? '' : ` (${left} người không tính: vắng, dự nơi khác, trùng, bị gạch hoặc ở dòng ẩn)`
  return `Danh sách có ${listed} người${extra}, ô ${stated.where.cell} ghi ${stated.value}. Xác định số đại biểu đúng.`
}

/** Doubts that an agreeing total would have settled. */
function unsettled(list: ListReading, agrees: boolean): readonly ReadProblem[] {
  const problems: ReadProblem[] = []
  const [nameless] = list.nameless
  if (nameless !== undefined && !agrees)
    problems.push(
      question(
        'row-without-name',
        `Dòng ở ô ${nameless.cell} có chức vụ hoặc số điện thoại nhưng không có họ tên (${list.nameless.length} dòng như vậy). Xác định có tính các dòng này không.`,
        nameless,
      ),
    )
  const [unread] = list.unread
  if (unread !== undefined && !agrees)
    problems.push(
      question(
        'row-unclear',
        `Dòng có số thứ tự ở ô ${unread.cell} không rõ có phải người dự không (${list.unread.length} dòng như vậy). Xác định có tính không.`,
        unread,
      ),
    )
  const [unmarked] = list.unmarked
  if (unmarked !== undefined && !agrees)
    problems.push(
      question(
        'attendance-unclear',
        `Ô ${unmarked.cell} chưa đánh dấu dự họp trong khi người khác đã đánh dấu (${list.unmarked.length} người như vậy). Xác định có tính các người này không.`,
        unmarked,
      ),
    )
  if (list.people.length === 0 && list.nameless.length + list.unread.length === 0)
    problems.push(
      question(
        'nobody-attends',
        `Không có ai trong danh sách được tính (${list.notCounted.length} người vắng, dự nơi khác, bị gạch hoặc ở dòng ẩn). Xác định số đại biểu.`,
        null,
      ),
    )
  const staff = list.groups.find(
    group => group.counted > 0 && /ky thuat|phuc vu|lai xe|hau can|\bdu phong\b/.test(fold(group.label)),
  )
  if (staff !== undefined && !agrees)
    problems.push(
      question(
        'support-staff',
        `Danh sách có nhóm "${staff.label}" (${staff.counted} người). Xác định có tính nhóm này là đại biểu không.`,
        null,
      ),
    )
  const wrong = list.groups.find(group => group.stated !== null && group.stated !== group.counted)
  if (wrong !== undefined && !agrees)
    problems.push(
      question(
        'groups-mismatch',
        `Nhóm "${wrong.label}" ghi ${wrong.stated} nhưng liệt kê ${wrong.counted} người. Xác định số đại biểu đúng.`,
        null,
      ),
    )
  const hidden = list.notCounted.filter(person => person.reason === 'hidden-row')
  const [first] = hidden
  if (first !== undefined)
    problems.push(
      note('hidden-rows', `${hidden.length} người nằm ở dòng ẩn nên không được tính.`, {
        sheet: first.sheet,
        cell: `A${first.row}`,
      }),
    )
  const struck = list.notCounted.filter(person => person.reason === 'struck')
  const [crossed] = struck
  if (crossed !== undefined)
    problems.push(
      note('struck-rows', `${struck.length} người bị gạch ngang nên không được tính.`, {
        sheet: crossed.sheet,
        cell: `A${crossed.row}`,
      }),
    )
  const doubles = list.notCounted.filter(person => person.reason === 'duplicate')
  for (const person of doubles)
    problems.push(
      note('duplicate-person', `${person.name} được ghi hai lần, chỉ tính một (dòng ${person.row}).`, {
        sheet: person.sheet,
        cell: `A${person.row}`,
      }),
    )
  return problems
}

/** Groups add up; a total written below must agree. */
export function settleGroups(groups: GroupCountsReading, extra: readonly StatedNumber[]): Settled {
  const unsure = groups.lines.filter(line => line.reading.kind !== 'exact')
  const sum = groups.lines.reduce(
    (total, line) => total + (line.reading.kind === 'exact' ? line.reading.value : 0),
    0,
  )
  const stated = [...(groups.total === null ? [] : [groups.total]), ...extra]
  const written = stated.filter(each => each.value !== null)
  const [first] = written
  const problems: ReadProblem[] = []
  for (const line of unsure)
    problems.push(
      question(
        'count-approximate',
        `Số ở ô ${line.where.cell} ghi "${line.text}", chưa phải một con số chắc chắn. Xác định số đại biểu.`,
        line.where,
      ),
    )
  const wrong = written.find(each => each.value !== sum)
  if (groups.lines.length > 0 && unsure.length === 0 && wrong !== undefined)
    problems.push(
      question(
        'groups-mismatch',
        `Các nhóm cộng lại là ${sum}, ô ${wrong.where.cell} ghi ${wrong.value}. Xác định số đại biểu đúng.`,
        wrong.where,
      ),
    )
  else if (first !== undefined && !first.exact)
    problems.push(
      question(
        'count-approximate',
        `Tổng số ghi "${first.text}" ở ô ${first.where.cell}. Xác định số đại biểu.`,
        first.where,
      ),
    )
  if (first?.value !== sum || wrong !== undefined) problems.push(...wrongHeading(groups))
  const [absence] = groups.absences
  if (absence !== undefined) problems.push(absenceBeside(absence.text, absence.where))
  const other = groups.otherSums.find(each => each.sum !== 0 && each.sum !== sum)
  if (other !== undefined)
    problems.push(
      question(
        'several-counts',
        `Cột "${other.label}" cộng lại là ${other.sum}, khác với ${sum} ở cột được lấy. Xác định số đại biểu đúng.`,
        other.where,
      ),
    )
  for (const each of stated.filter(one => one.uncached))
    problems.push(
      note(
        'formula-without-value',
        `Tổng ở ô ${each.where.cell} là công thức chưa có giá trị; số đại biểu lấy theo tổng các nhóm.`,
        each.where,
      ),
    )
  const delegates = groups.lines.length > 0 ? sum : (first?.value ?? null)
  if (delegates === 0 && problems.every(({ severity }) => severity === 'note'))
    problems.push(nobodyComes(first?.where ?? groups.lines[0]?.where ?? null))
  return {
    delegates,
    rule: first === undefined ? 'sum-of-groups' : 'stated',
    stated: first?.value ?? null,
    statedText: first?.text ?? null,
    cells: first === undefined ? groups.lines.map(line => line.where) : [first.where],
    problems,
  }
}

/** Whether the number has those who stay away or not, only its writer knows. */
export const absenceBeside = (text: string, where: CellRef | null): ReadProblem =>
  question(
    'count-approximate',
    `Ghi chú "${text}"${where === null ? '' : ` ở ô ${where.cell}`} cho biết có người vắng. Xác định số đã trừ người vắng hay chưa.`,
    where,
  )

/** Nobody at all is rare enough to be asked about. */
export const nobodyComes = (where: CellRef | null): ReadProblem =>
  question(
    'nobody-attends',
    `${where === null ? 'Tệp' : `Ô ${where.cell}`} ghi 0 đại biểu. Xác nhận ghi 0 đại biểu hoặc hỏi lại đơn vị.`,
    where,
  )

function wrongHeading({ wrongHeading: wrong }: GroupCountsReading): readonly ReadProblem[] {
  if (wrong === null) return []
  const { heading, sum } = wrong
  return [
    question(
      'groups-mismatch',
      `Mục "${heading.label}" ghi ${heading.text} nhưng các dòng trong mục cộng lại là ${sum}. Xác định số đại biểu đúng.`,
      heading.where,
    ),
  ]
}

/** One number written somewhere. */
export function settleSingle(stated: readonly StatedNumber[]): Settled {
  const written = stated.filter(each => each.value !== null || each.text !== '')
  const [first] = written
  if (first === undefined) {
    const formula = stated.find(each => each.uncached)
    const problem = formula
      ? question(
          'formula-without-value',
          `Số đại biểu ở ô ${formula.where.cell} là công thức chưa có giá trị. Nhập số đại biểu.`,
          formula.where,
        )
      : question('count-missing', 'Không thấy số đại biểu trong tệp. Nhập số đại biểu.', null)
    return { delegates: null, rule: null, stated: null, statedText: null, cells: [], problems: [problem] }
  }
  const different = written.find(each => each.value !== first.value)
  const problems: ReadProblem[] = []
  if (different !== undefined)
    problems.push(
      question(
        'total-mismatch',
        `Ô ${first.where.cell} ghi "${first.text}", ô ${different.where.cell} ghi "${different.text}". Xác định số đại biểu đúng.`,
        first.where,
      ),
    )
  else if (!first.exact || first.value === null)
    problems.push(
      question(
        'count-approximate',
        `Số đại biểu ghi "${first.text}" ở ô ${first.where.cell}, chưa phải một con số chắc chắn. Xác định số đại biểu.`,
        first.where,
      ),
    )
  else if (first.value === 0) problems.push(nobodyComes(first.where))
  return {
    delegates: first.value,
    rule: 'stated',
    stated: first.value,
    statedText: first.text,
    cells: [first.where],
    problems,
  }
}
