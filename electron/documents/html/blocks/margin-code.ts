/** A code in the margin as HTML: placed on the page that its empty place in the text stands on. */
import type { MarginCodeBlock } from '#domain/document/blocks.ts'
import { isMarkedCode } from '#domain/document/skeleton.ts'
import { MARGIN_CODE } from '../../margin-code-layout.ts'
import { qrCode } from '../../qr/qr-code.ts'
import { qrSvg } from '../../qr/qr-svg.ts'
import { escaped } from '../escape.ts'

/** Of a skeleton: where the code and its label stand, as addresses of links. */
export const MARGIN_PLACES = {
  code: 'https://own.invalid/margin/code',
  label: 'https://own.invalid/margin/label',
} as const

export function marginCodeHtml({ content, label }: MarginCodeBlock): string {
  const isOpen = isMarkedCode(content)
  const square = isOpen
    ? `<a class="code-place" href="${MARGIN_PLACES.code}"></a>`
    : qrSvg(qrCode(content), MARGIN_CODE.sideMm, escaped(`Mã QR: ${label}`))
  const words = isOpen
    ? `<a class="label-place" href="${MARGIN_PLACES.label}">${marginLabelHtml(label)}</a>`
    : marginLabelHtml(label)
  return `<div class="margin-code"><div>${square}${words}</div></div>`
}

/** The label alone, as wide as its code. */
export const marginLabelHtml = (label: string): string => `<div class="margin-label">${escaped(label)}</div>`
