/** The adjusted invitation: the letter as it reads now, opened by what changed against the one it replaces. */
import { type Block, type ItemBlock, type OfficeDocument, paragraph } from '../document/blocks.ts'
import { formatDate } from '../kernel/local-time.ts'
import { capitalised } from '../vietnamese/text.ts'
import { changeSentence } from './change-wording.ts'
import type { LetterChange } from './compare-letters.ts'
import type { LetterReference } from './issued-letter.ts'
import { ADJUSTMENT } from './statements.ts'

export type Adjustment = {
  readonly changes: readonly LetterChange[]
  /** The letter it replaces. */
  readonly replaces: LetterReference
  /** Who calls the meeting: `Ban Thường vụ Tỉnh ủy`. */
  readonly convener: string
  /** As the heading writes it: `GIẤY MỜI`. */
  readonly documentType: string
}

/** @param letter composed from the meeting as it is now */
export function adjustedLetter(letter: OfficeDocument, adjustment: Adjustment): OfficeDocument {
  const [first, ...others] = letter.sections
  if (first === undefined) return letter
  const opening = openingBlocks(adjustment)
  const behind = first.blocks.findIndex(block => block.kind === 'addressees')
  const blocks = first.blocks.map(
    (block): Block => (block.kind === 'title' ? { ...block, name: `${block.name} (điều chỉnh)` } : block),
  )
  return {
    ...letter,
    title: `${letter.title} (điều chỉnh)`,
    sections: [{ ...first, blocks: blocks.toSpliced(behind + 1, 0, ...opening) }, ...others],
  }
}

/** Who signs, and to whom it is addressed, the letter shows by itself. */
const UNLISTED: ReadonlySet<string> = new Set(['signature', 'addressees'])

function openingBlocks({ changes, replaces, convener, documentType }: Adjustment): readonly Block[] {
  const name = letterName(documentType)
  const earlier = referenceText(documentType, replaces)
  const listed = changes.filter(
    change => !UNLISTED.has((change.kind === 'removed' ? change.before : change.after).field),
  )
  const replacing = `${name} này thay thế ${earlier}. Toàn văn ${name} sau khi điều chỉnh như sau:`
  if (listed.length === 0) return [paragraph(replacing, { source: ADJUSTMENT, keepWithNext: true })]
  const who = convener === '' ? '' : `${convener} `
  const lead = `${who}điều chỉnh một số nội dung của ${earlier}, gồm:`
  return [
    paragraph(capitalised(lead), {
      source: ADJUSTMENT,
      keepWithNext: true,
    }),
    ...listed.map(
      (change, index): ItemBlock => ({
        kind: 'item',
        spans: [{ text: `${changeSentence(change)}${index === listed.length - 1 ? '.' : ';'}` }],
        source: ADJUSTMENT,
      }),
    ),
    paragraph(replacing, { source: ADJUSTMENT, keepWithNext: true }),
  ]
}

/** `Giấy mời` of `GIẤY MỜI`. */
const letterName = (documentType: string): string => capitalised(documentType.toLocaleLowerCase('vi'))

/** `Giấy mời số 07-GM/TU ngày 27/6/2026`; without number while the registry has given none. */
export function referenceText(documentType: string, reference: LetterReference): string {
  const { kind, number, numberSuffix, date } = reference
  const name = `${letterName(documentType)}${kind === 'adjusted' ? ' (điều chỉnh)' : ''}`
  const numbered = number === null ? name : `${name} số ${String(number).padStart(2, '0')}${numberSuffix}`
  return `${numbered} ngày ${formatDate(date)}`
}
