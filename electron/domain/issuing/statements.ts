/** What a letter tells its recipient, statement by statement, without how it is numbered, laid out or signed for. */
import type { Block, HeadingBlock, OfficeDocument, Source } from '../document/blocks.ts'
import { textOfSpans } from '../document/plain-text.ts'
import { equalityKey } from '../vietnamese/text.ts'

/** The bridge point or the assignee a statement stands under. */
export type StatementOwner = { readonly id: string; readonly title: string; readonly words: string }

export type Statement = {
  /** As invitation sources name it: `sessions`, `group`. */
  readonly field: string
  readonly id: string
  readonly owner: StatementOwner | null
  readonly text: string
  /** Equal for texts that tell the same: tone placement, case and spacing tell nothing. */
  readonly words: string
  /** Where a link leads; empty for everything else, and for a link that leads nowhere yet. */
  readonly url: string
}

/** Blocks with this source say what an adjusted letter changes; they are no statements of the invitation itself. */
export const ADJUSTMENT: Source = { field: 'adjustment', id: '' }

/** The parts that begin something others stand under. */
const OWNERS: ReadonlySet<string> = new Set(['point-title', 'assignee'])

/** The parts that stand under the last owner. */
const OWNED: ReadonlySet<string> = new Set(['point-place', 'point-exclusions', 'group', 'assignment-item'])

/**
 * Every statement in the order of the letter. The letterhead and the list of those who get a copy are left out: they
 * ask nothing of the recipient, and another letter has another number.
 */
export function statementsOf(letter: OfficeDocument): readonly Statement[] {
  let owner: StatementOwner | null = null
  return letter.sections
    .flatMap(section => section.blocks)
    .flatMap(saidBy)
    .map(said => {
      if (OWNERS.has(said.field)) owner = { id: said.id, title: said.text, words: said.words }
      return { ...said, owner: OWNED.has(said.field) ? owner : null }
    })
}

type Said = Omit<Statement, 'owner'>

const said = (source: Source | null | undefined, text: string, url = ''): readonly Said[] =>
  source == null || text.trim() === ''
    ? []
    : [{ field: source.field, id: source.id, text: text.trim(), words: equalityKey(text), url }]

function saidBy(block: Block): readonly Said[] {
  switch (block.kind) {
    case 'title':
      return said(block.source, block.abstract)
    case 'addressees':
      return block.names.flatMap(name => said(name.source, name.text))
    case 'paragraph':
    case 'item':
      return block.source?.field === ADJUSTMENT.field ? [] : said(block.source, textOfSpans(block.spans))
    case 'heading':
      return headingSays(block)
    case 'links':
      return block.links.flatMap(({ source, caption, target }) =>
        said(source, caption, target.kind === 'address' ? target.url : ''),
      )
    case 'signature':
      return said(
        block.source,
        [block.authority, block.position, block.signer].filter(part => part !== '').join(', '),
      )
    default:
      return []
  }
}

/** Behind a fixed title stands what is said; a title of its own is said itself. */
function headingSays(block: HeadingBlock): readonly Said[] {
  const text = textOfSpans(block.text)
  const [first] = block.text
  if (block.source === null) return said(first?.source, text.replace(/\.$/, ''))
  return OWNERS.has(block.source.field) ? said(block.source, block.title) : said(block.source, text)
}

export const sameWords = (left: Statement, right: Statement): boolean =>
  left.words === right.words && left.url === right.url

/** A text that is equal for letters that tell the same in whatever order; to be hashed. */
export const matterOf = (statements: readonly Statement[]): string =>
  statements
    .map(statement => [statement.field, statement.owner?.id ?? '', statement.words, statement.url].join('\t'))
    .toSorted()
    .join('\n')
