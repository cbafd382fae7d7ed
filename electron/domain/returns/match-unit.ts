/** Weighs everything a file says of its unit, and decides only when nothing contradicts it. */
import { editDistance } from '../vietnamese/edit-distance.ts'
import { isFormerSeat } from './former-seats.ts'
import type { CellRef, EvidenceSource, ReadProblem, UnitEvidence, UnitMatch } from './reading.ts'
import type { UnitIndex } from './unit-index.ts'
import type { Mention } from './unit-mentions.ts'

export type UnitVerdict = { readonly unit: UnitMatch; readonly problems: readonly ReadProblem[] }

const SURE = new Set(['code', 'exact', 'learned', 'variant', 'folded', 'near'])

/** Evidence with its reason in words. */
export function evidenceOf(source: EvidenceSource, mention: Mention, where: CellRef | null): UnitEvidence {
  return {
    source,
    tier: mention.tier,
    text: mention.text,
    where,
    codes: mention.codes,
    reason: reasonOf(source, mention, where),
  }
}

function reasonOf(source: EvidenceSource, mention: Mention, where: CellRef | null): string {
  const cell = where === null ? '' : ` ${where.cell}`
  if (mention.tier === 'code')
    return source === 'file-name' ? 'vì mã đơn vị trong tên tệp' : `vì mã đơn vị ở ô${cell}`
  switch (source) {
    case 'code':
      return `vì mã đơn vị ở ô${cell}`
    case 'cell':
      return `theo tên ở ô${cell}`
    case 'letterhead':
      return `theo tiêu đề ở ô${cell}`
    case 'place-line':
      return `theo dòng địa danh ở ô${cell}`
    case 'column':
      return `theo cột đơn vị, ô${cell}`
    case 'sheet-name':
      return `theo tên trang tính "${mention.text}"`
    case 'file-name':
      return `theo tên tệp "${mention.text}"`
    case 'sender':
      return 'theo những lần gửi trước'
  }
}

const isSure = (evidence: UnitEvidence): boolean => SURE.has(evidence.tier) && evidence.codes.length === 1

/** Weight of evidence: what stands in the sheet speaks, names of files and sheets support or contradict. */
const isInside = (evidence: UnitEvidence): boolean =>
  evidence.source === 'cell' ||
  evidence.source === 'letterhead' ||
  evidence.source === 'column' ||
  evidence.source === 'code'

export function decideUnit(index: UnitIndex, evidence: readonly UnitEvidence[]): UnitVerdict {
  const relevant = withoutWeakOrgans(index, evidence)
  const strong = relevant.filter(each => each.source !== 'place-line')
  const sure = codesIn(strong.filter(isSure))
  if (sure.length > 1) return contradiction(index, relevant, sure)
  const open = strong.filter(each => !isSure(each))
  const [code] = sure
  if (code === undefined) return fromDoubts(index, relevant, open)
  const against = [...open, ...relevant.filter(each => each.source === 'place-line')].find(each =>
    contradicts(index, each, code),
  )
  if (against !== undefined) return contradiction(index, relevant, [code, ...against.codes])
  return { unit: { code, evidence: relevant, candidates: [code] }, problems: nearNote(relevant, code) }
}

/** "Văn phòng Tỉnh ủy" stands in many a heading as the receiver; it is the sender only when no unit is named. */
function withoutWeakOrgans(index: UnitIndex, evidence: readonly UnitEvidence[]): readonly UnitEvidence[] {
  const weak = new Set(
    index.organs
      .filter(organ => !organ.spellings.some(text => text.startsWith('dang uy')))
      .map(organ => organ.code),
  )
  const isWeak = (each: UnitEvidence) =>
    each.source === 'letterhead' && each.codes.every(code => weak.has(code)) && each.codes.length > 0
  return evidence.some(each => !isWeak(each)) ? evidence.filter(each => !isWeak(each)) : evidence
}

const codesIn = (evidence: readonly UnitEvidence[]): readonly string[] => [
  ...new Set(evidence.flatMap(each => each.codes)),
]

/** A doubt contradicts when the decided place is not among what it may stand for. */
function contradicts(index: UnitIndex, evidence: UnitEvidence, code: string): boolean {
  if (evidence.codes.includes(code)) return evidence.tier === 'ambiguous' && evidence.codes.length === 1
  if (evidence.source !== 'place-line') return true
  // "Sơn Tây, ngày …" under Sơn Tây Hạ is the place, not the unit; another look-alike there is a mix-up.
  const decided = index.byCode.get(code)
  return evidence.codes.some(other => {
    const name = index.byCode.get(other)
    if (name === undefined || decided === undefined) return false
    // "Sơn Hà, ngày …" under Sơn Hạ: only the accents tell the two apart.
    if (editDistance(name.folded, decided.folded, 2) <= 1) return true
    return !isFormerSeat(name.name) && !` ${decided.folded} `.includes(` ${name.folded} `)
  })
}

function fromDoubts(
  index: UnitIndex,
  evidence: readonly UnitEvidence[],
  open: readonly UnitEvidence[],
): UnitVerdict {
  const placeLines = evidence.filter(each => each.source === 'place-line')
  if (open.length === 0) {
    const candidates = codesIn(placeLines)
    return candidates.length === 0 ? unknown(evidence) : ambiguous(index, evidence, candidates)
  }
  const common = open
    .map(each => each.codes)
    .reduce((left, right) => left.filter(code => right.includes(code)))
  // The date line, spelled with its accents, may settle what capitals without accents left open.
  const settled = common.filter(code =>
    placeLines.some(each => isSure(each) && each.codes[0] === code && each.tier === 'exact'),
  )
  const [only] = settled
  if (common.length > 1 && settled.length === 1 && only !== undefined)
    return { unit: { code: only, evidence, candidates: [only] }, problems: [] }
  const candidates = common.length > 0 ? common : codesIn(open)
  if (candidates.length === 0) {
    const where = open.find(each => isInside(each))?.where ?? null
    return {
      unit: { code: null, evidence, candidates },
      problems: [
        question(
          'unit-unlisted',
          `Tên "${open[0]?.text ?? ''}" không có trong danh sách điểm cầu của hội nghị. Chọn đơn vị đã gửi tệp.`,
          where,
        ),
      ],
    }
  }
  return ambiguous(index, evidence, candidates)
}

const question = (code: ReadProblem['code'], message: string, where: CellRef | null): ReadProblem => ({
  severity: 'question',
  code,
  message,
  where,
})

function titlesOf(index: UnitIndex, codes: readonly string[]): string {
  return codes.map(code => index.titles.get(code) ?? code).join(', ')
}

function ambiguous(
  index: UnitIndex,
  evidence: readonly UnitEvidence[],
  candidates: readonly string[],
): UnitVerdict {
  const first = evidence.find(each => each.codes.length > 0)
  const message =
    candidates.length === 1
      ? `Tên "${first?.text ?? ''}" gần giống ${titlesOf(index, candidates)} nhưng chưa chắc chắn. Xác nhận đơn vị đã gửi tệp.`
      : `Tên "${first?.text ?? ''}" có thể là ${titlesOf(index, candidates)}. Chọn đúng đơn vị đã gửi tệp.`
  return {
    unit: { code: null, evidence, candidates },
    problems: [
      question(candidates.length === 1 ? 'unit-near' : 'unit-ambiguous', message, first?.where ?? null),
    ],
  }
}

function contradiction(
  index: UnitIndex,
  evidence: readonly UnitEvidence[],
  codes: readonly string[],
): UnitVerdict {
  const candidates = [...new Set(codes)]
  const named = Map.groupBy(
    evidence.filter(each => each.codes.length > 0),
    each => titlesOf(index, each.codes.slice(0, 2)),
  )
  const names = Array.from(
    named,
    ([titles, places]) => `${titles} (${[...new Set(places.map(({ reason }) => reason))].join(', ')})`,
  )
  const message = `Trong tệp có các tên đơn vị khác nhau: ${names.join('; ')}. Chọn đúng đơn vị đã gửi tệp.`
  const where = evidence.find(each => each.where !== null)?.where ?? null
  return {
    unit: { code: null, evidence, candidates },
    problems: [question('unit-contradiction', message, where)],
  }
}

const unknown = (evidence: readonly UnitEvidence[]): UnitVerdict => ({
  unit: { code: null, evidence, candidates: [] },
  problems: [
    question('unit-unknown', 'Không thấy tên đơn vị trong tệp và tên tệp. Chọn đơn vị đã gửi tệp.', null),
  ],
})

function nearNote(evidence: readonly UnitEvidence[], code: string): readonly ReadProblem[] {
  const deciding = evidence.filter(each => isSure(each) && each.codes[0] === code)
  const [first] = deciding
  if (first === undefined || deciding.some(each => each.tier !== 'near')) return []
  return [
    {
      severity: 'note',
      code: 'unit-near',
      message: `Tên "${first.text}" được hiểu theo tên gần nhất trong danh sách.`,
      where: first.where,
    },
  ]
}
