/** Which blocks must not be parted by the end of a page: the same answer for every renderer. */
import type { Block, HeadingBlock } from '#domain/document/blocks.ts'

/**
 * True where the block stays on the page of the block that follows: headings that announce it, what asks for it, and
 * what stands before the signature, so that no page carries a signature alone. A heading that says all it has to say on
 * its own line (`1. Thời gian: 14 giờ …`) announces nothing; kept like the others, a row of them would empty a page.
 */
export function keepsWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false
  if (next.kind === 'signature') return true
  if (block.kind === 'heading') return announces(block)
  return block.kind === 'paragraph' && block.keepWithNext
}

/** Unless its own text ends a sentence; `(trừ các đồng chí …)` and words before a colon still wait for a list. */
const announces = ({ text }: HeadingBlock): boolean => !/[.;]\s*$/u.test(text.map(span => span.text).join(''))
