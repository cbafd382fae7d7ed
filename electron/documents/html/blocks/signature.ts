/** The signature with the distribution list at its left as HTML. */
import { authorityLines } from '#domain/document/authority-lines.ts'
import type { SignatureBlock } from '#domain/document/blocks.ts'
import { type DocumentForm, type LookName, textWidthMm } from '#domain/document/form.ts'
import { listLines } from '#domain/document/plain-text.ts'
import { centredLines } from '../../centred-lines.ts'
import { mmToPt } from '../../text-width.ts'
import { escaped, sourceAttributes } from '../escape.ts'
import { linesHtml } from './spans.ts'

export const signatureHtml = (block: SignatureBlock, form: DocumentForm): string =>
  `<table class="signature"><colgroup><col><col></colgroup><tbody><tr><td>${distributionHtml(block, form)}</td><td class="signer-cell"${sourceAttributes(block.source)}>${signerHtml(block, form)}</td></tr></tbody></table>`

function distributionHtml(block: SignatureBlock, form: DocumentForm): string {
  if (block.distribution.length === 0) return ''
  const lines = listLines(block.distribution.map(line => line.text)).map(
    (line, index) =>
      `<div class="look-distribution"${sourceAttributes(block.distribution[index]?.source)}>${escaped(line)}</div>`,
  )
  return `<div class="look-distributionLabel"${sourceAttributes(block.distributionSource)}>${escaped(form.signature.distributionLabel)}</div>${lines.join('')}`
}

function signerHtml({ authority, position, signer }: SignatureBlock, form: DocumentForm): string {
  const room = mmToPt(textWidthMm(form, 'portrait') - form.signature.leftMm)
  const centred = (look: LookName, text: string): string =>
    text === ''
      ? ''
      : `<div class="look-${look}">${linesHtml(centredLines(text, form.looks[look], room))}</div>`
  const above = authorityLines(authority).map(line => centred('authority', line))
  return `${above.join('')}${centred('position', position)}<div class="room"></div><div class="look-signer">${escaped(signer)}</div>`
}
