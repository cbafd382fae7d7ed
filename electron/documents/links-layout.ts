/** How links are set out beside each other, and what stands where a code would, for every renderer. */
import type { CaptionedLink, LinkTarget } from '#domain/document/blocks.ts'
import { fitsQrCode, type QrCode, QrTextTooLongError, qrCode } from './qr/qr-code.ts'

/** The links in rows of equal length, the last one filled up with nothing. */
export function rowsOfLinks(
  links: readonly CaptionedLink[],
  perRow: number,
): readonly (readonly (CaptionedLink | null)[])[] {
  const columns = Math.min(perRow, Math.max(links.length, 1))
  return Array.from({ length: Math.ceil(links.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => links[row * columns + column] ?? null),
  )
}

/** Only an address of the web becomes a link. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)

/** Whether an address gets both a code and a link, whatever it is: then nothing else on the page depends on it. */
export const isCodedAddress = (url: string): boolean => isWebAddress(url) && fitsQrCode(url)

export type LinkMark =
  | { readonly kind: 'code'; readonly code: QrCode }
  | { readonly kind: 'notice'; readonly notice: string }

/** The code of an address; words in its place where there is no address, or one that no code holds. */
export function linkMark(target: LinkTarget): LinkMark {
  if (target.kind === 'missing') return { kind: 'notice', notice: target.notice }
  try {
    return { kind: 'code', code: qrCode(target.url) }
  } catch (error) {
    if (error instanceof QrTextTooLongError) return { kind: 'notice', notice: 'Liên kết quá\u00a0dài' }
    throw error
  }
}
