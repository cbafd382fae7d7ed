/** What is wrong only in the letters of some recipients: their kind of unit, their names, words that meet there. */
import { UNIT_KINDS } from '../directory/unit.ts'
import type { Block } from '../document/blocks.ts'
import { type DocumentForm, textWidthMm } from '../document/form.ts'
import { textOfBlock } from '../document/plain-text.ts'
import { composeInvitation } from '../invitation/compose-invitation.ts'
import { INVITATION_FIELDS } from '../invitation/invitation-source.ts'
import { ORGAN_OF_UNIT } from '../invitation/recipient-wording.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { linesOf, type Measure, POINTS_PER_MM } from './check-fit.ts'
import { checkSeams } from './check-wording.ts'
import { type Finding, quoted, warning } from './finding.ts'

type Letters = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly form: DocumentForm
  readonly measure: Measure
}

/** @param known what was found of the common text: the same is not said again of each letter */
export function checkLetters(letters: Letters, known: readonly Finding[]): readonly Finding[] {
  const { meeting, places, form } = letters
  return [
    ...checkAddressees(letters),
    ...oneOfEachWording(places).flatMap(place => {
      const letter = composeInvitation(meeting, { kind: 'place', place }, form)
      const blocks = letter.sections.flatMap(section => section.blocks)
      return [...checkKind(place, blocks, form, known), ...checkSeams(blocks, form, known)]
    }),
  ]
}

/** Letters of one point to units of one kind differ in the name alone; the longest name is the one that may not fit. */
function oneOfEachWording(places: readonly Place[]): readonly Place[] {
  const longest = new Map<string, Place>()
  for (const place of places) {
    const key = [place.point.id, place.unit?.kind, place.chair?.kind].join('|')
    const known = longest.get(key)
    if (known === undefined || place.addressee.length > known.addressee.length) longest.set(key, place)
  }
  return [...longest.values()]
}

/** Of one unit: no list of kinds behind it, no name. */
const organOf = (kind: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})${ORGAN_OF_UNIT} ${kind}(?!\\p{L})(?!\\s*(?:,|và|hoặc|/)\\s*(?:xã|phường|đặc khu))(?!\\s+\\p{Lu})`,
    'u',
  )

/** "Đảng ủy phường" in the letter of a xã. */
function checkKind(
  { unit, title }: Place,
  blocks: readonly Block[],
  form: DocumentForm,
  known: readonly Finding[],
): readonly Finding[] {
  if (unit === null) return []
  return blocks.flatMap(block => {
    if (!('source' in block) || block.source === null) return []
    const { field: name, id } = block.source
    const field = INVITATION_FIELDS.find(each => each === name)
    const said = known.some(({ code, source }) => code === 'commune-only' && source.id === id)
    if (field === undefined || said) return []
    const text = textOfBlock(block, form).flat().join(' ')
    return UNIT_KINDS.filter(kind => kind !== unit.kind).flatMap(kind => {
      const [words] = organOf(kind).exec(text) ?? []
      if (words === undefined) return []
      return [
        warning(
          'commune-only',
          field,
          `Giấy mời gửi ${unit.kind} (như ${title}) cũng ghi ${quoted(words)}. Hãy ghi đủ các loại đơn vị được mời.`,
          { id, about: words },
        ),
      ]
    })
  })
}

/** A name of more lines than this looks like a mistake. */
const MOST_LINES = 3
/** Recipients named in one finding. */
const MOST_NAMED = 3

function checkAddressees({ places, form, measure }: Letters): readonly Finding[] {
  const widthPt = textWidthMm(form, 'portrait') * POINTS_PER_MM
  const width = (text: string): number => measure(text, form.looks.addresseeName)
  const long = places.filter(
    ({ addressee }) =>
      linesOf(`${form.addressees.label} ${addressee}`, widthPt, width) > MOST_LINES ||
      addressee.split(/\s+/u).some(word => width(word) > widthPt),
  )
  if (long.length === 0) return []
  const names = long
    .slice(0, MOST_NAMED)
    .map(({ addressee }) => quoted(addressee))
    .join(', ')
  return [
    warning(
      'overflow',
      'addressees',
      `Tên nơi nhận ${names} dài quá ${MOST_LINES} dòng hoặc có chữ dài hơn một dòng (${long.length} giấy mời). Hãy rút ngắn.`,
      { about: `${long.length}|${names}` },
    ),
  ]
}
