/** A small tokenizer for XML and HTML text: tags and text in order, entities of the fixed set only, nothing resolved. */

export type Token =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: string
      readonly selfClosing: boolean
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*(?:>|$)|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^>"'])*>/g

/** Walks the tokens; comments, processing instructions and declarations are left out. */
export function* tokens(source: string): Generator<Token> {
  let from = 0
  for (const match of source.matchAll(MARKUP)) {
    if (match.index > from) yield { kind: 'text', text: decodeEntities(source.slice(from, match.index)) }
    from = match.index + match[0].length
    const token = tokenOf(match[0])
    if (token !== null) yield token
  }
  if (from < source.length) yield { kind: 'text', text: decodeEntities(source.slice(from)) }
}

function tokenOf(markup: string): Token | null {
  if (markup.startsWith('<![CDATA[')) return { kind: 'text', text: markup.slice(9).replace(/\]\]>$/, '') }
  if (markup.startsWith('<!') || markup.startsWith('<?')) return null
  const [, slash = '', name = '', rest = ''] = /^<(\/?)([^\s/>]+)([\s\S]*)>$/.exec(markup) ?? []
  if (slash === '/') return { kind: 'close', name }
  return { kind: 'open', name, attributes: rest, selfClosing: rest.endsWith('/') }
}

/** Value of one attribute, quoted or bare; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  )
  if (found === null) return null
  return decodeEntities(found[1] ?? found[2] ?? found[3] ?? '')
}

/** A count in an attribute (`colspan`, `number-rows-repeated`), at least 1. */
export function repeatOf(attributes: string, name: string): number {
  const value = Number(attribute(attributes, name) ?? 1)
  return Number.isInteger(value) && value > 0 ? value : 1
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,6}));/g, (all, decimal, hex, name) =>
        decoded(all, decimal, hex, name),
      )
    : text

function decoded(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? all
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all
}
