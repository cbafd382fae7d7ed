/** The form of a document as the styles a Word user finds in the list of styles. */
import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { type DocumentForm, LOOK_NAMES, type Look, type LookName } from '#domain/document/form.ts'
import { mmToTwips, ptToHalfPoints, ptToTwips } from './units.ts'

/** Names of the styles as Word lists them; its own names where it has such a style, so that its commands know them. */
const STYLE_NAMES: Readonly<Record<LookName, { readonly id: string; readonly name: string }>> = {
  nation: { id: 'QuocHieu', name: 'Tiêu đề văn bản' },
  motto: { id: 'TieuNgu', name: 'Tiêu ngữ' },
  superiorOrgan: { id: 'CoQuanCapTren', name: 'Cơ quan cấp trên' },
  organ: { id: 'CoQuanBanHanh', name: 'Cơ quan ban hành' },
  organMark: { id: 'DauSao', name: 'Dấu sao' },
  number: { id: 'SoKyHieu', name: 'Số và ký hiệu' },
  placeAndDate: { id: 'DiaDanhNgayThang', name: 'Địa danh và ngày tháng' },
  secrecy: { id: 'MucDoMat', name: 'Mức độ mật' },
  urgency: { id: 'MucDoKhan', name: 'Mức độ khẩn' },
  circulation: { id: 'PhamViLuuHanh', name: 'Phạm vi lưu hành' },
  draft: { id: 'DuThao', name: 'Dự thảo' },
  headAbstract: { id: 'TrichYeuCongVan', name: 'Trích yếu công văn' },
  title: { id: 'Title', name: 'Title' },
  abstract: { id: 'Subtitle', name: 'Subtitle' },
  addresseeLabel: { id: 'KinhGui', name: 'Kính gửi' },
  addresseeName: { id: 'NoiDuocKinhGui', name: 'Nơi được kính gửi' },
  body: { id: 'BodyText', name: 'Body Text' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  caption: { id: 'ChuThichMaQR', name: 'Chú thích mã QR' },
  tableHeader: { id: 'DauBang', name: 'Đầu bảng' },
  tableCell: { id: 'OBang', name: 'Ô bảng' },
  authority: { id: 'QuyenHan', name: 'Quyền hạn' },
  position: { id: 'ChucVu', name: 'Chức vụ' },
  signer: { id: 'NguoiKy', name: 'Người ký' },
  distributionLabel: { id: 'NoiNhan', name: 'Nơi nhận' },
  distribution: { id: 'DongNoiNhan', name: 'Dòng nơi nhận' },
  pageNumber: { id: 'Header', name: 'header' },
}

export const styleId = (look: LookName): string => STYLE_NAMES[look].id

/** A look said in full, so that it also undoes what a style says. */
export const runLook = (look: Look) => ({
  size: ptToHalfPoints(look.pt),
  bold: look.bold,
  italics: look.italic,
  allCaps: look.capitals,
  underline: { type: look.underline ? ('single' as const) : ('none' as const) },
})

const centred: ReadonlySet<LookName> = new Set([
  'nation',
  'motto',
  'superiorOrgan',
  'organ',
  'organMark',
  'number',
  'placeAndDate',
  'secrecy',
  'urgency',
  'circulation',
  'draft',
  'headAbstract',
  'title',
  'abstract',
  'tableHeader',
  'authority',
  'position',
  'signer',
  'pageNumber',
])

/** Paragraphs of the body: justified, first line indented, parted from the next. */
const running: ReadonlySet<LookName> = new Set(['body', 'heading1', 'heading2', 'heading3'])

function paragraphStyle(name: LookName, form: DocumentForm): IParagraphStyleOptions {
  const look = form.looks[name]
  const isRunning = running.has(name)
  return {
    ...STYLE_NAMES[name],
    basedOn: 'Normal',
    quickFormat: true,
    ...(name.startsWith('heading') ? { next: styleId('body') } : {}),
    run: runLook(look),
    paragraph: {
      alignment: isRunning ? 'both' : centred.has(name) ? 'center' : 'left',
      spacing: {
        before: 0,
        after: isRunning ? ptToTwips(form.body.paragraphGapPt) : 0,
        line: ptToTwips(look.linePt),
        lineRule: LineRuleType.EXACT,
      },
      ...(isRunning ? { indent: { left: 0, firstLine: mmToTwips(form.body.firstLineIndentMm) } } : {}),
      ...(name.startsWith('heading') ? { keepNext: true, outlineLevel: Number(name.at(-1)) - 1 } : {}),
    },
  }
}

export const documentStyles = (form: DocumentForm): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: form.font.family,
        size: ptToHalfPoints(form.looks.body.pt),
        language: { value: 'vi-VN', eastAsia: 'vi-VN' },
      },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    ...LOOK_NAMES.map(name => paragraphStyle(name, form)),
  ],
})
