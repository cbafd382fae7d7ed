/** Letters of every make an office may write, the same for the same seed: long and short, marked, cut down, in both forms. */
import { asId } from '#domain/kernel/ids.ts'
import { localDate, localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Chance, chanceFrom } from './random.ts'
import { linkedMeeting } from './sample-documents.ts'

const SENTENCES = linkedMeeting.bridgePoints.flatMap(point => point.groups.map(group => group.text))
const TASKS = linkedMeeting.assignments.flatMap(({ items }) => items.map(item => item.text))
const ABOUT = [
  '',
  'dự Hội nghị trực tuyến',
  'dự Hội nghị trực tuyến sơ kết 01 năm 6 tháng triển khai thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị',
] as const
const ORGANS = [
  'TỈNH ỦY QUẢNG NGÃI',
  'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
  'BAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ VÀ CHUYỂN ĐỔI SỐ',
] as const
const AUTHORITIES = [
  '',
  'T/L BAN THƯỜNG VỤ',
  'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
  'TL. CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
] as const

const several = <Item>(chance: Chance, items: readonly Item[], most: number): readonly Item[] =>
  Array.from({ length: 1 + chance.upTo(most) }, () => chance.oneOf(items))

/** Sentences run together, up to a paragraph that no page holds half of. */
const wordsFrom = (chance: Chance, texts: readonly string[]): string =>
  several(chance, texts, chance.upTo(12) === 0 ? 14 : 2).join('; ')

function chosen(chance: Chance): Meeting['formChoices'] {
  const { oneOf } = chance
  return {
    ...linkedMeeting.formChoices,
    numbering: oneOf(['point', 'dash']),
    bodyPt: oneOf([null, 14, 14.5, 15]),
    linePt: oneOf([null, 18, 19, 20, 22]),
    letterheadOf: oneOf(['committee', 'office']),
    urgency: oneOf(['none', 'none', 'urgent', 'immediate']),
    secrecy: oneOf(['none', 'none', 'secret']),
    circulation: oneOf(['', '', 'Xem xong trả lại', 'Không phổ biến trên các phương tiện thông tin']),
    draft: oneOf([null, 2]),
    printSides: oneOf(['one', 'two']),
    recipientText: oneOf(['whole', 'own-part']),
  }
}

/**
 * A letter without links may end with its tasks. One with links has a closing sentence below them: LibreOffice does not
 * keep a table on the page of the one that follows, as Word does, so the two could not be compared.
 */
export function variedMeeting(seed: number): Meeting {
  const chance = chanceFrom(seed)
  const { oneOf, upTo } = chance
  const { bridgePoints, assignments, links, letterhead, distribution, sessions } = linkedMeeting
  const [session] = sessions
  const shownLinks = links.slice(0, upTo(links.length + 1))
  const noClosing = shownLinks.length === 0 ? '' : linkedMeeting.closing
  return {
    ...linkedMeeting,
    form: oneOf(['party', 'state']),
    formChoices: chosen(chance),
    abstract: oneOf(ABOUT),
    letterhead: {
      ...letterhead,
      superiorOrgan: oneOf(['', 'TỈNH ỦY QUẢNG NGÃI']),
      organ: oneOf(ORGANS),
      number: oneOf([null, 7, 123]),
      date: oneOf([null, localDate('2026-02-05')]),
    },
    sessions:
      session === undefined || upTo(3) > 0
        ? sessions
        : [
            session,
            {
              ...session,
              id: asId('second'),
              startsAt: localDateTime('2026-07-02T07:30'),
            },
          ],
    bridgePoints: bridgePoints.map(point => ({
      ...point,
      groups: point.groups
        .slice(0, 1 + upTo(point.groups.length))
        .map(group => (upTo(3) === 0 ? { ...group, text: wordsFrom(chance, SENTENCES) } : group)),
    })),
    assignments: assignments.map(assignment => ({
      ...assignment,
      items: assignment.items
        .slice(0, 1 + upTo(assignment.items.length))
        .map(item => (upTo(3) === 0 ? { ...item, text: wordsFrom(chance, TASKS) } : item)),
    })),
    links: shownLinks,
    closing: oneOf([linkedMeeting.closing, noClosing, wordsFrom(chance, TASKS)]),
    distribution: Array.from({ length: upTo(18) }, (_, index) => ({
      id: asId(`line-${index}`),
      text: distribution[index % distribution.length]?.text ?? '',
    })),
    signature: {
      authority: oneOf(AUTHORITIES),
      position: oneOf(['', 'PHÓ CHÁNH VĂN PHÒNG', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN TỈNH']),
      signer: 'Đỗ Quang Nghĩa',
    },
  }
}
