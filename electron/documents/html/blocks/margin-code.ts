/** A code in the margin as HTML: placed on the page that its empty place in the text stands on. */
import type { MarginCodeBlock } from '#domain/document/blocks.ts'
import { MARGIN_CODE } from '../../margin-code-layout.ts'
import { qrCode } from '../../qr/qr-code.ts'
import { qrSvg } from '../../qr/qr-svg.ts'
import { escaped } from '../escape.ts'

export const marginCodeHtml = ({ content, label }: MarginCodeBlock): string =>
  `<div class="margin-code"><div>${qrSvg(qrCode(content), MARGIN_CODE.sideMm, escaped(`Mã QR: ${label}`))}<div>${escaped(label)}</div></div></div>`
