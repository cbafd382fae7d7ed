/** Who presides and whom to call, from the words around the table and the people in it. */
import { readPhones } from '../vietnamese/phone.ts'
import { fold } from '../vietnamese/text.ts'
import { presidesIn } from './attendance.ts'
import { type LabelledFact, readStatedPerson } from './labelled-facts.ts'
import { isSecretary } from './person-names.ts'
import type { NotCountedPerson, ReadChair, ReadContact, ReadPerson } from './reading.ts'

/**
 * `chairGroup` is the invitation's line for the chair of this point.
 * The first of: a line "Chủ trì: …", a remark "Chủ trì" beside a name, the Secretary, the only person under
 * "Chủ trì".
 */
export function findChair(
  facts: readonly LabelledFact[],
  people: readonly ReadPerson[],
  notCounted: readonly NotCountedPerson[],
  chairGroup: string,
): ReadChair | null {
  return statedChair(facts, people) ?? remarkedChair(people) ?? chairByRule(people, notCounted, chairGroup)
}

/** A cell that names who presides; the title is looked up in the list when the line has none. */
export function readChair(text: string, people: readonly ReadPerson[] = []): ReadChair {
  const stated = readStatedPerson(text)
  const listed = people.find(person => stated.isNamed && fold(person.name) === fold(stated.name))
  const position = stated.position || listed?.position || ''
  const secretaryAway = stated.reason !== null && /bi thu|tinh|thay/.test(fold(stated.reason))
  return {
    name: stated.isNamed ? (listed?.name ?? stated.name) : null,
    position,
    stated: true,
    substitute: stated.isNamed && (secretaryAway || /chu tri thay|thay mat/.test(fold(text))),
    reason: stated.reason,
  }
}

function statedChair(facts: readonly LabelledFact[], people: readonly ReadPerson[]): ReadChair | null {
  const fact = facts.find(each => each.role === 'chair' && !/^\d+(?:\s|$)/.test(each.value.trim()))
  if (fact === undefined) return null
  const chair = readChair(fact.value, people)
  const substitute = chair.substitute || /thay/.test(fold(fact.label))
  return chair.name === null && chair.position === '' ? null : { ...chair, substitute }
}

function remarkedChair(people: readonly ReadPerson[]): ReadChair | null {
  for (const person of people) {
    const presides = presidesIn(person.note) ?? presidesIn(besideTitle(person.position))
    if (presides === null) continue
    const substitute = presides.substitute && !isSecretary(person.position)
    return { name: person.name, position: person.position, stated: true, substitute, reason: presides.reason }
  }
  return null
}

/** `Phó Bí thư (Chủ trì)`, `Phó Bí thư, chủ trì`: what stands behind the position itself. */
const besideTitle = (position: string): string =>
  /(?:\(([^()]*)\)|[,;–-]\s*([^,;()–-]*))\s*$/u.exec(position)?.slice(1).join('') ?? ''

function chairByRule(
  people: readonly ReadPerson[],
  notCounted: readonly NotCountedPerson[],
  chairGroup: string,
): ReadChair | null {
  const office = officeOf(chairGroup)
  const named =
    (office === null ? undefined : people.find(person => isOffice(person.position, office))) ??
    people.find(person => isSecretary(person.position))
  if (named !== undefined)
    return { name: named.name, position: named.position, stated: false, substitute: false, reason: null }
  const heading = people.filter(
    person => person.groupLabel !== null && /chu tri/.test(fold(person.groupLabel)),
  )
  const [only] = heading
  if (heading.length !== 1 || only === undefined) return null
  const absent = notCounted.find(person => isSecretary(person.position) && person.reason !== 'duplicate')
  return {
    name: only.name,
    position: only.position,
    stated: false,
    substitute: absent !== undefined,
    reason: absent?.note || null,
  }
}

/** `Phó Bí thư chuyên trách` is the office of "Đồng chí Phó Bí thư chuyên trách Đảng ủy Ủy ban nhân dân tỉnh". */
function isOffice(position: string, office: readonly string[]): boolean {
  const held = fold(position).split(/[^a-z0-9]+/)
  const same = office.findIndex((word, at) => word !== held[at])
  return (same < 0 ? office.length : same) >= 4
}

/** The words of an office that is not the Secretary's; null for the Secretary's, who is known by many spellings. */
function officeOf(chairGroup: string): readonly string[] | null {
  const office = fold(chairGroup).replace(/^(?:cac )?dong chi /, '')
  return isSecretary(office) ? null : office.split(' ')
}

/** The one person of a list whose own cell says so: `ĐUV, Chánh Văn phòng, Đầu mối kỹ thuật`. */
export function contactAmong(people: readonly ReadPerson[]): ReadContact | null {
  const [only, ...more] = people.filter(({ note, position }) =>
    IS_CONTACT.test(fold(note === '' ? besideTitle(position) : note)),
  )
  return only === undefined || more.length > 0 ? null : { name: only.name, phone: only.phone }
}

const IS_CONTACT = /^(?:(?:can bo|phu trach) ky thuat|dau moi(?: ky thuat| lien he)?)(?: cua)?(?: diem cau)?$/

/** The technician or the contact; a telephone on a line of its own belongs to the contact. */
export function findContact(facts: readonly LabelledFact[]): ReadContact | null {
  const contacts = facts.filter(fact => fact.role === 'contact').map(fact => readStatedPerson(fact.value))
  const phones = facts.filter(fact => fact.role === 'phone').flatMap(fact => readPhones(fact.value))
  const [first] = contacts
  const name = first?.isNamed ? first.name : null
  const phone = contacts.map(contact => contact.phone).find(each => each !== null) ?? phones[0] ?? null
  return name === null && phone === null ? null : { name, phone }
}
