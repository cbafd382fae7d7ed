/** The pages of help as they are shipped: one for each screen, and some that belong to no screen. */
import { marked, type Token } from 'marked'
import { fold } from '#domain/vietnamese/text.ts'

export type HelpPage = {
  /** The key of its screen, or a word of its own. */
  readonly key: string
  readonly title: string
  readonly tokens: readonly Token[]
  /** Everything in it as it is searched: without accents, in lower case. */
  readonly folded: string
}

/** In the order of the work; pages of no screen at the end. */
const ORDER = [
  'start',
  'meeting',
  'parts',
  'invitation',
  'returns',
  'consolidation',
  'delegates',
  'seats',
  'persons',
  'hall',
  'roll-call',
  'history',
  'keyboard',
  'data',
]

const sources = import.meta.glob<string>('../../../resources/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const pictures = import.meta.glob<string>('../../../resources/help/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

export const helpPages: readonly HelpPage[] = Object.entries(sources)
  .map(([path, source]) => pageOf(path.replace(/^.*\/|\.md$/g, ''), source))
  .sort((one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key))

/** The page of a screen; of a screen without one, the first. */
export const helpPageOf = (screen: string): HelpPage | undefined =>
  helpPages.find(({ key }) => key === screen) ?? helpPages[0]

/** Pages in which every word of the search occurs. */
export function findHelpPages(search: string): readonly HelpPage[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return helpPages.filter(({ folded }) => words.every(word => folded.includes(word)))
}

/** Address of a picture named in a page, undefined where it is not shipped. */
export const pictureAddress = (name: string): string | undefined =>
  Object.entries(pictures).find(([path]) => path.endsWith(`/${name}`))?.[1]

function pageOf(key: string, source: string): HelpPage {
  const tokens = marked.lexer(source)
  const heading = tokens.find(token => token.type === 'heading')
  return {
    key,
    title: heading && 'text' in heading ? String(heading.text) : key,
    tokens: tokens.filter(token => token !== heading),
    folded: fold(source),
  }
}
