/** Documents that use every kind of block, for the renderers' tests. */
import type { Block, OfficeDocument, TableCell } from '#domain/document/blocks.ts'
import { paragraph } from '#domain/document/blocks.ts'
import { composeLetterhead } from '#domain/document/compose-letterhead.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { localDate } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { placeOf } from './places.ts'
import { sampleMeeting } from './sample-meeting.ts'

/** Addresses as offices use them, one of them the unit's own. */
export const LINK_ADDRESSES = [
  'https://drive.google.com/drive/folders/1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV',
  'https://docs.google.com/forms/d/e/1FAIpQLSdX0yZ1aB2cD3eF4gH5iJ6kL7mN8oP9qR0/viewform?entry.1=21025',
  'https://zalo.me/g/abcdef123',
] as const

export const linkedMeeting: Meeting = {
  ...sampleMeeting,
  links: sampleMeeting.links.map((link, index) => ({
    ...link,
    url: (LINK_ADDRESSES[index] ?? '').replace('21025', '{unit.code}'),
  })),
}

/** The sample's letter to Phường Cẩm Thành with its three links. */
export const letterToCamThanh = (form: DocumentForm): OfficeDocument =>
  composeInvitation(linkedMeeting, { kind: 'place', place: placeOf(linkedMeeting, '21025') }, form)

const cells = (...texts: readonly string[]): readonly TableCell[] =>
  texts.map(text => ({ spans: [{ text }] }))

/** A report: letterhead, abstract, paragraphs, then a long table across landscape pages. */
export const report = (form: DocumentForm, rows = 60): OfficeDocument => {
  const opening: readonly Block[] = [
    composeLetterhead(
      {
        superiorOrgan: 'TỈNH ỦY QUẢNG NGÃI',
        organ: 'VĂN PHÒNG',
        number: 9,
        numberSuffix: '-BC/VPTU',
        place: 'Quảng Ngãi',
        date: localDate('2026-06-29'),
      },
      form,
      null,
    ),
    { kind: 'title', name: 'BÁO CÁO', abstract: 'số lượng đại biểu dự hội nghị', source: null },
    {
      kind: 'addressees',
      label: form.addressees.label,
      names: [{ text: 'Văn phòng Trung ương Đảng', source: null }],
      source: null,
    },
    paragraph([{ text: 'Toàn tỉnh có ' }, { text: '98 điểm cầu', bold: true }, { text: ' (1 cấp tỉnh).' }]),
    { kind: 'spacer', heightPt: 12 },
    paragraph('Số liệu chi tiết tại phụ lục kèm theo.', { align: 'left', firstLineIndent: false }),
    {
      kind: 'signature',
      authority: 'CHÁNH VĂN PHÒNG',
      position: '',
      signer: 'Nguyễn Văn A',
      distribution: [
        { text: 'Như trên', source: null },
        { text: 'Lưu Văn phòng Tỉnh ủy', source: null },
      ],
      source: null,
      distributionSource: null,
    },
  ]
  return {
    title: 'Báo cáo số lượng đại biểu',
    subject: 'Báo cáo',
    author: 'VĂN PHÒNG',
    sections: [
      { orientation: 'portrait', blocks: opening },
      {
        orientation: 'landscape',
        blocks: [
          paragraph([{ text: 'Phụ lục', bold: true }], {
            align: 'center',
            firstLineIndent: false,
            keepWithNext: true,
          }),
          {
            kind: 'table',
            source: null,
            columns: [
              { width: 1, align: 'center' },
              { width: 6, align: 'left' },
              { width: 2, align: 'right' },
              { width: 2, align: 'right' },
            ],
            header: [
              [
                { spans: [{ text: 'STT' }], rowSpan: 2 },
                { spans: [{ text: 'Điểm cầu' }], rowSpan: 2 },
                { spans: [{ text: 'Số đại biểu' }], columnSpan: 2 },
              ],
              cells('Lãnh đạo', 'Tổng số'),
            ],
            rows: [
              ...Array.from({ length: rows }, (_, index) =>
                cells(String(index + 1), `Điểm cầu thứ ${index + 1}`, '5', '38'),
              ),
              [
                { spans: [{ text: 'Tổng cộng', bold: true }], columnSpan: 3, align: 'center' },
                ...cells('3.724'),
              ],
            ],
          },
        ],
      },
    ],
  }
}
