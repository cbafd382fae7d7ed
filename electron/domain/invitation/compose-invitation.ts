/** A meeting and a recipient become the blocks of one letter, in the order of the letter. */
import {
  type AddresseesBlock,
  type Block,
  type HeadingBlock,
  type ItemBlock,
  type OfficeDocument,
  paragraph,
  type SignatureBlock,
  type Span,
} from '../document/blocks.ts'
import { composeLetterhead } from '../document/compose-letterhead.ts'
import { composeMarks } from '../document/compose-marks.ts'
import type { DocumentForm } from '../document/form.ts'
import { mapText } from '../document/map-text.ts'
import { headingCounter } from '../document/numbering.ts'
import type { Assignment, BridgePoint, Meeting } from '../meeting/meeting.ts'
import { placeTones } from '../vietnamese/tone-placement.ts'
import { from } from './invitation-source.ts'
import { issuerOf } from './issuing-office.ts'
import { likelyMonth } from './likely-month.ts'
import { linkTargetFor, type Recipient, wordingFor } from './recipient-wording.ts'
import {
  assignmentSpans,
  exclusionText,
  groupSpans,
  openingSpans,
  placeText,
  sessionSpans,
} from './sentences.ts'

/**
 * The invitation of a meeting for one recipient. For the common text "Kính gửi" holds the addressees of the
 * meeting, for a place the one who holds it. Tone marks are placed as the house chose, the meeting's own text stays
 * as it was written.
 */
export function composeInvitation(
  meeting: Meeting,
  recipient: Recipient,
  form: DocumentForm,
): OfficeDocument {
  const letter = composeAsWritten(meeting, recipient, form)
  const { tones } = meeting.formChoices
  return tones === 'as-written' ? letter : mapText(letter, text => placeTones(text, tones))
}

function composeAsWritten(meeting: Meeting, recipient: Recipient, form: DocumentForm): OfficeDocument {
  const count = headingCounter(form)
  const issuer = issuerOf(meeting)
  const heading: Heading = (level, title, more) => ({
    kind: 'heading',
    level,
    marker: count(level),
    title,
    text: more.text ?? [],
    source: more.source ?? null,
  })
  return {
    title: recipient.kind === 'place' ? `${meeting.name} - ${recipient.place.title}` : meeting.name,
    subject: meeting.documentType,
    author: issuer.author,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          composeLetterhead(
            issuer.letterhead,
            form,
            likelyMonth(meeting),
            composeMarks(meeting.formChoices, form),
          ),
          {
            kind: 'title',
            name: meeting.documentType,
            abstract: meeting.abstract,
            source: from('document-type'),
          },
          addressees(meeting, recipient, form),
          paragraph(openingSpans(meeting), { source: from('basis') }),
          heading(1, 'Thời gian:', { text: sessionSpans(meeting.sessions), source: from('sessions') }),
          ...placeBlocks(meeting, recipient, heading),
          heading(1, 'Tổ chức thực hiện', {}),
          ...meeting.assignments.flatMap(assignment => assignmentBlocks(assignment, recipient, heading)),
          ...linkBlocks(meeting, recipient),
          ...closingBlocks(meeting),
          signature(meeting, issuer.signature),
        ],
      },
    ],
  }
}

type Heading = (
  level: HeadingBlock['level'],
  title: string,
  more: Partial<Pick<HeadingBlock, 'text' | 'source'>>,
) => HeadingBlock

type PartHeading = (title: string, more: Parameters<Heading>[2]) => HeadingBlock

function addressees(meeting: Meeting, recipient: Recipient, form: DocumentForm): AddresseesBlock {
  const names =
    recipient.kind === 'place'
      ? [{ text: recipient.place.addressee, source: from('addressees') }]
      : meeting.addressees.map(({ id, text }) => ({ text, source: from('addressees', id) }))
  return {
    kind: 'addressees',
    label: form.addressees.label,
    names: names.filter(name => name.text !== ''),
    source: from('addressees'),
  }
}

/** All bridge points one after another; or, where the house chose so, the recipient's own alone. */
function placeBlocks(meeting: Meeting, recipient: Recipient, heading: Heading): readonly Block[] {
  const own = recipient.kind === 'place' ? recipient.place.point : null
  if (own !== null && meeting.formChoices.recipientText === 'own-part') {
    const title = [{ text: `${own.title}.`, source: from('point-title', own.id) }]
    return [
      heading(1, 'Điểm cầu trực tuyến:', { text: title }),
      ...pointParts(own, meeting, recipient, (title, more) => heading(2, title, more)),
    ]
  }
  return [
    heading(1, 'Các điểm cầu trực tuyến', {}),
    ...meeting.bridgePoints.flatMap(point => [
      heading(2, point.title, { source: from('point-title', point.id) }),
      ...pointParts(point, meeting, recipient, (title, more) => heading(3, title, more)),
    ]),
  ]
}

/** Where the point is and who sits there. */
function pointParts(
  point: BridgePoint,
  meeting: Meeting,
  recipient: Recipient,
  heading: PartHeading,
): readonly Block[] {
  const said = (spans: readonly Span[]): readonly Span[] =>
    point.kind === 'per-unit'
      ? spans.map(span => ({ ...span, text: wordingFor(recipient, span.text) }))
      : spans
  const exclusions = exclusionText(point.exclusions, meeting.bridgePoints)
  const own = recipient.kind === 'place' && recipient.place.point.id === point.id ? recipient.place : null
  return [
    heading('Địa điểm:', {
      text: said([{ text: placeText(point) }]),
      source: from('point-place', point.id),
    }),
    heading('Thành phần tham dự', {
      text: exclusions === '' ? [] : [{ text: exclusions }],
      source: from('point-exclusions', point.id),
    }),
    ...point.groups.map(
      (group): ItemBlock => ({
        kind: 'item',
        spans: said(groupSpans(group, meeting.bridgePoints, own?.chair)),
        source: from('group', group.id),
      }),
    ),
  ]
}

function assignmentBlocks(assignment: Assignment, recipient: Recipient, heading: Heading): readonly Block[] {
  const parts = assignment.items.map(item => ({
    spans: assignmentSpans(wordingFor(recipient, item.text), item.deadline),
    source: from('assignment-item', item.id),
  }))
  const [only] = parts
  return [
    heading(2, wordingFor(recipient, assignment.assignee), { source: from('assignee', assignment.id) }),
    ...(only !== undefined && parts.length === 1
      ? [paragraph(only.spans, { source: only.source })]
      : parts.map((part): ItemBlock => ({ kind: 'item', ...part }))),
  ]
}

function linkBlocks(meeting: Meeting, recipient: Recipient): readonly Block[] {
  if (meeting.links.length === 0) return []
  return [
    {
      kind: 'links',
      links: meeting.links.map(link => ({
        caption: link.label,
        target: linkTargetFor(recipient, link),
        source: from('link', link.id),
      })),
    },
  ]
}

const closingBlocks = (meeting: Meeting): readonly Block[] =>
  meeting.closing === '' ? [] : [paragraph(`${meeting.closing}.`, { source: from('closing') })]

const signature = (meeting: Meeting, signed: Meeting['signature']): SignatureBlock => ({
  kind: 'signature',
  ...signed,
  distribution: meeting.distribution.map(({ id, text }) => ({ text, source: from('distribution', id) })),
  source: from('signature'),
  distributionSource: from('distribution'),
})
