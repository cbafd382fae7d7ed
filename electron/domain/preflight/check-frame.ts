/** What a letter must have around its body: type name, addressee, number and date, signature, distribution. */
import type { Meeting } from '../meeting/meeting.ts'
import { error, type Finding, warning, when } from './finding.ts'
import { writtenFields } from './written-fields.ts'

/** What is missing above and below the body. */
export const checkFrame = (meeting: Meeting): readonly Finding[] => [
  ...when(meeting.documentType === '', () =>
    error('document-type', 'document-type', 'Tên loại văn bản còn trống. Hãy ghi “GIẤY MỜI”.', {
      fix: {
        label: 'Ghi “GIẤY MỜI”',
        changes: [{ kind: 'values', patch: { documentType: 'GIẤY MỜI' } }],
      },
    }),
  ),
  ...when(meeting.convener === '' || meeting.convocation === '', () =>
    error(
      'convocation',
      'convocation',
      'Chưa ghi đủ cơ quan triệu tập và nội dung triệu tập. Hãy ghi ai triệu tập hội nghị nào.',
    ),
  ),
  ...checkAddressees(meeting),
  ...checkRegistry(meeting),
  ...checkSignature(meeting),
  ...checkDistribution(meeting),
  ...checkEmptyLines(meeting),
  ...when(meeting.formChoices.draft !== null, () =>
    warning(
      'draft',
      'letterhead',
      `Giấy mời đang mang dấu “Dự thảo lần ${meeting.formChoices.draft}”. Hãy bỏ dấu này trước khi phát hành.`,
      { about: String(meeting.formChoices.draft) },
    ),
  ),
]

const AS_LISTED = 'Như thành phần tham dự'

const checkAddressees = (meeting: Meeting): readonly Finding[] =>
  when(
    meeting.addressees.every(line => line.text === ''),
    () =>
      warning(
        'addressees',
        'addressees',
        'Mục “Kính gửi” của bản chung còn trống. Giấy mời riêng từng nơi tự ghi tên nơi nhận; nếu dùng bản chung, hãy ghi nơi kính gửi.',
        {
          fix: {
            label: `Ghi “${AS_LISTED}”`,
            changes: [
              // Empty lines would stay beside the new one.
              ...meeting.addressees.map(({ id }) => ({ kind: 'remove', part: 'addressee', id }) as const),
              { kind: 'add', part: { kind: 'addressee', fields: { text: AS_LISTED } } },
            ],
          },
        },
      ),
  )

function checkRegistry({ letterhead }: Meeting): readonly Finding[] {
  const missing = [
    ...(letterhead.number === null ? ['số'] : []),
    ...(letterhead.date === null ? ['ngày'] : []),
  ].join(', ')
  return [
    ...when(missing !== '', () =>
      warning(
        'registry',
        'letterhead',
        `Giấy mời chưa có ${missing} văn bản; chỗ trống được chừa để ghi tay. Hãy lấy ${missing} ở văn thư rồi ghi vào.`,
        { about: missing },
      ),
    ),
    ...when(letterhead.organ === '', () =>
      error('registry', 'letterhead', 'Chưa ghi tên cơ quan ban hành ở đầu văn bản.', { about: 'organ' }),
    ),
    ...when(letterhead.place === '', () =>
      error('registry', 'letterhead', 'Chưa ghi địa danh ở dòng ngày, tháng, năm.', { about: 'place' }),
    ),
  ]
}

/** Authority marks of the Party's form have a slash, those of the State's a full stop. */
const MARK = /^(T\/M|K\/T|T\/L|TM\.|KT\.|TL\.)(?=\s)/

function checkSignature({ signature, form }: Meeting): readonly Finding[] {
  const mark = MARK.exec(signature.authority)?.[1] ?? ''
  const own = form === 'party' ? partyMark(mark) : stateMark(mark)
  return [
    ...when(signature.signer === '', () =>
      error('signer', 'signature', 'Chưa ghi họ tên người ký.', { about: 'signer' }),
    ),
    ...when(signature.position === '', () =>
      warning('signer', 'signature', 'Chưa ghi chức vụ người ký.', { about: 'position' }),
    ),
    ...when(mark !== own, () =>
      warning(
        'authority',
        'signature',
        `Quyền hạn ký ghi “${mark}”; thể thức văn bản của ${form === 'party' ? 'Đảng' : 'Nhà nước'} ghi “${own}”.`,
        {
          about: mark,
          fix: {
            label: `Đổi thành “${own}”`,
            changes: [
              {
                kind: 'values',
                patch: { signature: { authority: own + signature.authority.slice(mark.length) } },
              },
            ],
          },
        },
      ),
    ),
  ]
}

const partyMark = (mark: string): string => (mark.endsWith('.') ? `${mark[0]}/${mark[1]}` : mark)
const stateMark = (mark: string): string => mark.replace(/^(.)\/(.)$/, '$1$2.')

const checkDistribution = ({ distribution }: Meeting): readonly Finding[] => [
  ...when(distribution.length === 0, () =>
    warning('distribution', 'distribution', 'Mục “Nơi nhận” chưa có dòng nào.', { about: 'none' }),
  ),
  ...when(distribution.length > 0 && !distribution.some(({ text }) => /^lưu/iu.test(text)), () =>
    warning(
      'distribution',
      'distribution',
      'Mục “Nơi nhận” chưa có dòng lưu. Thể thức yêu cầu dòng cuối ghi “Lưu …”.',
      { about: 'archive' },
    ),
  ),
]

/** Texts that leave a dash or a number standing alone on the page when they are empty. */
function checkEmptyLines(meeting: Meeting): readonly Finding[] {
  const lines = ['group', 'assignee', 'assignment-item', 'link', 'distribution'] as const
  const optional = 'quy định thay'
  return writtenFields(meeting)
    .filter(field => field.text.trim() === '' && !field.where.startsWith(optional))
    .filter(field => !field.where.startsWith('phần trừ'))
    .flatMap(({ field, id, where }) =>
      lines
        .filter(line => line === field)
        .map(line =>
          error('empty-line', line, `Dòng ${where} còn trống. Hãy ghi nội dung hoặc xóa dòng này.`, { id }),
        ),
    )
}
