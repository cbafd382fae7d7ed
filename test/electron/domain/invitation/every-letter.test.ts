/** Reads every letter of the sample for a wrong word. */
import { describe, expect, test } from 'vitest'
import { partyCommitteeName, UNIT_KINDS, unitName } from '#domain/directory/unit.ts'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { invitationText } from '#domain/invitation/invitation-text.ts'
import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import type { IssuedLetter } from '#domain/issuing/issued-letter.ts'
import { letterToSend } from '#domain/issuing/letter-to-send.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDate, localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { ChairAtPlace, Place } from '#domain/meeting/places.ts'
import { formOfMeeting } from '#electron/documents/forms.ts'
import { qrCode } from '#electron/documents/qr/qr-code.ts'
import { qrPng } from '#electron/documents/qr/qr-png.ts'
import { placesIn } from '#test/support/places.ts'
import { readQrCodes } from '#test/support/read-qr.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'

const choosing = (choices: Partial<Meeting['formChoices']>, more: Partial<Meeting> = {}): Meeting => ({
  ...linkedMeeting,
  ...more,
  formChoices: { ...linkedMeeting.formChoices, ...choices },
})

/** One make of letter: what the meeting is, who presides at each place, and what was sent before. */
type Make = {
  readonly meeting: Meeting
  readonly chairAt?: (place: Place) => ChairAtPlace
  /** What every place got before; the letter is then the adjusted one. */
  readonly before?: Meeting
}

const AWAY: ChairAtPlace = {
  kind: 'away',
  name: 'Nguyễn Văn An',
  at: 'điểm cầu tỉnh',
}
const OWN: ChairAtPlace = { kind: 'own', name: 'Trần Thị Bình' }
/** A rule as an office writes it for all of its units at once. */
const RULE_OF_ANY =
  'trường hợp đồng chí Bí thư Đảng ủy xã, phường, đặc khu dự tại điểm cầu tỉnh thì phân công 01 đồng chí Phó Bí thư Đảng ủy xã, phường, đặc khu chủ trì'

const ruled = (meeting: Meeting, substituteRule: string): Meeting => ({
  ...meeting,
  bridgePoints: meeting.bridgePoints.map(point => ({
    ...point,
    groups: point.groups.map(group => (group.substituteRule === '' ? group : { ...group, substituteRule })),
  })),
})

const moved: Meeting = {
  ...choosing({}),
  sessions: linkedMeeting.sessions.map(session => ({
    ...session,
    startsAt: localDateTime('2026-07-02T08:30'),
  })),
  bridgePoints: linkedMeeting.bridgePoints.map(point => ({
    ...point,
    place: point.kind === 'per-unit' ? 'Hội trường của Đảng ủy xã' : point.place,
    groups: point.groups.slice(0, 4),
  })),
}

const MAKES: readonly (readonly [string, Make])[] = [
  ['the whole text', { meeting: choosing({}) }],
  ['the own part alone', { meeting: choosing({ recipientText: 'own-part' }) }],
  [
    'the State form of the office',
    {
      meeting: choosing({ letterheadOf: 'office', numbering: 'dash' }, { form: 'state' }),
    },
  ],
  [
    'the office, its own part',
    {
      meeting: choosing({ letterheadOf: 'office', recipientText: 'own-part' }),
    },
  ],
  ['tone marks in the old places', { meeting: choosing({ tones: 'old' }) }],
  ['chairs away', { meeting: choosing({}), chairAt: () => AWAY }],
  ['chairs away, the own part', { meeting: choosing({ recipientText: 'own-part' }), chairAt: () => AWAY }],
  ['chairs at home', { meeting: choosing({}), chairAt: () => OWN }],
  ['a rule for any unit', { meeting: ruled(choosing({}), RULE_OF_ANY) }],
  ['a rule for any unit, chairs away', { meeting: ruled(choosing({}), RULE_OF_ANY), chairAt: () => AWAY }],
  ['adjusted', { meeting: moved, before: choosing({}) }],
  [
    'adjusted, the own part, chairs away since',
    {
      meeting: {
        ...moved,
        formChoices: { ...moved.formChoices, recipientText: 'own-part' },
      },
      before: choosing({ recipientText: 'own-part' }),
      chairAt: () => AWAY,
    },
  ],
]

const formOf = ({ meeting }: Make): DocumentForm => formOfMeeting(meeting)

const issued: IssuedLetter = {
  id: asId('issued'),
  placeCode: '',
  title: '',
  version: 1,
  kind: 'plain',
  issuedAt: localDateTime('2026-06-27T17:00'),
  who: '',
  code: '7KQ2-M9XT',
  codePrinted: true,
  matterSha256: '',
  contentSha256: '',
}

function letterFor(make: Make, place: Place | null): OfficeDocument {
  const { meeting, chairAt, before } = make
  const form = formOf(make)
  if (place === null) return composeInvitation(meeting, COMMON_TEXT, form)
  const chaired = chairAt === undefined ? place : { ...place, chair: chairAt(place) }
  const recipient = { kind: 'place', place: chaired } as const
  if (before === undefined) return composeInvitation(meeting, recipient, form)
  const document = composeInvitation(before, { kind: 'place', place }, form)
  const frozen = {
    number: 7,
    numberSuffix: '-GM/TU',
    date: localDate('2026-06-27'),
    replaces: null,
    document,
  }
  return letterToSend(meeting, recipient, form, { issued, frozen }).document
}

const textFor = (make: Make, place: Place | null): string =>
  invitationText(letterFor(make, place), formOf(make))

const linksIn = (letter: OfficeDocument): readonly string[] =>
  letter.sections
    .flatMap(section => section.blocks)
    .flatMap(block => (block.kind === 'links' ? block.links : []))
    .map(link => (link.target.kind === 'address' ? link.target.url : ''))

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

describe.each(MAKES)('%s', (_, make) => {
  const units = placesIn(make.meeting).filter(place => place.unit !== null)
  const texts = units.map(place => ({ place, text: textFor(make, place) }))
  const common = textFor(make, null)

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
    const links = units.map(place => linksIn(letterFor(make, place)))
    expect(links.map(urls => urls[1]?.slice(-5))).toEqual(units.map(place => place.code))
    expect(new Set(links.map(urls => urls[0])).size).toBe(1)
  })
})

describe('who presides', () => {
  const make = (patch: Partial<Make>): Make => ({
    meeting: choosing({ recipientText: 'own-part' }),
    ...patch,
  })
  const wrongIn = (each: Make, isRight: (text: string, place: Place) => boolean): readonly string[] =>
    placesIn(each.meeting)
      .filter(place => place.unit !== null)
      .filter(place => !isRight(textFor(each, place), place))
      .map(place => place.title)
  const kindOf = (place: Place): string => place.unit?.kind ?? ''

  test('undecided: the rule for a substitute, of the own organ', () => {
    expect(
      wrongIn(make({}), (text, place) =>
        text.includes(`phân công 01 đồng chí Thường trực Đảng ủy ${kindOf(place)} chủ trì`),
      ),
    ).toEqual([])
  })

  test('the chair sits elsewhere: the substitute presides, and why', () => {
    expect(
      wrongIn(
        make({ chairAt: () => AWAY }),
        (text, place) =>
          text.includes(
            `- 01 đồng chí Thường trực Đảng ủy ${kindOf(place)}, Chủ trì (đồng chí Nguyễn Văn An, Bí thư Đảng ủy ${kindOf(place)}, dự tại điểm cầu tỉnh).`,
          ) && !text.includes('trường hợp'),
      ),
    ).toEqual([])
  })

  test('the chair sits at home: no word of a substitute', () => {
    expect(
      wrongIn(
        make({ chairAt: () => OWN }),
        (text, place) =>
          text.includes(`- Đồng chí Bí thư Đảng ủy ${kindOf(place)}, Chủ trì.`) &&
          !text.includes('trường hợp'),
      ),
    ).toEqual([])
  })
})

test('an adjusted letter tells its own unit alone what changed', () => {
  const make: Make = { meeting: moved, before: choosing({}) }
  const wrong = placesIn(moved).filter(place => {
    if (place.unit === null) return false
    const text = textFor(make, place)
    const told = text.slice(0, text.indexOf('Toàn văn'))
    return (
      !told.includes('08 giờ 30 phút ngày 02/7/2026') ||
      !told.includes(`Hội trường của Đảng ủy ${place.unit.kind}`)
    )
  })
  expect(wrong.map(place => place.title)).toEqual([])
})

test('the code of each letter reads as the link of its own unit', async () => {
  const make: Make = { meeting: choosing({}) }
  const places = placesIn(make.meeting).filter(place => place.unit !== null)
  const read: string[] = []
  for (const place of places) {
    const [, url = ''] = linksIn(letterFor(make, place))
    const [text = ''] = await readQrCodes(qrPng(qrCode(url)))
    read.push(text.slice(-5))
  }
  expect(read).toEqual(places.map(place => place.code))
}, 60_000)
