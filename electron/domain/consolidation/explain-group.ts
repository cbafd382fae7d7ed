/** Of what in an answer the number of one group is made: cells that say it, or persons of the list. */
import type { GroupId } from '../kernel/ids.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import type { GroupCount, ReturnContent, ReturnedPerson } from '../returns/stored-return.ts'
import { figuresOfContent } from './return-figures.ts'
import { divisionOf } from './split-delegates.ts'
import { grouped } from './written-count.ts'

export type GroupExplanation = {
  /** `Theo số ghi trong phiếu`. */
  readonly rule: string
  /** The numbers it is the sum of. */
  readonly counts: readonly GroupCount[]
  /** The persons it counts. */
  readonly people: readonly ReturnedPerson[]
}

/** @param groupId null for the delegates of no known group */
export function explainGroup(
  content: ReturnContent,
  groups: readonly Pick<ParticipantGroup, 'id'>[],
  groupId: GroupId | null,
): GroupExplanation {
  const isOwn = (id: GroupId | null): boolean =>
    groupId === null ? id === null || !groups.some(group => group.id === id) : id === groupId
  const counts = content.groups.filter(count => isOwn(count.groupId))
  const people = content.people.filter(person => isOwn(person.groupId))
  switch (divisionOf(figuresOfContent(content), groups).kind) {
    case 'groups':
      return { rule: writtenRule(content, groupId), counts, people: [] }
    case 'listed':
      return { rule: `Đếm từ danh sách: ${grouped(people.length)} người`, counts: [], people }
    case 'none':
      return { rule: 'Bản xác nhận chưa cho biết số theo thành phần', counts: [], people }
  }
}

function writtenRule({ rule }: ReturnContent, groupId: GroupId | null): string {
  if (groupId === null) return 'Phần của tổng số chưa rõ thuộc thành phần nào'
  return rule === 'decided' ? 'Theo số cán bộ tổng hợp đã xác định' : 'Theo số ghi trong phiếu'
}
