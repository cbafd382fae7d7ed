/** What a column of a return holds, by the words at its head. */
import { remembered } from '../kernel/remember.ts'
import { fold } from '../vietnamese/text.ts'

export const COLUMN_ROLES = [
  'order',
  'timestamp',
  'code',
  'unit',
  'name',
  'position',
  'phone',
  'email',
  'birth',
  'gender',
  'group',
  'count',
  'chair',
  'contact',
  'attendance',
  'place',
  'note',
  'signature',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** First match wins: `Họ tên - SĐT` is a name, `Số điện thoại chủ trì` is a telephone, `Chức vụ, đơn vị công tác` a position. */
const PATTERNS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['order', /^(?:stt|tt|so tt|so thu tu|thu tu|no|s\.t\.t|#|order)$/],
  [
    'name',
    /^(?:ho va ten|ho ten)\b(?!.*(?:ky thuat|dau moi|lien he|chu tri|phu trach)).*(?:dien thoai|\bs?dt\b)/,
  ],
  ['timestamp', /dau thoi gian|timestamp|submitted at|thoi (?:gian|diem) (?:gui|dang ky|tra loi)/],
  ['email', /e ?mail|thu dien tu/],
  ['phone', /dien thoai|\bs?dt\b|\bsdt\b|so dd|di dong|\bdtdd\b|mobile|phone|zalo|^so may$|^lien lac$/],
  ['signature', /^ky(?! thuat)\b|chu ky|diem danh/],
  ['birth', /ngay sinh|nam sinh|ngay thang nam|sinh nam|^sinh$|^tuoi$/],
  ['gender', /gioi tinh|^nu$|^nam$|^nam nu$|^nu x$|^nam x$|^phai$/],
  ['note', /^vai tro\b|ghi chu|y kien|luu y|^notes?$|^remarks?$|^comments?$|^ly do/],
  [
    'attendance',
    /^(?:bao |xin )?vang|^khong (?:tham )?du(?! kien)|^khong tham gia|co mat|tinh trang|noi du(?!ng)|^diem cau (?:du|tham du)|^(?:tham )?du (?:hop |truc tiep |hoi nghi )*(?:tai|o)\b|^(?:dang ky |xac nhan |den )?(?:tham du|tham gia|du hop|du)$|^(?:tinh hinh|ket qua) (?:tham )?du|^cau tinh$|^xac nhan$|^trang thai|^hinh thuc|^(?:tai |o |cap )?tinh$/,
  ],
  ['code', /^ma(?: so)?(?: don vi| xa| dvhc| diem cau)?$/],
  [
    'count',
    /so luong|tong so|tong cong|^tong$|^cong$|so dai bieu|so nguoi|^sl\b|^so db\b|tong dai bieu|so dong chi|si so|so dbieu|number of|^total/,
  ],
  ['chair', /chu tri|chair(?:person|man)?\b/],
  ['contact', /ky thuat|dau moi|lien he|phu trach|can bo truc|lien lac|technician|\bcontact\b/],
  [
    'name',
    /ho va ten|ho ten|^ho(?: va)?$|^ho (?:va )?(?:ten )?(?:dem|lot)$|^ten$|ten dai bieu|^dai bieu$|^dong chi$|nguoi (?:tham )?du|^ho,? ten|can bo tham du|^ten can bo|quy danh|full name|^name$/,
  ],
  [
    'position',
    /chuc vu|chuc danh|^trong dang$|^chinh quyen$|cong viec|nhiem vu|vi tri|^cv$|^position$|^job title$|^title$/,
  ],
  ['group', /^group$|thanh phan|^nhom|doi tuong|^noi dung|^dien giai|^khoi$/],
  [
    'unit',
    /don vi|co quan|noi cong tac|diem cau|xa,? phuong|^xa$|^phuong$|dia phuong|ten xa|to chuc|dang uy(?: xa)?$|^(?:unit|commune|organi[sz]ation)(?: name)?$/,
  ],
  ['place', /dia diem|hoi truong/],
]

/** Most cells are no heading of any kind: one look tells. */
const ANY = new RegExp(PATTERNS.map(([, pattern]) => pattern.source).join('|'))

/** How many were called, how many seats there are, what kind a unit is: none of it is the answer. */
const NOT_ASKED =
  /\btrieu tap\b(?!.*(?:tham du|co mat|du hop))|\bduoc moi\b|^so (?:cho|ghe)\b|^don vi tinh\b|^(?:loai|cap|hang) (?:don vi|xa|co quan)/

const plain = (text: string): string =>
  fold(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^a-z0-9#. ,]+/g, ' ')
    .replace(/[.,:]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The role a heading names; null when its words say nothing. Headings are short: a sentence is none. */
export const columnRole: (heading: string) => ColumnRole | null = remembered(heading => {
  if (heading.length > 90) return null
  const text = plain(heading)
  if (text === '') return null
  if (NOT_ASKED.test(text)) return null
  const words = text.replace(/[,.]/g, ' ').replace(/\s+/g, ' ').trim()
  if (!ANY.test(text) && (words === text || !ANY.test(words))) return null
  return PATTERNS.find(([, pattern]) => pattern.test(text) || pattern.test(words))?.[0] ?? null
})
