/** Rules that the words of a line speak of, offered to a person who ties the line to the directory. */
import type { PersonId } from '../kernel/ids.ts'
import type { BridgePoint, ParticipantGroup } from '../meeting/meeting.ts'
import { equalityKey } from '../vietnamese/text.ts'
import type { MemberRule } from './binding.ts'

/** What the directory has words for. */
export type Vocabulary = {
  readonly bodies: readonly string[]
  /** Who has that name. */
  readonly named: (name: string) => readonly PersonId[]
  /** The office that reads so; null where nobody holds one. */
  readonly office: (words: string) => Office | null
}

type Office = Pick<Extract<MemberRule, { kind: 'office' }>, 'title' | 'organ'>

/**
 * Whom or what a line of comrades calls, one after another: `Hồ Văn Niên`, `Giám đốc Sở Nội vụ`. None where the line
 * begins otherwise.
 */
export function calledIn(text: string): readonly string[] {
  const [, called = ''] = /^(?:Các )?đồng chí:?\s+(.+)$/isu.exec(text) ?? []
  return called
    .replace(/\([^)]*\)/g, '')
    .split(/[,;:]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** A person named at the head of the line, the office each unit has, offices alone, the bodies it says in full. */
export function suggestRules(
  group: Pick<ParticipantGroup, 'text'>,
  point: Pick<BridgePoint, 'kind'>,
  { bodies, named, office }: Vocabulary,
): readonly MemberRule[] {
  const called = calledIn(group.text)
  const [name = ''] = called
  const persons = name === '' ? [] : named(name)
  const [only] = persons
  if (only !== undefined && persons.length === 1) return [{ kind: 'person', personId: only }]
  const unitOffice = point.kind === 'per-unit' ? unitOfficeIn(group.text) : null
  if (unitOffice !== null) return [unitOffice]
  const offices = called.flatMap(words => office(words) ?? [])
  // Of some of a line alone its number would come out too small.
  if (offices.length > 0 && offices.length === called.length)
    return offices.map(({ title, organ }) => ({ kind: 'office', title, organ }))
  return bodiesIn(group.text, bodies).map(body => ({ kind: 'membership', role: '', body }))
}

/** `Bí thư` of `Đảng ủy` in "Đồng chí Bí thư Đảng ủy xã, phường, đặc khu". */
function unitOfficeIn(text: string): MemberRule | null {
  const [, title, organ] =
    /^(?:(?:Các )?đồng chí\s+)?(\S.*?)\s+(Đảng ủy|Ủy ban nhân dân|Hội đồng nhân dân|UBND|HĐND)\s+(?:cấp xã|xã)(?!\p{L})/iu.exec(
      text,
    ) ?? []
  return title === undefined || organ === undefined ? null : { kind: 'unit-office', title, organ }
}

/**
 * Bodies that stand in the text word by word; of two that overlap the longer. Behind "của" stands who decided
 * something, not who is invited.
 */
function bodiesIn(text: string, bodies: readonly string[]): readonly string[] {
  let rest = wordsOf(text)
  const found: { readonly body: string; readonly at: number }[] = []
  for (const body of bodies.toSorted((one, other) => other.length - one.length)) {
    const words = wordsOf(body)
    const at = words.trim() === '' ? -1 : rest.indexOf(words)
    if (at < 0) continue
    if (!rest.slice(0, at).endsWith(OF)) found.push({ body, at })
    rest = rest.slice(0, at) + ' '.padEnd(words.length - 1, '\u0000') + rest.slice(at + words.length - 1)
  }
  return found.toSorted((one, other) => one.at - other.at).map(({ body }) => body)
}

const wordsOf = (text: string): string => ` ${equalityKey(text.replace(/[.,;:()"“”]/g, ' '))} `

const OF = ` ${equalityKey('của')}`
