/** The directory of persons, over both transports. */
import { expect } from 'vitest'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

/** Both transports ask one program: each time a case runs it has names and telephones of its own. */
let used = 0
function fresh(): { readonly tag: string; readonly phone: (last: number) => string } {
  used += 1
  const word = [...String(used)].map(figure => 'abcdefghij'[Number(figure)]).join('')
  const middle = String(used).padStart(4, '0')
  return { tag: `Q${word}`, phone: last => `0905${middle}${String(last).padStart(2, '0')}` }
}

async function person(call: TypedCall, name: string, phones: readonly string[] = []): Promise<PersonId> {
  const { id } = await call('persons.add', { fields: { name, phones: [...phones] } })
  return id
}

const csv = (
  ...lines: readonly string[]
): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } => ({
  name: 'danh-ba.csv',
  bytes: new TextEncoder().encode(['Họ và tên,Chức vụ,Số điện thoại', ...lines].join('\n')),
})

export const personsCases = {
  'persons.search': async call => {
    const { tag, phone } = fresh()
    const id = await person(call, `Đỗ Tìm Được ${tag}`, [phone(56)])
    for (const search of [`duoc ${tag} tim`, `Đỗ Tìm Được ${tag}`, `${phone(56).slice(4)} do`])
      expect((await call('persons.search', { search })).persons.map(each => each.id)).toEqual([id])
  },
  'persons.get': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Đọc Lại ${tag}`)
    expect(await call('persons.get', { id })).toMatchObject({
      name: `Lê Đọc Lại ${tag}`,
      positions: [],
      rank: null,
    })
  },
  'persons.history': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Sử Một ${tag}`)
    await call('persons.update', { id, fields: { phones: ['0905000001'] } })
    const [step] = await call('persons.history', { id })
    expect(step).toMatchObject({ label: `Sửa 'Lê Sử Một ${tag}'`, changes: ['Số điện thoại: 0905000001'] })
  },
  'persons.add': async call => {
    const { tag } = fresh()
    expect((await person(call, `Lê Thêm Vào ${tag}`)).length).toBeGreaterThan(0)
  },
  'persons.update': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Sửa Một ${tag}`)
    expect(await call('persons.update', { id, fields: { name: `Lê Sửa Hai ${tag}` } })).toBeNull()
    expect(await call('persons.get', { id })).toMatchObject({ name: `Lê Sửa Hai ${tag}` })
  },
  'persons.remove': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Xóa Đi ${tag}`)
    expect(await call('persons.remove', { id })).toBeNull()
    expect((await call('persons.search', { search: `le xoa di ${tag}` })).total).toBe(0)
  },
  'persons.addPosition': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Chức Vụ ${tag}`)
    await call('persons.addPosition', { id, fields: { title: 'Bí thư', organ: `Đảng ủy xã ${tag}` } })
    expect((await call('persons.search', { search: `xa ${tag} bi thu` })).persons[0]?.id).toBe(id)
  },
  'persons.updatePosition': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Đổi Chức ${tag}`)
    const { id: positionId } = await call('persons.addPosition', { id, fields: { title: 'Phó' } })
    await call('persons.updatePosition', { id, positionId, fields: { title: 'Trưởng' } })
    expect((await call('persons.get', { id })).positions).toMatchObject([{ title: 'Trưởng' }])
  },
  'persons.addMembership': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Tham Gia ${tag}`)
    await call('persons.addMembership', { id, fields: { body: 'Ban Chỉ đạo Thử', role: 'Thành viên' } })
    expect((await call('persons.get', { id })).memberships).toMatchObject([{ body: 'Ban Chỉ đạo Thử' }])
  },
  'persons.updateMembership': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Đổi Ban ${tag}`)
    const { id: membershipId } = await call('persons.addMembership', { id, fields: { body: 'Ban A' } })
    await call('persons.updateMembership', { id, membershipId, fields: { basis: 'Quyết định 1-QĐ/TU' } })
    expect((await call('persons.get', { id })).memberships).toMatchObject([
      { body: 'Ban A', basis: 'Quyết định 1-QĐ/TU' },
    ])
  },
  'persons.movePart': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Chuyển Dòng ${tag}`)
    const { id: first } = await call('persons.addPosition', { id, fields: { title: 'Một' } })
    const { id: second } = await call('persons.addPosition', { id, fields: { title: 'Hai' } })
    await call('persons.movePart', { id, partId: second, before: first })
    expect((await call('persons.get', { id })).positions.map(({ title }) => title)).toEqual(['Hai', 'Một'])
  },
  'persons.removePart': async call => {
    const { tag } = fresh()
    const id = await person(call, `Lê Bỏ Dòng ${tag}`)
    const { id: partId } = await call('persons.addPosition', { id, fields: { title: 'Một' } })
    await call('persons.removePart', { id, partId })
    expect((await call('persons.get', { id })).positions).toEqual([])
  },
  'persons.duplicates': async call => {
    const { tag, phone } = fresh()
    const first = await person(call, `Lê Trùng Tên ${tag}`, [phone(1)])
    const second = await person(call, `Lê Trùng Tên ${tag}`, [phone(1)])
    const { pairs } = await call('persons.duplicates', {})
    expect(
      pairs.find(pair => [first, second].every(id => [pair.first.id, pair.second.id].includes(id))),
    ).toMatchObject({ evidence: ['phone'] })
  },
  'persons.merge': async call => {
    const { tag, phone } = fresh()
    const keep = await person(call, `Lê Gộp Lại ${tag}`, [phone(2)])
    const other = await person(call, `Lê Gộp Lại ${tag}`, [phone(3)])
    expect(await call('persons.merge', { keep, other })).toBeNull()
    expect(await call('persons.get', { id: other })).toMatchObject({
      id: keep,
      phones: [phone(2), phone(3)],
      mergedIds: [other],
    })
  },
  'persons.tellApart': async call => {
    const { tag, phone } = fresh()
    const first = await person(call, `Lê Hai Người ${tag}`, [phone(4)])
    const second = await person(call, `Lê Hai Người ${tag}`, [phone(4)])
    expect(await call('persons.tellApart', { first, second })).toBeNull()
    const { pairs } = await call('persons.duplicates', {})
    expect(pairs.flatMap(pair => [pair.first.id, pair.second.id])).not.toContain(first)
  },
  'persons.plan': async call => {
    const { tag, phone } = fresh()
    await person(call, `Trần Hoạch Định ${tag}`, [phone(5)])
    const planned = await call('persons.plan', {
      job: 'plan',
      file: csv(
        `Trần Hoạch Định ${tag},Giám đốc,${phone(5)}`,
        `Trần Hoạch Mới ${tag},Phó Giám đốc,${phone(6)}`,
      ),
    })
    expect(planned).toMatchObject({ kind: 'plan', plan: { counts: { changed: 1, new: 1, question: 0 } } })
  },
  'persons.import': async call => {
    const { tag, phone } = fresh()
    const file = csv(`Trần Nhập Khẩu ${tag},Giám đốc,${phone(7)}`)
    expect(await call('persons.import', { job: 'import', file })).toEqual({ added: 1, changed: 0, left: 0 })
    expect((await call('persons.search', { search: `tran nhap khau giam doc ${tag}` })).total).toBe(1)
  },
  'persons.starter': async call => {
    for (const what of ['sample', 'form'] as const) {
      const { name, bytes } = await call('persons.starter', { what })
      const planned = await call('persons.plan', { job: what, file: { name, bytes: new Uint8Array(bytes) } })
      // Whatever the office has already, the sample has people and the form has none.
      expect(planned.kind).toBe(what === 'sample' ? 'plan' : 'refused')
    }
  },
  'persons.export': async call => {
    const { tag } = fresh()
    await person(call, `Trần Xuất Khẩu ${tag}`)
    const { name, bytes } = await call('persons.export', { job: 'export', search: `tran xuat khau ${tag}` })
    expect([name, bytes.length > 1_000]).toEqual(['danh-ba.xlsx', true])
  },
  'persons.contacts': async call => {
    expect(await call('persons.contacts', { placeCode: '00000' })).toEqual([])
  },
  'persons.addContact': async call => {
    const { tag, phone } = fresh()
    const contact = { placeCode: tag, role: 'technician' } as const
    const { personId } = await call('persons.addContact', {
      ...contact,
      name: `Trần Kỹ Thuật ${tag}`,
      phones: [phone(8)],
    })
    expect(await call('persons.contacts', { placeCode: tag })).toMatchObject([
      { personId, name: `Trần Kỹ Thuật ${tag}`, phones: [phone(8)], role: 'technician' },
    ])
  },
  'persons.removeContact': async call => {
    const { tag } = fresh()
    const contact = { placeCode: tag, role: 'contact' } as const
    const { personId } = await call('persons.addContact', { ...contact, name: `Trần Đầu Mối ${tag}` })
    expect(await call('persons.removeContact', { ...contact, personId })).toBeNull()
    expect(await call('persons.contacts', { placeCode: tag })).toEqual([])
  },
  'persons.attendees': async call => {
    const { tag, phone } = fresh()
    const meetingId = await createSample(call)
    const personId = await person(call, `Trần Đại Biểu ${tag}`, [phone(9)])
    await addAttendee(call, meetingId, `Trần Đại Biểu ${tag}`, phone(9))
    expect((await call('persons.attendees', { meetingId, job: 'attendees' })).matches).toMatchObject([
      { name: `Trần Đại Biểu ${tag}`, state: { kind: 'certain', personId, evidence: ['phone'] } },
    ])
  },
  'persons.linkAttendee': async call => {
    const { tag } = fresh()
    const meetingId = await createSample(call)
    const personId = await person(call, `Trần Gắn Tay ${tag}`)
    const { id: attendeeId } = await addAttendee(call, meetingId, `Trần Gắn Tay ${tag}`, '')
    await call('persons.linkAttendee', { meetingId, attendeeId, personId })
    expect((await call('persons.attendees', { meetingId, job: 'attendees' })).matches).toMatchObject([
      { state: { kind: 'linked', personId } },
    ])
  },
  'persons.some': async call => {
    const { tag } = fresh()
    const id = await person(call, `Trần Cùng Lúc ${tag}`)
    const found = await call('persons.some', { ids: [id, 'nobody' as never] })
    expect(found.map(({ name }) => name)).toEqual([`Trần Cùng Lúc ${tag}`])
  },
  'persons.addAttendee': async call => {
    const { tag, phone } = fresh()
    const meetingId = await createSample(call)
    const { id: attendeeId } = await addAttendee(call, meetingId, `Trần Người Mới ${tag}`, phone(11))
    const { personId } = await call('persons.addAttendee', { meetingId, attendeeId })
    expect(await call('persons.get', { id: personId })).toMatchObject({
      name: `Trần Người Mới ${tag}`,
      phones: [phone(11)],
    })
    expect((await call('persons.attendees', { meetingId, job: 'attendees' })).matches).toMatchObject([
      { state: { kind: 'linked', personId } },
    ])
  },
  'persons.linkCertain': async call => {
    const { tag, phone } = fresh()
    const meetingId = await createSample(call)
    await person(call, `Trần Chắc Chắn ${tag}`, [phone(10)])
    await addAttendee(call, meetingId, `Trần Chắc Chắn ${tag}`, phone(10))
    await addAttendee(call, meetingId, `Trần Không Ai ${tag}`, '')
    expect(await call('persons.linkCertain', { meetingId, job: 'certain' })).toEqual({ linked: 1 })
  },
} satisfies OperationCases

const addAttendee = (
  call: TypedCall,
  meetingId: Awaited<ReturnType<typeof createSample>>,
  name: string,
  phone: string,
) => call('delegates.add', { meetingId, placeCode: SAMPLE_PLACE, fields: { name, phone } })
