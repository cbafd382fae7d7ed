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
import type { DocumentForm } from '../document/form.ts'
import { headingCounter } from '../document/numbering.ts'
import type { Assignment, BridgePoint, Meeting } from '../meeting/meeting.ts'
import { from } from './invitation-source.ts'
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
 * meeting, for a place the one who holds it.
 */
export function composeInvitation(
  meeting: Meeting,
  recipient: Recipient,
  form: DocumentForm,
): OfficeDocument {
  const count = headingCounter(form)
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
    author: meeting.letterhead.organ,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          composeLetterhead(meeting.letterhead, form, likelyMonth(meeting)),
          {
            kind: 'title',
            name: meeting.documentType,
            abstract: meeting.abstract,
            source: from('document-type'),
          },
          addressees(meeting, recipient, form),
          paragraph(openingSpans(meeting), { source: from('basis') }),
          heading(1, 'Thời gian:', { text: sessionSpans(meeting.sessions), source: from('sessions') }),
          heading(1, 'Các điểm cầu trực tuyến', {}),
          ...meeting.bridgePoints.flatMap(point => pointBlocks(point, meeting, recipient, heading)),
          heading(1, 'Tổ chức thực hiện', {}),
          ...meeting.assignments.flatMap(assignment => assignmentBlocks(assignment, heading)),
          ...linkBlocks(meeting, recipient),
          ...closingBlocks(meeting),
          signature(meeting),
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

function pointBlocks(
  point: BridgePoint,
  meeting: Meeting,
  recipient: Recipient,
  heading: Heading,
): readonly Block[] {
  const said = (spans: readonly Span[]): readonly Span[] =>
    point.kind === 'per-unit'
      ? spans.map(span => ({ ...span, text: wordingFor(recipient, span.text) }))
      : spans
  const exclusions = exclusionText(point.exclusions, meeting.bridgePoints)
  return [
    heading(2, point.title, { source: from('point-title', point.id) }),
    heading(3, 'Địa điểm:', {
      text: said([{ text: placeText(point) }]),
      source: from('point-place', point.id),
    }),
    heading(3, 'Thành phần tham dự', {
      text: exclusions === '' ? [] : [{ text: exclusions }],
      source: from('point-exclusions', point.id),
    }),
    ...point.groups.map(
      (group): ItemBlock => ({
        kind: 'item',
        spans: said(groupSpans(group, meeting.bridgePoints)),
        source: from('group', group.id),
      }),
    ),
  ]
}

function assignmentBlocks(assignment: Assignment, heading: Heading): readonly Block[] {
  const parts = assignment.items.map(item => ({
    spans: assignmentSpans(item.text, item.deadline),
    source: from('assignment-item', item.id),
  }))
  const [only] = parts
  return [
    heading(2, assignment.assignee, { source: from('assignee', assignment.id) }),
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

const signature = (meeting: Meeting): SignatureBlock => ({
  kind: 'signature',
  authority: meeting.signature.authority,
  position: meeting.signature.position,
  signer: meeting.signature.signer,
  distribution: meeting.distribution.map(({ id, text }) => ({ text, source: from('distribution', id) })),
  source: from('signature'),
  distributionSource: from('distribution'),
})
