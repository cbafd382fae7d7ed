/** The sample meeting over a made-up directory: twelve questions, decided once, and what follows from them. */
import { beforeEach, describe, expect, test } from 'vitest'
import { changesNothing } from '#domain/allocation/impact.ts'
import type { Overview } from '#domain/allocation/overview.ts'
import { asId, type MeetingId, type PersonId, type UnitCode } from '#domain/kernel/ids.ts'
import {
  COMMITTEE,
  fillDirectory,
  madeUpDirectory,
  PROVINCIAL_SECRETARIES,
} from '#test/support/made-up-directory.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

let office: TestApp
let meetingId: MeetingId

const overview = (): Promise<Overview> => office.call('allocation.overview', { meetingId, job: 'all' })

const groupOf = (all: Overview, begin: string) =>
  all.groups.find(group => group.text.startsWith(begin)) ?? expect.fail(begin)

const letterOf = async (recipient: string): Promise<string> => {
  const { bytes } = await office.call('invitation.file', {
    meetingId,
    recipient,
    format: 'txt',
    job: recipient,
  })
  return new TextDecoder().decode(bytes)
}

async function decideAll(placeOf: (index: number) => string | null = () => 'TINH'): Promise<void> {
  const { questions } = await overview()
  for (const [index, question] of questions.entries()) {
    const placeCode = placeOf(index) ?? question.options.find(option => option.code !== 'TINH')?.code ?? ''
    await office.call('allocation.decide', { meetingId, personIds: [question.personId], placeCode })
  }
}

beforeEach(async () => {
  office = await testApp()
  await fillDirectory(office.folder)
  meetingId = (await office.call('meetings.create', { from: 'sample' })).meetingId
  await office.call('allocation.bind-suggested', { meetingId })
})

describe('the sample over a directory', () => {
  test('the words of the letter tie its groups to persons', async () => {
    const all = await overview()
    expect(groupOf(all, 'Đồng chí Hồ Văn Niên').members).toBe(1)
    expect(groupOf(all, 'Tập thể Thường trực').members).toBe(4)
    expect(groupOf(all, 'Các đồng chí Ủy viên Ban Thường vụ').members).toBe(68)
    expect(groupOf(all, 'Đồng chí Bí thư Đảng ủy xã').members).toBe(96)
    expect(groupOf(all, 'Bí thư chi bộ thôn').members).toBeNull()
  })

  test('the twelve Secretaries who are of the committee are asked about, and nobody else', async () => {
    const all = await overview()
    expect(all).toMatchObject({
      people: madeUpDirectory.length,
      asked: 12,
      seated: madeUpDirectory.length - 12,
    })
    expect(all.questions.map(question => question.conflict)).toEqual(Array(12).fill('circle'))
    expect(new Set(all.questions.flatMap(({ options }) => options.map(({ code }) => code)))).toEqual(
      new Set(['TINH', ...PROVINCIAL_SECRETARIES.map(place => place.code)]),
    )
    const [first] = all.questions
    expect(first?.reasons.map(({ kind, quote, text }) => [kind, quote === '' ? text : quote])).toEqual([
      ['invited', expect.stringContaining('(trừ các đồng chí dự tại điểm cầu cấp xã)')],
      ['invited', expect.stringContaining('Chủ trì (trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh')],
      ['left-out', '(trừ các đồng chí dự tại điểm cầu cấp xã)'],
      ['left-out', expect.stringContaining('trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh')],
      ['asked', expect.stringContaining('Cần xác định một nơi')],
    ])
  })

  test('after twelve decisions everyone sits exactly once, each with a reason, and totals follow', async () => {
    const before = await overview()
    await decideAll(index => (index < 7 ? 'TINH' : null))
    const all = await overview()
    expect(all).toMatchObject({ asked: 0, seated: madeUpDirectory.length })
    expect(all.places.reduce((sum, place) => sum + place.people, 0)).toBe(madeUpDirectory.length)
    expect(all.awayChairs).toHaveLength(7)
    const tinh = (of: Overview) => of.places.find(({ code }) => code === 'TINH')
    expect(tinh(all)?.people).toBe((tinh(before)?.people ?? 0) + 7)
    expect(all.expected).toBe(before.expected + 12)
    const found = await office.call('allocation.find', { meetingId, search: '', limit: 200 })
    expect(found.rows).toHaveLength(madeUpDirectory.length)
    for (const { seat } of found.rows) {
      expect(seat?.place).not.toBeNull()
      expect(seat?.reasons.some(({ kind, quote }) => kind === 'invited' && quote !== '')).toBe(true)
    }
  })

  test('each commune whose Secretary sits at the province is told in its letter and its form', async () => {
    const [away, own] = PROVINCIAL_SECRETARIES
    const codes = [away?.code ?? '', own?.code ?? '']
    const undecided = await letterOf(codes[0] ?? '')
    const { questions } = await overview()
    for (const [index, code] of codes.entries()) {
      const question = questions.find(({ options }) => options.some(option => option.code === code))
      const placeCode = index === 0 ? 'TINH' : code
      await office.call('allocation.decide', {
        meetingId,
        personIds: [question?.personId ?? expect.fail()],
        placeCode,
      })
    }
    const asked = questions.find(({ options }) => options.some(option => option.code === codes[0]))
    expect(undecided).toContain('trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh')
    const letter = await letterOf(codes[0] ?? '')
    expect(letter).toContain(
      `01 đồng chí Thường trực Đảng ủy ${away?.unit?.kind}, Chủ trì (đồng chí ${asked?.name}, Bí thư Đảng ủy ${away?.unit?.kind}, dự tại điểm cầu tỉnh).`,
    )
    expect(letter).not.toContain('trường hợp đồng chí Bí thư')
    expect(await letterOf(codes[1] ?? '')).toContain(`Đồng chí Bí thư Đảng ủy ${own?.unit?.kind}, Chủ trì.`)
    const elsewhere = await letterOf('21040')
    expect(elsewhere).toContain('trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh')
  })

  test('a return that still names the Secretary as chair is asked about', async () => {
    const [question] = (await overview()).questions
    const placeCode = question?.options.find(({ code }) => code !== 'TINH')?.code ?? expect.fail()
    await office.call('returns.enter', {
      meetingId,
      placeCode,
      delegates: 30,
      channel: 'telephone',
      chairName: question?.name ?? '',
    })
    const flags = async () => {
      const { rows } = await office.call('consolidation.board', { meetingId })
      return rows.find(({ code }) => code === placeCode)?.flags.map(({ kind }) => kind)
    }
    expect(await flags()).not.toContain('decided-chair')
    const personIds = [question?.personId ?? expect.fail()]
    await office.call('allocation.decide', { meetingId, personIds, placeCode: 'TINH' })
    expect(await flags()).toContain('decided-chair')
  })

  test('a decision is kept with who and when, taken back by undo, and refused for a place that does not invite', async () => {
    const [question] = (await overview()).questions
    const personIds = [question?.personId ?? expect.fail()]
    await office.call('settings.update', { userName: 'Nguyễn Thị Thử' })
    office.setClock('2026-06-28T08:00')
    await office.call('allocation.decide', { meetingId, personIds, placeCode: 'TINH' })
    expect((await overview()).decided).toMatchObject([
      { place: { code: 'TINH' }, decision: { who: 'Nguyễn Thị Thử', at: '2026-06-28T08:00' } },
    ])
    expect(await office.refused('allocation.decide', { meetingId, personIds, placeCode: 'DU-UBND' })).toBe(
      'conflict',
    )
    await office.call('history.undo', { meetingId })
    expect((await overview()).asked).toBe(12)
  })
})

describe('what is typed for a group', () => {
  test.each([
    [2, 'giám đốc sở số 5', 'office', 1],
    [2, 'Giám đốc', 'typed-office', 55],
    [2, COMMITTEE, 'body', 68],
    [2, 'Ban chưa có ai', 'typed-body', 0],
    [4, 'Bí thư Đảng ủy', 'typed-unit-office', 96],
    [2, 'xa an phu', 'unit', 1],
    [2, 'Sở số 5', 'organ', 1],
  ])('group %i, "%s" as %s invites %i', async (at, search, kind, members) => {
    const { meeting } = await office.call('meetings.get', { meetingId })
    const groups = meeting.bridgePoints.filter(point => (at === 4) === (point.kind === 'per-unit'))
    const groupId = groups[0]?.groups[at]?.id ?? expect.fail()
    const offers = await office.call('allocation.offers', { meetingId, groupId, search })
    const offer = offers.find(each => each.kind === kind) ?? expect.fail(kind)
    expect(new Set(offers.map(each => `${each.rule.kind} ${each.text}`)).size).toBe(offers.length)
    await office.call('allocation.bind', { meetingId, groupId, rules: [offer.rule] })
    expect((await overview()).groups.find(group => group.groupId === groupId)?.members).toBe(members)
  })
})

describe('one person entered twice', () => {
  const entries = async () => {
    const { questions } = await overview()
    const [question, other] = questions
    if (question === undefined || other === undefined) return expect.fail('Nobody is asked about')
    const own = question.options.find(({ code }) => code !== 'TINH')?.code ?? expect.fail()
    return { kept: question.personId, other: other.personId, own }
  }
  const seatOf = async (search: string) =>
    (await office.call('allocation.find', { meetingId, search, limit: 5 })).rows[0]?.seat
  const merge = (keep: PersonId, other: PersonId) => office.call('persons.merge', { meetingId, keep, other })

  test('a decision follows the entry it was made for into the one that is kept, and back when they part again', async () => {
    const { id: twin } = await office.call('persons.add', { meetingId, fields: { name: 'Nguyễn Hai Mục' } })
    const { kept, own } = await entries()
    await office.call('allocation.decide', { meetingId, personIds: [kept], placeCode: own })
    await merge(twin, kept)
    expect((await overview()).decided).toMatchObject([{ personId: twin, place: { code: own } }])
    await office.call('history.undo', { meetingId })
    expect((await overview()).decided).toMatchObject([{ personId: kept, place: { code: own } }])
  })

  test('a line that picked somebody by hand still means that person', async () => {
    const { id: old } = await office.call('persons.add', { meetingId, fields: { name: 'Trần Được Chọn' } })
    const { id: keep } = await office.call('persons.add', { meetingId, fields: { name: 'Trần Được Chọn' } })
    const { meeting } = await office.call('meetings.get', { meetingId })
    const group = meeting.bridgePoints[1]?.groups[0]?.id ?? expect.fail()
    await office.call('allocation.bind', {
      meetingId,
      groupId: group,
      rules: [{ kind: 'person', personId: old }],
    })
    await merge(keep, old)
    expect(await seatOf('tran duoc chon')).toMatchObject({ personId: keep, place: { code: 'DU-UBND' } })
    const bindings = await office.call('allocation.bindings', { meetingId })
    expect(bindings.find(({ groupId }) => groupId === group)?.rules).toMatchObject([
      { text: 'Trần Được Chọn' },
    ])
    await office.call('history.undo', { meetingId })
    const rows = (await office.call('allocation.find', { meetingId, search: 'tran duoc chon' })).rows
    expect(rows.map(({ personId, seat }) => [personId, seat?.place?.code])).toEqual(
      expect.arrayContaining([
        [old, 'DU-UBND'],
        [keep, undefined],
      ]),
    )
  })

  test('of two decisions the last counts; deciding anew, by either entry, is the last; asking again drops both', async () => {
    const { kept, own } = await entries()
    const twin = (
      await office.call('persons.add', {
        meetingId,
        fields: { name: 'Lê Hai Mục', unitCode: own as UnitCode },
      })
    ).id
    await office.call('persons.addMembership', { meetingId, id: twin, fields: { body: COMMITTEE } })
    await office.call('persons.addPosition', {
      meetingId,
      id: twin,
      fields: { title: 'Bí thư', organ: 'Đảng ủy', unitCode: own as UnitCode },
    })
    office.setClock('2026-06-28T08:00')
    await office.call('allocation.decide', { meetingId, personIds: [twin], placeCode: 'TINH' })
    office.setClock('2026-06-28T09:00')
    await office.call('allocation.decide', { meetingId, personIds: [kept], placeCode: own })
    await merge(twin, kept)
    const placeNow = async () =>
      (await office.call('allocation.find', { meetingId, search: 'le hai muc' })).rows[0]?.seat?.place?.code
    expect(await placeNow()).toBe(own)
    office.setClock('2026-06-28T10:00')
    await office.call('allocation.decide', { meetingId, personIds: [kept], placeCode: 'TINH' })
    expect(await placeNow()).toBe('TINH')
    await office.call('allocation.decide', { meetingId, personIds: [twin], placeCode: null })
    expect(await placeNow()).toBeUndefined()
  })

  test('who was told apart from an entry is not suggested again when that entry became another', async () => {
    const add = async (name: string, phone: string) =>
      (await office.call('persons.add', { meetingId, fields: { name, phones: [phone] } })).id
    const a = await add('Võ Cùng Tên', '0900111222')
    const b = await add('Võ Cùng Tên', '0900111222')
    await office.call('persons.tellApart', { meetingId, first: a, second: b })
    const c = await add('Võ Cùng Tên', '0900111222')
    await merge(c, a)
    const { pairs } = await office.call('persons.duplicates', {})
    expect(pairs.map(({ first, second }) => [first.id, second.id].toSorted())).not.toContainEqual(
      [b, c].toSorted(),
    )
  })
})

describe('a copy of the meeting', () => {
  test('keeps who belongs to which group, what was expected and what was decided, with who and when', async () => {
    const before = await overview()
    const [question] = before.questions
    const free = before.groups.find(({ members }) => members === null) ?? expect.fail()
    await office.call('consolidation.expect', { meetingId, groupId: free.groupId, delegates: 17 })
    await office.call('settings.update', { userName: 'Nguyễn Thị Thử' })
    office.setClock('2026-06-28T08:00')
    const personIds = [question?.personId ?? expect.fail()]
    await office.call('allocation.decide', { meetingId, personIds, placeCode: 'TINH' })
    const original = await overview()
    office.setClock('2026-09-01T08:00')
    const copy = await office.call('meetings.create', { from: 'copy', meetingId })
    expect(copy.seats).toBe(1)
    const { meeting } = await office.call('meetings.get', { meetingId: copy.meetingId })
    const copied = await office.call('allocation.overview', { meetingId: copy.meetingId, job: 'copy' })
    const numbers = (of: Overview) =>
      of.groups.map(({ text, members, asked, expected, sitting }) => [
        text,
        members,
        asked,
        expected,
        sitting.map(({ people }) => people),
      ])
    expect(numbers(copied)).toEqual(numbers(original))
    expect(copied).toMatchObject({ asked: 11, expected: original.expected })
    expect(copied.decided).toMatchObject([
      { place: { code: 'TINH' }, decision: { who: 'Nguyễn Thị Thử', at: '2026-06-28T08:00' } },
    ])
    // Not the exclusions of the original: those of its copy point to its own points.
    const points = new Set(meeting.bridgePoints.map(({ id }) => id))
    const exclusions = meeting.bridgePoints.flatMap(point => [
      ...point.exclusions,
      ...point.groups.flatMap(group => group.exclusions),
    ])
    expect(exclusions).toHaveLength(2)
    expect(exclusions.every(({ targetId }) => points.has(targetId))).toBe(true)
    // Each goes its own way from here.
    await office.call('allocation.decide', { meetingId: copy.meetingId, personIds, placeCode: null })
    expect((await overview()).asked).toBe(11)
    await office.call('history.undo', { meetingId: copy.meetingId })
  })
})

describe('before a change is kept', () => {
  const impact = (edit: Parameters<typeof office.call<'allocation.impact'>>[1]['edit']) =>
    office.call('allocation.impact', { meetingId, edit, job: 'impact' })

  test('leaving out nobody at the province shows who would have to be decided otherwise', async () => {
    const shown = await impact({ kind: 'remove', part: 'exclusion', id: await exclusionOfCommittee() })
    expect(shown).toMatchObject({
      moved: 12,
      asked: { before: 12, after: 12 },
      letters: { changed: 98, issued: 0 },
    })
    expect(shown.moves[0]?.to?.conflict).toBe('chair-away')
    expect((await overview()).questions[0]?.conflict).toBe('circle')
  })

  test('leaving a unit out takes its letter, its form and its Secretary away', async () => {
    const { meeting } = await office.call('meetings.get', { meetingId })
    const point = meeting.bridgePoints.find(({ kind }) => kind === 'per-unit') ?? expect.fail()
    const unitCodes = point.unitCodes.slice(1)
    const shown = await impact({
      kind: 'update',
      id: point.id,
      part: { kind: 'bridge-point', fields: { unitCodes: [...unitCodes] } },
    })
    expect(shown).toMatchObject({
      moved: 1,
      letters: { changed: 1 },
      forms: 1,
      asked: { before: 12, after: 11 },
    })
    expect(shown.moves).toMatchObject([{ from: { conflict: 'circle' }, to: { place: { code: 'TINH' } } }])
  })

  test('untying a group shows whom no line invites any more', async () => {
    const all = await overview()
    const { groupId } = groupOf(all, 'Các đồng chí Ủy viên Ban Thường vụ')
    const shown = await impact({ kind: 'bind', groupId, rules: [] })
    // The standing members sit at the province by another line.
    expect(shown.moved).toBe(68 - 4)
    expect(shown.moves.filter(({ to }) => to === null)).not.toHaveLength(0)
  })

  test('whoever is to be decided about comes first, and lists that name who leaves are told', async () => {
    const all = await overview()
    const { groupId } = groupOf(all, 'Các đồng chí Ủy viên Ban Thường vụ')
    const [question] = all.questions
    const leaver = { personId: question?.personId ?? expect.fail(), placeCode: 'TINH' }
    await office.call('allocation.decide', {
      meetingId,
      personIds: [leaver.personId],
      placeCode: leaver.placeCode,
    })
    await office.call('invited.add', { meetingId, ...leaver })
    const shown = await impact({ kind: 'bind', groupId, rules: [] })
    expect(shown.moves[0]).toMatchObject({ personId: leaver.personId, to: { place: null } })
    expect(shown.lists).toMatchObject([{ code: 'TINH', people: 1 }])
    const other = groupOf(all, 'Các đồng chí Ủy viên Ủy ban Kiểm tra').groupId
    expect((await impact({ kind: 'bind', groupId: other, rules: [] })).lists).toEqual([])
  })

  test('an exclusion that moves nobody any more still changes letters', async () => {
    const { questions } = await overview()
    await office.call('allocation.decide', {
      meetingId,
      personIds: questions.map(({ personId }) => personId),
      placeCode: 'TINH',
    })
    const shown = await impact({ kind: 'remove', part: 'exclusion', id: await exclusionOfCommittee() })
    expect(shown).toMatchObject({ moved: 0, letters: { changed: 98 } })
    expect(changesNothing(shown)).toBe(false)
    expect(changesNothing(await impact({ kind: 'bind', groupId: asId('nobody'), rules: [] }))).toBe(true)
  })

  async function exclusionOfCommittee(): Promise<string> {
    const { meeting } = await office.call('meetings.get', { meetingId })
    const groups = meeting.bridgePoints.flatMap(point => point.groups)
    return groups.flatMap(group => group.exclusions)[0]?.id ?? expect.fail()
  }
})
