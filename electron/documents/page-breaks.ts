/** Which blocks must not be parted by the end of a page: the same answer for every renderer. */
import type { Block } from '#domain/document/blocks.ts'

/**
 * True where the block stays on the page of the block that follows: headings, what asks for it, and what stands
 * before the signature, so that no page carries a signature alone.
 */
export function keepsWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false
  if (block.kind === 'heading' || next.kind === 'signature') return true
  return block.kind === 'paragraph' && block.keepWithNext
}
