/** Reads every letter of the sample for a wrong word. */
import { describe, expect, test } from 'vitest'
import { partyCommitteeName, UNIT_KINDS, unitName } from '#domain/directory/unit.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { invitationText } from '#domain/invitation/invitation-text.ts'
import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Place } from '#domain/meeting/places.ts'
import { formOfMeeting } from '#electron/documents/forms.ts'
import { placesIn } from '#test/support/places.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'

const choosing = (choices: Partial<Meeting['formChoices']>, more: Partial<Meeting> = {}): Meeting => ({
  ...linkedMeeting,
  ...more,
  formChoices: { ...linkedMeeting.formChoices, ...choices },
})

const MEETINGS: readonly (readonly [string, Meeting])[] = [
  ['the whole text', choosing({})],
  ['the own part alone', choosing({ recipientText: 'own-part' })],
  [
    'the State form of the office',
    choosing({ letterheadOf: 'office', numbering: 'dash' }, { form: 'state' }),
  ],
]

const textFor = (meeting: Meeting, place: Place | null): string => {
  const form = formOfMeeting(meeting)
  const recipient = place === null ? COMMON_TEXT : ({ kind: 'place', place } as const)
  return invitationText(composeInvitation(meeting, recipient, form), form)
}

/** A phrase as a whole: not "Sơn Tây" in "Sơn Tây Hạ", nor "Hà" in "Hạ". */
const says = (text: string, phrase: string): boolean => {
  const at = text.indexOf(phrase)
  if (at === -1) return false
  const after = text.slice(at + phrase.length)
  return !/^(?:[\p{L}\p{M}]|\s\p{Lu})/u.test(after) || says(after, phrase)
}

const ORGANS = '(?:Đảng ủy|Đảng bộ|Ủy ban nhân dân|Hội đồng nhân dân|Thường trực Đảng ủy)'
/** Of one unit: no list behind it, no name. */
const organOf = (kind: string): RegExp =>
  new RegExp(`${ORGANS} ${kind}(?![\\p{L}\\p{M}])(?!\\s*,\\s*(?:phường|đặc khu))(?!\\s\\p{Lu})`, 'u')

/** "Đảng ủy Ủy ban nhân dân" is right: the second is a name that begins. */
const DOUBLED = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\s+\1(?![\p{L}\p{M}])/gu
const UNFILLED = /[{}]|undefined|null|NaN|\[object|\s[.,;:]|\(\)|\.\.|;\.|,\./

describe.each(MEETINGS)('%s', (_, meeting) => {
  const units = placesIn(meeting).filter(place => place.unit !== null)
  const texts = units.map(place => ({ place, text: textFor(meeting, place) }))
  const common = textFor(meeting, null)

  test('there are 96 letters', () => {
    expect(texts).toHaveLength(96)
    expect(new Set(texts.map(({ text }) => text)).size).toBe(96)
  })

  test('each is addressed to its own committee, by its whole name, once', () => {
    const wrong = texts.filter(({ place, text }) => {
      const lines = text.split('\n').filter(line => line.startsWith('Kính gửi'))
      const own = place.unit === null ? '' : partyCommitteeName(place.unit)
      return lines.length !== 1 || lines[0] !== `Kính gửi: ${own}`
    })
    expect(wrong).toEqual([])
  })

  test('none names another unit that the common text does not name', () => {
    const wrong = texts.flatMap(({ place, text }) =>
      units
        .filter(other => other.code !== place.code && other.unit !== null)
        .filter(other => other.unit !== null && says(text, unitName(other.unit)))
        .filter(other => other.unit !== null && !says(common, unitName(other.unit)))
        .map(other => [place.title, other.title]),
    )
    expect(wrong).toEqual([])
  })

  test('none speaks of its organs as those of another kind of unit', () => {
    const wrong = texts.flatMap(({ place, text }) =>
      UNIT_KINDS.filter(kind => kind !== place.unit?.kind)
        .filter(kind => organOf(kind).test(text))
        .map(kind => [place.title, kind, organOf(kind).exec(text)?.[0]]),
    )
    expect(wrong).toEqual([])
  })

  test('none doubles a word, leaves a place open or ends a sentence twice', () => {
    const wrong = texts.flatMap(({ place, text }) =>
      [...text.matchAll(DOUBLED), ...text.matchAll(new RegExp(UNFILLED, 'gu'))].map(match => [
        place.title,
        match[0],
      ]),
    )
    expect(wrong).toEqual([])
  })

  test('each has its own link for confirming, and no letter has the link of another', () => {
    const form = formOfMeeting(meeting)
    const links = units.map(place =>
      composeInvitation(meeting, { kind: 'place', place }, form)
        .sections.flatMap(section => section.blocks)
        .flatMap(block => (block.kind === 'links' ? block.links : []))
        .map(link => (link.target.kind === 'address' ? link.target.url : '')),
    )
    expect(links.map(urls => urls[1]?.slice(-5))).toEqual(units.map(place => place.code))
    expect(new Set(links.map(urls => urls[0])).size).toBe(1)
  })

  test('the substitute chair is said where the recipient has a chair that may sit elsewhere', () => {
    const without = texts.filter(({ place, text }) => {
      const kind = place.unit?.kind ?? ''
      return !text.includes(`phân công 01 đồng chí Thường trực Đảng ủy ${kind} chủ trì`)
    })
    expect(without).toEqual([])
  })
})
