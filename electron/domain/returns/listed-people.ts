/** The people a row of a list names, with what its other columns say of them. */
import { readPhones, withoutPhones } from '../vietnamese/phone.ts'
import { namesInCell } from './names-in-cell.ts'
import {
  beginsWithName,
  isPersonName,
  isPosition,
  splitNameAndPosition,
  withoutHonorific,
} from './person-names.ts'
import type { ReadPerson, ReadProblem } from './reading.ts'
import { refOf, rowNumberOf } from './sheet-cells.ts'
import type { TableColumns } from './table-columns.ts'
import { cellAt, type Sheet } from './workbook.ts'

export type ListedPeople = {
  /** Without their group. */
  readonly people: readonly ReadPerson[]
  readonly problems: readonly ReadProblem[]
}

const withoutEnds = (text: string): string => text.replace(/[\s,;:–-]+$/, '')

const MARK = /^(?:x|v|có|1|✓|✔|☑|chủ trì)$/iu

export class PeopleReader {
  private readonly sheet: Sheet
  private readonly columns: TableColumns

  constructor(sheet: Sheet, columns: TableColumns) {
    this.sheet = sheet
    this.columns = columns
  }

  at(row: number): ListedPeople {
    const names = this.columns.texts(row, 'name').join(' ')
    const cut = names.includes('\n') ? names.replace(/ *\n */g, '\n') : names
    // `Lê An - 0905 111 222` beside a column of positions.
    const written = /\d{3}/.test(cut) && !cut.includes('\n') ? withoutEnds(withoutPhones(cut)) : cut
    const titles = this.columns.texts(row, 'position')
    const several = namesInCell(written, titles.join(', '))
    const problems: ReadProblem[] = []
    const [phone, ...others] = this.phonesAt(row, cut, problems)
    const base = {
      sheet: this.sheet.name,
      row: rowNumberOf(this.sheet, row, this.columns.name),
      groupLabel: null,
      note: [
        ...this.columns.texts(row, 'note'),
        ...(this.columns.texts(row, 'chair').some(text => MARK.test(text)) ? ['Chủ trì'] : []),
        ...(others.length === 0 || several !== null ? [] : [`ĐT khác: ${others.join(', ')}`]),
      ].join('; '),
    }
    if (several === null)
      return { people: [{ ...base, ...one(written, titles), phone: phone ?? null }], problems }
    if (!several.isSure) problems.push(this.severalPeople(row, written, several.people.length))
    const phones = [phone, ...others]
    return {
      people: several.people.map((person, at) => ({
        ...base,
        ...person,
        phone: (phones.length === several.people.length ? phones[at] : undefined) ?? null,
      })),
      problems,
    }
  }

  private severalPeople(row: number, written: string, count: number): ReadProblem {
    const where = refOf(this.sheet, row, this.columns.name)
    return {
      severity: 'question',
      code: 'row-unclear',
      message: `Ô ${where.cell} có vẻ ghi ${count} người ("${written.replaceAll('\n', ' / ')}"). Xác định số đại biểu.`,
      where,
    }
  }

  /** The first is the one to call, the others are kept beside it. */
  private phonesAt(row: number, written: string, problems: ReadProblem[]): readonly string[] {
    const columns = this.columns.of('phone')
    if (columns.length === 0) return readPhones(written)
    const found = columns.flatMap(({ column }) => {
      const { text } = cellAt(this.sheet, row, column)
      const phones = readPhones(text)
      const where = refOf(this.sheet, row, column)
      if (phones.length === 0 && text !== '')
        problems.push({
          severity: 'note',
          code: 'phone-unclear',
          message: `Số điện thoại "${text}" ở ô ${where.cell} không đọc được.`,
          where,
        })
      return phones
    })
    return [...new Set(found)]
  }
}

function one(
  written: string,
  titles: readonly string[],
): { readonly name: string; readonly position: string } {
  // A hand that slipped into the neighbouring cell.
  const [title = ''] = titles
  if (
    titles.length === 1 &&
    isPosition(written) &&
    !beginsWithName(written) &&
    isPersonName(withoutHonorific(title))
  )
    return { name: withoutHonorific(title), position: written }
  const split =
    titles.length === 0 || !isPersonName(written) ? splitNameAndPosition(written, titles.length === 0) : null
  const position = titles.length === 0 ? (split?.position ?? '') : titles.join(', ')
  return {
    name: split === null ? withoutHonorific(written) : split.name,
    position: /\s\s|[^\S ]/.test(position) ? position.replace(/\s+/g, ' ') : position,
  }
}
