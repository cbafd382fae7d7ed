/** For which places somebody is to be called, as a cell of the directory says it: `Kỹ thuật` or `Liên hệ: Xã Sơn Hà`. */
import type { UnitCode } from '../../kernel/ids.ts'
import { fold } from '../../vietnamese/text.ts'
import type { ContactRole } from '../person.ts'
import { NOTHING } from './directory-columns.ts'

export type ReadContact = {
  /** A commune-level unit, or the code of another place of a meeting. */
  readonly placeCode: string
  readonly role: ContactRole
}

export const contactKey = ({ placeCode, role }: ReadContact): string => `${placeCode} ${role}`

const ROLE_WORDS: Readonly<Record<ContactRole, string>> = { contact: 'Liên hệ', technician: 'Kỹ thuật' }

const ROLES: readonly (readonly [ContactRole, RegExp])[] = [
  ['technician', /ky thuat|cong nghe thong tin|cntt/],
  ['contact', /lien he|dau moi/],
]

/** The code of a place that is no unit: `TINH`, `DU-UBND`. */
const PLACE_CODE = /^[\p{Lu}\d][\p{Lu}\d.-]*$/u

/**
 * The lines of a cell; one that names no place is about the unit the person works in.
 *
 * @returns the lines that say nothing as `unread`
 */
export function readContacts(
  text: string,
  own: UnitCode | null,
  unitOf: (written: string) => UnitCode | null,
): { readonly contacts: readonly ReadContact[]; readonly unread: readonly string[] } {
  const contacts = new Map<string, ReadContact>()
  const unread: string[] = []
  const lines = text.split(/[\n;]/).map(line => line.trim())
  for (const line of lines.filter(each => each !== '' && each !== NOTHING)) {
    const [words = '', place = ''] = line.split(/:(.*)/s).map(part => part.trim())
    const role = ROLES.find(([, pattern]) => pattern.test(fold(words)))?.[0]
    const placeCode = place === '' ? own : (unitOf(place) ?? (PLACE_CODE.test(place) ? place : null))
    if (role === undefined || placeCode === null) unread.push(line)
    else contacts.set(contactKey({ placeCode, role }), { placeCode, role })
  }
  return { contacts: [...contacts.values()], unread }
}

/** Reads back as it was. @param unitTitle of a code, as a list shows it */
export const contactLine = (
  { placeCode, role }: ReadContact,
  own: UnitCode | null,
  unitTitle: (code: string) => string,
): string => (placeCode === own ? ROLE_WORDS[role] : `${ROLE_WORDS[role]}: ${unitTitle(placeCode)}`)
