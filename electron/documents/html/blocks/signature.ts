/** The signature with the distribution list at its left as HTML. */
import type { SignatureBlock } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { listLines } from '#domain/document/plain-text.ts'
import { escaped, sourceAttributes } from '../escape.ts'

export const signatureHtml = (block: SignatureBlock, form: DocumentForm): string =>
  `<table class="signature"><colgroup><col><col></colgroup><tbody><tr><td>${distributionHtml(block, form)}</td><td class="signer-cell"${sourceAttributes(block.source)}>${signerHtml(block)}</td></tr></tbody></table>`

function distributionHtml(block: SignatureBlock, form: DocumentForm): string {
  if (block.distribution.length === 0) return ''
  const lines = listLines(block.distribution.map(line => line.text)).map(
    (line, index) =>
      `<div class="look-distribution"${sourceAttributes(block.distribution[index]?.source)}>${escaped(line)}</div>`,
  )
  return `<div class="look-distributionLabel"${sourceAttributes(block.distributionSource)}>${escaped(form.signature.distributionLabel)}</div>${lines.join('')}`
}

const signerHtml = ({ authority, position, signer }: SignatureBlock): string =>
  `<div class="look-authority">${escaped(authority)}</div><div class="look-position">${escaped(position)}</div><div class="room"></div><div class="look-signer">${escaped(signer)}</div>`
