/** The directory as a sheet to print, to mend and to take in again: it reads back as it was. */

import type { PersonId } from '../../kernel/ids.ts'
import type { PrintedSheet, SheetCell } from '../../report/printed-sheet.ts'
import { partialDateText } from '../partial-date.ts'
import type { Person } from '../person.ts'
import { contactLine, type ReadContact } from './contact-cell.ts'
import { DIRECTORY_HEADINGS, DIRECTORY_ROLES, type DirectoryRole, NOTHING } from './directory-columns.ts'

const WIDTHS: Readonly<Record<DirectoryRole, number>> = {
  id: 20,
  name: 40,
  birth: 22,
  gender: 14,
  title: 50,
  organ: 50,
  since: 22,
  until: 22,
  body: 60,
  seat: 25,
  basis: 40,
  'seat-since': 22,
  'seat-until': 22,
  unit: 35,
  contact: 32,
  phone: 28,
  email: 35,
  rank: 16,
  note: 35,
}

const text = (words: string): SheetCell => ({ kind: 'text', text: words })

export type SheetWords = {
  /** Of a code, as a list shows it. */
  readonly unitTitle: (code: string) => string
  /** The places a person is to be called for. */
  readonly contactsOf: (id: PersonId) => readonly ReadContact[]
}

export function directorySheet(persons: readonly Person[], words: SheetWords): PrintedSheet {
  const header = ['STT', ...DIRECTORY_ROLES.map(role => DIRECTORY_HEADINGS[role])]
  return {
    name: 'Danh bạ',
    orientation: 'landscape',
    columns: [
      { widthMm: 12, align: 'center' },
      ...DIRECTORY_ROLES.map(role => ({ widthMm: WIDTHS[role], align: 'left' as const })),
    ],
    rows: [
      { look: 'title', cells: [text('DANH BẠ CÁN BỘ')] },
      { look: 'header', cells: header.map(text) },
      ...persons.map((person, index) => ({
        look: 'body' as const,
        cells: [
          { kind: 'number' as const, value: index + 1 },
          ...DIRECTORY_ROLES.map(role => {
            const value = cellOf(person, role, words)
            return value === '' ? null : text(value)
          }),
        ],
      })),
    ],
    merges: [{ top: 0, bottom: 0, left: 0, right: DIRECTORY_ROLES.length }],
    header: { first: 1, last: 1 },
  }
}

/** Offices one below the other, so that the lines of their columns belong together. */
function cellOf(person: Person, role: DirectoryRole, { unitTitle, contactsOf }: SheetWords): string {
  const { positions, memberships } = person
  switch (role) {
    case 'id':
      return person.id
    case 'name':
      return person.name
    case 'birth':
      return partialDateText(person.birth)
    case 'gender':
      return person.gender === null ? '' : person.gender === 'female' ? 'Nữ' : 'Nam'
    case 'title':
      return lines(positions.map(({ title }) => title))
    case 'organ':
      return lines(positions.map(({ organ }) => organ))
    case 'since':
      return lines(positions.map(({ from }) => partialDateText(from)))
    case 'until':
      return lines(positions.map(({ to }) => partialDateText(to)))
    case 'body':
      return lines(memberships.map(({ body }) => body))
    case 'seat':
      return lines(memberships.map(seat => seat.role))
    case 'basis':
      return lines(memberships.map(({ basis }) => basis))
    case 'seat-since':
      return lines(memberships.map(({ from }) => partialDateText(from)))
    case 'seat-until':
      return lines(memberships.map(({ to }) => partialDateText(to)))
    case 'unit':
      return person.unitCode === null ? '' : unitTitle(person.unitCode)
    case 'contact':
      return contactsOf(person.id)
        .map(contact => contactLine(contact, person.unitCode, unitTitle))
        .join('\n')
    case 'phone':
      return person.phones.join('; ')
    case 'email':
      return person.email
    case 'rank':
      return person.rank === null ? '' : String(person.rank)
    case 'note':
      return person.note
  }
}

/** A dash stands for an office without a date, so that its line stays; a cell of nothing but dashes is empty. */
const lines = (texts: readonly string[]): string =>
  texts.every(each => each === '') ? '' : texts.map(each => each || NOTHING).join('\n')
