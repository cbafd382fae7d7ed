/** The form of a document as a style sheet: every size in it is a figure of the form. */
import { BARE_MARGIN_MM } from '#domain/document/blocks.ts'
import {
  type DocumentForm,
  hasMirroredPages,
  LOOK_NAMES,
  type Look,
  type LookName,
} from '#domain/document/form.ts'
import { LABEL_FROM_TEXT_MM, MARGIN_CODE } from '../margin-code-layout.ts'
import { FONT_FAMILY } from './fonts.ts'

/**
 * Thickness of drawn lines, as word processors draw them by default. The empty paragraph that carries a line below words
 * is as high again.
 */
const RULE_PT = 0.75

/** Between the words of a mark and the frame around them. */
export const FRAME_PADDING_PT = 6

const MARKS = [
  'secrecy',
  'urgency',
  'circulation',
  'draft',
  'headAbstract',
] as const satisfies readonly LookName[]

export const styleSheet = (form: DocumentForm): string =>
  [
    pageRules(form),
    mirrorRules(form),
    textRules(form),
    letterheadRules(form),
    partRules(form),
    tableRules(),
    SCREEN_RULES,
  ].join('\n')

const lookRule = (name: string, look: Look): string =>
  `.look-${name}{font-size:${look.pt}pt;line-height:${look.linePt}pt` +
  `${look.bold ? ';font-weight:700' : ''}${look.italic ? ';font-style:italic' : ''}` +
  `${look.underline ? ';text-decoration:underline' : ''}${look.capitals ? ';text-transform:uppercase' : ''}}`

/** Ascent and descent of Times New Roman as shares of its size. */
const ASCENT = 0.891
const DESCENT = 0.216
/** Of a line of exact height, the share that word processors keep above the base line. */
const ABOVE_BASE_LINE = 0.8

/** Browsers set text on whole pixels. */
const PIXEL_PT = 0.75

/** How much lower than a browser a word processor sets its text in a line of exact height. */
function sinkingPt({ pt, linePt }: Look): number {
  const inBrowser = (linePt - (ASCENT + DESCENT) * pt) / 2 + ASCENT * pt
  return Math.round((ABOVE_BASE_LINE * linePt - inBrowser) / PIXEL_PT) * PIXEL_PT
}

function pageRules({ page, pageNumber, font, looks }: DocumentForm): string {
  const { top, right, bottom, left } = page.marginsMm
  const sinking = sinkingPt(looks.body)
  return `
@page{size:${page.widthMm}mm ${page.heightMm}mm;margin:0}
@page landscape{size:${page.heightMm}mm ${page.widthMm}mm;margin:0}
*{box-sizing:border-box}
html{font-family:${FONT_FAMILY},"${font.family}","Liberation Serif",serif;color:#000;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;-webkit-text-size-adjust:none}
body{margin:0}
.flow{width:${page.widthMm}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;background:#fff}
.flow.landscape{width:${page.heightMm}mm}
.sheet{position:relative;width:${page.widthMm}mm;height:${page.heightMm}mm;overflow:hidden;background:#fff;break-after:page;break-inside:avoid}
.sheet.landscape{width:${page.heightMm}mm;height:${page.widthMm}mm;page:landscape}
.letter:last-of-type>.sheet:last-child{break-after:auto}
.sheet-body{position:absolute;top:calc(${top}mm + ${sinking}pt);right:${right}mm;bottom:calc(${bottom}mm - ${sinking}pt);left:${left}mm}
.flow.bare{padding:${BARE_MARGIN_MM}mm}
.sheet.bare>.sheet-body{top:${BARE_MARGIN_MM}mm;right:${BARE_MARGIN_MM}mm;bottom:${BARE_MARGIN_MM}mm;left:${BARE_MARGIN_MM}mm}
.sheet-number{position:absolute;top:${pageNumber.fromTopMm}mm;left:${left}mm;right:${right}mm;text-align:center;font-size:${looks.pageNumber.pt}pt;line-height:${looks.pageNumber.linePt}pt}`
}

/** The back side of a sheet: the even pages of each letter. */
function mirrorRules(form: DocumentForm): string {
  if (!hasMirroredPages(form)) return ''
  const { left, right } = form.page.marginsMm
  return `
.letter>.sheet:nth-child(even)>.sheet-body,.letter>.sheet:nth-child(even)>.sheet-number{left:${right}mm;right:${left}mm}`
}

function textRules({ body, looks }: DocumentForm): string {
  return `
${LOOK_NAMES.map(name => lookRule(name, looks[name])).join('\n')}
p{width:calc(100% * var(--fit,1));margin:0 0 ${body.paragraphGapPt}pt;text-align:justify;overflow-wrap:anywhere}
p.indented{text-indent:${body.firstLineIndentMm}mm}
p.left{text-align:left}
p.center{text-align:center}
p.right{text-align:right}
p.continued{text-indent:0}
p.cut{margin-bottom:0;text-align-last:justify}
.run-in{font-weight:400;font-style:normal;text-decoration:none;text-transform:none}
.marker{display:inline-block;white-space:pre;text-indent:0}
svg.spacer{display:block}
a{color:inherit;text-decoration:none}`
}

function letterheadRules({ letterhead, marks, title }: DocumentForm): string {
  return `
table{width:100%;border-collapse:collapse;table-layout:fixed}
td,th{padding:0;vertical-align:top;text-align:left;font-weight:400;overflow-wrap:anywhere}
.letterhead{margin-bottom:${letterhead.gapBelowPt}pt}
.letterhead col:first-child{width:${letterhead.leftMm}mm}
.letterhead td{text-align:center}
.letterhead tr+tr td{padding-top:${letterhead.rowGapPt}pt}
.head-line{display:flex;justify-content:center}
.line{display:block}
.number{white-space:nowrap}
${MARKS.map(name => `.letterhead .look-${name}`).join(',')}{margin-top:${marks.gapPt}pt}
.framed{border:${RULE_PT}pt solid #000;padding:0 ${FRAME_PADDING_PT}pt}
.ruled::after{content:"";display:block;margin:0 auto;padding-bottom:${RULE_PT}pt;border-top:${RULE_PT}pt solid #000}
${shares(letterhead, title)
  .map(share => `.rule-${share}::after{width:${share}%}`)
  .join('\n')}`
}

const shares = (
  { organRuleShare, nation }: DocumentForm['letterhead'],
  { abstractRuleShare }: DocumentForm['title'],
): readonly number[] =>
  [...new Set([organRuleShare, abstractRuleShare, ...nation.map(line => line.ruleShare)])]
    .filter(share => share > 0)
    .map(percent)

/** A share of the words' width as it stands in a class name. */
export const percent = (share: number): number => Math.round(share * 100)

function partRules(form: DocumentForm): string {
  const { title, addressees, links, signature, looks, body } = form
  return `
.title{text-align:center;margin-bottom:${title.gapBelowPt}pt}
.title .head-line{text-align:center}
.addressees{margin:0 0 ${addressees.gapBelowPt}pt}
.addressees div{padding-left:${addressees.indentMm}mm}
.addressees.one div{padding-left:0;text-align:center}
.addressees .upright{font-style:normal}
.links{margin-bottom:${links.gapBelowPt}pt}
.links td{height:${links.codeMm}mm;vertical-align:middle}
.links .code-cell{width:${links.codeMm}mm}
.code{display:block}
.code-place{display:block;width:${links.codeMm}mm;height:${links.codeMm}mm}
.missing{border:${RULE_PT}pt dashed #808080;height:${links.codeMm}mm;padding:0 3mm;display:flex;align-items:center;justify-content:center;text-align:center;font-size:${looks.caption.pt}pt;line-height:${looks.caption.linePt}pt}
.links .look-caption{padding-left:1.5mm}
.margin-code{height:0}
.margin-code>div{position:absolute;left:-${LABEL_FROM_TEXT_MM}mm;bottom:0;width:${MARGIN_CODE.labelMm}mm}
.margin-code .code,.margin-code .code-place{width:${MARGIN_CODE.sideMm}mm;height:${MARGIN_CODE.sideMm}mm;margin:0 auto}
.margin-label{width:${MARGIN_CODE.labelMm}mm;text-align:center;font-size:${MARGIN_CODE.labelPt}pt;line-height:${MARGIN_CODE.labelLinePt}pt}
.name-plates,.seating{display:block}
.signature col:first-child{width:${signature.leftMm}mm}
.signature .signer-cell{text-align:center}
.signature .room{height:${signature.roomPt}pt}
.signature .look-distributionLabel{margin-bottom:2pt}
.table{margin-bottom:${body.paragraphGapPt}pt}
.table .look-tableCell{line-height:${looks.tableCell.linePt}pt}`
}

const tableRules = (): string => `
.table td,.table th{border:${RULE_PT}pt solid #000;padding:1.5pt 1.5mm}
.table th{vertical-align:middle;text-align:center}
.table .left{text-align:left}
.table .center{text-align:center}
.table .right{text-align:right}`

const SCREEN_RULES = `
@media screen{
body{background:#e6e6e6;padding:5mm 0}
.sheet,.flow{margin:0 auto 5mm;box-shadow:0 1px 4px rgba(0,0,0,.3)}
[data-field]{cursor:pointer}
.marked{background:#fff4ce;box-shadow:0 0 0 1.5pt #fff4ce}
}`
