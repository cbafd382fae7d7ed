/** The text of a Word file: its paragraphs in order, items of lists with a dash, links with their address. */
import { attribute, type Token, tokens } from '#domain/kernel/markup.ts'

/** Bytes by the name of their part, checked before (sizes, sums, declarations). */
type Parts = ReadonlyMap<string, Uint8Array>

type OpenTag = Extract<Token, { kind: 'open' }>

/**
 * Paragraphs apart by a blank line, a line break within one as a line break, a link as `[caption](address)`; null when
 * the parts are no Word file. What was deleted under "track changes" is left out.
 */
export function readDocxText(parts: Parts): string | null {
  const main = [...parts.keys()].find(name => /^word\/document\d*\.xml$/i.test(name))
  if (main === undefined) return null
  const targets = linkTargets(xmlOf(parts, main.replace(/([^/]+)$/, '_rels/$1.rels')))
  const bullets = bulletLists(xmlOf(parts, 'word/numbering.xml'))
  const reader = new BodyReader(targets, bullets)
  for (const token of tokens(xmlOf(parts, main))) reader.take(token)
  return reader.paragraphs
    .map(text => text.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter(text => text !== '')
    .join('\n\n')
}

const xmlOf = (parts: Parts, name: string): string => new TextDecoder().decode(parts.get(name))

function linkTargets(rels: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const token of tokens(rels))
    if (token.kind === 'open' && token.name === 'Relationship')
      targets.set(attribute(token.attributes, 'Id') ?? '', attribute(token.attributes, 'Target') ?? '')
  return targets
}

const setting = (token: OpenTag): string => attribute(token.attributes, 'w:val') ?? ''

/** `list level` of every level that has a mark instead of a number. */
function bulletLists(numbering: string): ReadonlySet<string> {
  const marked = new Set<string>()
  const lists = new Map<string, string>()
  let abstract = ''
  let list = ''
  let level = ''
  for (const token of tokens(numbering)) {
    if (token.kind !== 'open') continue
    if (token.name === 'w:abstractNum') abstract = attribute(token.attributes, 'w:abstractNumId') ?? ''
    if (token.name === 'w:lvl') level = attribute(token.attributes, 'w:ilvl') ?? ''
    if (token.name === 'w:numFmt' && setting(token) === 'bullet') marked.add(`${abstract} ${level}`)
    if (token.name === 'w:num') list = attribute(token.attributes, 'w:numId') ?? ''
    if (token.name === 'w:abstractNumId') lists.set(list, setting(token))
  }
  const levels = [...lists].flatMap(([id, of]) =>
    [...marked].filter(key => key.startsWith(`${of} `)).map(key => `${id} ${key.slice(of.length + 1)}`),
  )
  return new Set(levels)
}

const SPACES: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** What is drawn twice for older programs, and what was moved away under "track changes". */
const LEFT_OUT: ReadonlySet<string> = new Set(['mc:Fallback', 'w:moveFrom', 'w:del'])

type Paragraph = { text: string; level: string; list: string }

/** A text box holds paragraphs within a paragraph, so they are kept on a stack. */
class BodyReader {
  readonly paragraphs: string[] = []
  readonly #targets: ReadonlyMap<string, string>
  readonly #bullets: ReadonlySet<string>
  readonly #open: Paragraph[] = []
  /** Links that are open: where their caption began, and the address. */
  readonly #links: { readonly at: number; readonly url: string }[] = []
  /** Fields that are open: their instruction, and where their result began. */
  readonly #fields: { instruction: string; at: number | null }[] = []
  #leftOut = 0
  #inText = false
  #inInstruction = false

  constructor(targets: ReadonlyMap<string, string>, bullets: ReadonlySet<string>) {
    this.#targets = targets
    this.#bullets = bullets
  }

  take(token: Token): void {
    if (token.kind === 'text') this.#text(token.text)
    else if (LEFT_OUT.has(token.name)) this.#leftOut += token.kind === 'close' ? -1 : this.#opens(token)
    else if (this.#leftOut > 0) return
    else if (token.kind === 'open') {
      this.#start(token)
      if (token.selfClosing) this.#end(token.name)
    } else this.#end(token.name)
  }

  #opens = (token: OpenTag): number => (token.selfClosing ? 0 : 1)

  get #paragraph(): Paragraph | undefined {
    return this.#open.at(-1)
  }

  #text(text: string): void {
    const field = this.#fields.at(-1)
    if (this.#leftOut > 0) return
    if (this.#inInstruction && field !== undefined) field.instruction += text
    else if (this.#inText) this.#add(text)
  }

  #add(text: string): void {
    const field = this.#fields.at(-1)
    if (this.#paragraph !== undefined && field?.at !== null) this.#paragraph.text += text
  }

  #start(token: OpenTag): void {
    const at = this.#paragraph?.text.length ?? 0
    switch (token.name) {
      case 'w:p':
        this.#open.push({ text: '', level: '', list: '' })
        return
      case 'w:t':
        this.#inText = true
        return
      case 'w:instrText':
        this.#inInstruction = true
        return
      case 'w:ilvl':
        if (this.#paragraph !== undefined) this.#paragraph.level = setting(token)
        return
      case 'w:numId':
        if (this.#paragraph !== undefined) this.#paragraph.list = setting(token)
        return
      case 'w:hyperlink':
        this.#links.push({ at, url: this.#targets.get(attribute(token.attributes, 'r:id') ?? '') ?? '' })
        return
      case 'w:fldSimple':
        this.#links.push({ at, url: addressIn(attribute(token.attributes, 'w:instr') ?? '') })
        return
      case 'w:fldChar':
        this.#fieldPart(attribute(token.attributes, 'w:fldCharType'), at)
        return
      default:
        this.#add(SPACES[token.name] ?? '')
    }
  }

  #fieldPart(part: string | null, at: number): void {
    const field = this.#fields.at(-1)
    if (part === 'begin') this.#fields.push({ instruction: '', at: null })
    else if (part === 'separate' && field !== undefined) field.at = at
    else if (part === 'end' && field !== undefined) {
      this.#fields.pop()
      if (field.at !== null) this.#link(field.at, addressIn(field.instruction))
    }
  }

  #end(name: string): void {
    switch (name) {
      case 'w:p':
        this.#close(this.#open.pop())
        return
      case 'w:t':
        this.#inText = false
        return
      case 'w:instrText':
        this.#inInstruction = false
        return
      case 'w:hyperlink':
      case 'w:fldSimple': {
        const link = this.#links.pop()
        if (link !== undefined) this.#link(link.at, link.url)
        return
      }
      default:
    }
  }

  #close(paragraph: Paragraph | undefined): void {
    if (paragraph === undefined) return
    const isItem = this.#bullets.has(`${paragraph.list} ${paragraph.level || '0'}`)
    this.paragraphs.push(isItem && paragraph.text.trim() !== '' ? `- ${paragraph.text}` : paragraph.text)
  }

  /** Puts the address behind the caption. */
  #link(at: number, url: string): void {
    const paragraph = this.#paragraph
    if (paragraph === undefined || !/^https?:\/\//i.test(url)) return
    const caption = paragraph.text.slice(at)
    paragraph.text = `${paragraph.text.slice(0, at)}[${caption}](${url.replaceAll(')', '%29')})`
  }
}

/** The address in the instruction of a HYPERLINK field; empty for another field. */
const addressIn = (instruction: string): string =>
  /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1]?.trim() ?? ''
