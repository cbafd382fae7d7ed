/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Parts a document shown in a browser into page boxes: called by the screen on its preview, and put into the page
 * as a script for print. It runs in both places from its own source, so its functions use nothing from outside
 * this file but each other, and the file has no constants beside the list of them.
 */

/** A piece of the flow that stands on one page, or is parted at one of its breaks. */
type Item = {
  readonly element: Element
  readonly top: number
  readonly bottom: number
  readonly keepWithNext: boolean
  /** Heights at which it may be parted, from the top of the flow. */
  readonly breaks: readonly number[]
  /** Height of what comes again on the next page: the header of a table. */
  readonly repeated: number
}

/** Part of an item between two heights. */
type Piece = { readonly item: Item; readonly from: number; readonly to: number }

/** A place inside an item: before a character of a paragraph, or before a row. */
type Place = { readonly node: Node; readonly offset: number }

/** A piece that is not a whole item, and where it begins; null where its item does. */
type Cut = { readonly piece: Piece; readonly start: Place | null }

type FlowPlan = {
  readonly flow: HTMLElement
  readonly pages: readonly (readonly Piece[])[]
  readonly cuts: readonly Cut[]
}

/**
 * Waits for the fonts, then lays the pages out.
 *
 * @returns the number of pages
 */
export async function layOut(page: Document): Promise<number> {
  const styles = ['', 'bold ', 'italic ', 'italic bold ']
  await Promise.all(styles.map(style => page.fonts.load(`${style}14pt Tinos`, 'Aế')))
  return paginate(page)
}

/**
 * Replaces every flow of every letter by page boxes of the form's size: paragraphs are parted between lines with
 * two lines at least on each side, tables between rows, headings stay with what follows, the signature is whole.
 * Fonts must have been loaded. A document that has its pages already stays as it is.
 *
 * @returns the number of pages
 */
export function paginate(page: Document): number {
  page.documentElement.style.setProperty('--fit', String(fitOf(page)))
  const flows = [...page.querySelectorAll<HTMLElement>('.letter > .flow')]
  // Everything is read before anything is moved: the browser lays the whole out once, not once for each letter.
  const kinds = new Map(flows.map(flow => [flow.className, flow]))
  const bodyHeights = new Map([...kinds].map(([kind, flow]) => [kind, bodyHeightOf(flow)]))
  const plans = flows.map(flow => planFlow(flow, bodyHeights.get(flow.className) ?? 0))
  for (const plan of plans) placeFlow(plan)
  const pages = page.querySelectorAll('.sheet').length
  page.documentElement.dataset['pages'] = String(pages)
  return pages
}

/**
 * How wide letters are here beside their true width. Chromium cuts the advance of each letter to a 64th of a pixel on
 * some systems, about a thousandth of a line; paragraphs narrowed by as much break their lines where a word
 * processor does.
 */
function fitOf(page: Document): number {
  const probe = page.createElement('span')
  probe.className = 'look-body'
  probe.textContent =
    'Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy; đại diện lãnh đạo các cơ quan, đơn vị trực thuộc'
  Object.assign(probe.style, { position: 'absolute', whiteSpace: 'pre', visibility: 'hidden' })
  page.body.append(probe)
  const shown = probe.getBoundingClientRect().width
  const size = Number.parseFloat(page.defaultView?.getComputedStyle(probe).fontSize ?? '')
  probe.style.fontSize = `${size * 32}px`
  const enlarged = probe.getBoundingClientRect().width
  probe.remove()
  return enlarged > 0 && size > 0 ? (shown * 32) / enlarged : 1
}

/** Height of the text on the pages of a flow. */
function bodyHeightOf(flow: HTMLElement): number {
  const sheet = newSheet(flow)
  flow.before(sheet)
  const { height } = (sheet.querySelector('.sheet-body') ?? sheet).getBoundingClientRect()
  sheet.remove()
  return height
}

/** Which pieces of a flow stand on which page, and where those that are parted begin. */
function planFlow(flow: HTMLElement, bodyHeight: number): FlowPlan {
  const pages = planPages(
    itemsOf(flow).map(item => wholeIfKept(item, bodyHeight)),
    bodyHeight,
  )
  const cuts = pages
    .flat()
    .filter(({ item, from, to }) => from > item.top || to < item.bottom)
    .map(piece => ({ piece, start: startOf(piece) }))
  return { flow, pages, cuts }
}

/** A paragraph that stays with what follows is not parted, as in a word processor, unless no page holds it. */
function wholeIfKept(item: Item, pageHeight: number): Item {
  const isKept = item.keepWithNext && item.element.tagName === 'P' && item.bottom - item.top <= pageHeight
  return isKept ? { ...item, breaks: [] } : item
}

function placeFlow({ flow, pages, cuts }: FlowPlan): void {
  const parts = partsOfCuts(cuts)
  for (const pieces of pages) {
    const sheet = newSheet(flow)
    flow.before(sheet)
    for (const piece of pieces)
      sheet.querySelector('.sheet-body')?.append(parts.get(piece) ?? piece.item.element)
  }
  flow.remove()
}

/** An empty page; the first page of a letter carries no number. */
function newSheet(flow: HTMLElement): HTMLElement {
  const sheet = flow.ownerDocument.createElement('div')
  const kinds = ['landscape', 'bare'].filter(kind => flow.classList.contains(kind))
  sheet.className = ['sheet', ...kinds].join(' ')
  const number = (flow.parentElement?.querySelectorAll(':scope > .sheet').length ?? 0) + 1
  if (number > 1 && !flow.classList.contains('bare')) {
    const mark = flow.ownerDocument.createElement('div')
    mark.className = 'sheet-number'
    mark.textContent = String(number)
    sheet.append(mark)
  }
  const body = flow.ownerDocument.createElement('div')
  body.className = 'sheet-body'
  sheet.append(body)
  return sheet
}

/** Reads the whole layout once, before anything is moved. */
function itemsOf(flow: HTMLElement): readonly Item[] {
  const origin = flow.getBoundingClientRect().top
  return [...flow.children].map(element => {
    const box = element.getBoundingClientRect()
    const header = element.querySelector(':scope > thead')
    return {
      element,
      top: box.top - origin,
      bottom: box.bottom - origin,
      keepWithNext: element.classList.contains('keep-next'),
      breaks: breaksOf(element, box).map(height => height - origin),
      repeated: header?.getBoundingClientRect().height ?? 0,
    }
  })
}

function breaksOf(element: Element, box: DOMRect): readonly number[] {
  if (element.tagName === 'P') {
    const lines = lineCount(element, box)
    const height = box.height / lines
    return Array.from({ length: Math.max(0, lines - 3) }, (_, index) => box.top + (index + 2) * height)
  }
  if (!element.classList.contains('rows')) return []
  const rows = [...element.querySelectorAll(':scope > tbody > tr')]
  return rows
    .filter((row, index) => index < rows.length - 1 && !isHeading(row) && !isSpanned(rows, index))
    .map(row => row.getBoundingClientRect().bottom)
}

/** Every line is as high as the form says; the page may be shown enlarged. */
function lineCount(element: Element, box: DOMRect): number {
  const flow = element.closest<HTMLElement>('.flow')
  const zoom = flow === null ? 1 : flow.getBoundingClientRect().width / flow.offsetWidth
  const line = element.ownerDocument.defaultView?.getComputedStyle(element).lineHeight ?? ''
  return Math.max(1, Math.round(box.height / (Number.parseFloat(line) * zoom)))
}

/** Words over several columns say what the rows below are, or their sum. */
function isHeading(row: Element): boolean {
  return [...row.children].some(
    cell => Number(cell.getAttribute('colspan') ?? 1) > 1 && (cell.textContent ?? '').trim() !== '',
  )
}

/** Whether a cell of this row or of one above reaches below it. */
function isSpanned(rows: readonly Element[], index: number): boolean {
  return rows
    .slice(0, index + 1)
    .some((row, above) =>
      [...row.children].some(cell => above + Number(cell.getAttribute('rowspan') ?? 1) > index + 1),
    )
}

/** Which pieces stand on which page. */
function planPages(items: readonly Item[], pageHeight: number): readonly (readonly Piece[])[] {
  const pages: Piece[][] = []
  let page: Piece[] = []
  let pageTop = items[0]?.top ?? 0
  const turn = (from: number): void => {
    pages.push(page)
    page = []
    pageTop = from
  }
  items.forEach((item, index) => {
    if (page.length > 0 && neededWith(items, index) > pageTop + pageHeight + 0.5) turn(item.top)
    let from = item.top
    while (from < item.bottom || item.top === item.bottom) {
      const to = pieceEnd(items, index, from, pageTop + pageHeight + 0.5)
      if (to === undefined && page.length > 0) {
        turn(from === item.top ? from : from - item.repeated)
        continue
      }
      page.push({ item, from, to: to ?? item.bottom })
      from = to ?? item.bottom
      if (from >= item.bottom) break
      turn(from - item.repeated)
    }
  })
  if (page.length > 0) pages.push(page)
  return pages
}

/** Down to where the page must reach so that an item and those it stays with can begin on it. */
function neededWith(items: readonly Item[], index: number): number {
  let last = index
  while (items[last]?.keepWithNext === true && items[last]?.breaks.length === 0 && last + 1 < items.length)
    last += 1
  const item = items[last]
  return item?.breaks[0] ?? item?.bottom ?? 0
}

/** Where the piece that begins at `from` ends on this page; undefined where nothing of it fits. */
function pieceEnd(items: readonly Item[], index: number, from: number, limit: number): number | undefined {
  const item = items[index]
  if (item === undefined) return undefined
  const next = items[index + 1]
  const nextFits = !item.keepWithNext || next === undefined || neededWith(items, index + 1) <= limit
  if (item.bottom <= limit && (nextFits || item.breaks.length === 0)) return item.bottom
  return item.breaks.filter(height => height > from && height <= limit).at(-1)
}

/** The elements of pieces that are parts of their items. */
function partsOfCuts(cuts: readonly Cut[]): ReadonlyMap<Piece, Element> {
  const parts = new Map<Piece, Element>()
  // From the end, so that the places found in the whole item still hold.
  for (const { piece, start } of cuts.toReversed()) {
    const { element } = piece.item
    const part = start === null ? element : cutOff(element, start)
    if (piece.to < piece.item.bottom) part.classList.add('cut')
    parts.set(piece, part)
  }
  return parts
}

/** Where a piece begins inside its item; null for its first piece. */
function startOf({ item, from }: Piece): Place | null {
  if (from <= item.top) return null
  const { element } = item
  const height = from - item.top + element.getBoundingClientRect().top
  if (element.tagName === 'P') return placeAt(element, height)
  const rows = [...element.querySelectorAll(':scope > tbody > tr')]
  const row = rows.find(one => one.getBoundingClientRect().bottom > height + 0.5)
  return row?.parentNode == null
    ? null
    : { node: row.parentNode, offset: [...row.parentNode.childNodes].indexOf(row) }
}

/** The first character that stands below a height, found by halving. */
function placeAt(paragraph: Element, height: number): Place | null {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, 4)
  const texts: Text[] = []
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text)
  const places = texts.flatMap(node =>
    Array.from(node.data, (_, offset) => offset).map(offset => ({ node, offset })),
  )
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(places, middle, height)) high = middle
    else low = middle + 1
  }
  return places[low] ?? null
}

/** White space at the end of a line has no box; the next character that has one decides. */
function isBelow(places: readonly Place[], index: number, height: number): boolean {
  for (const { node, offset } of places.slice(index, index + 50)) {
    const range = node.ownerDocument?.createRange()
    range?.setStart(node, offset)
    range?.setEnd(node, offset + 1)
    const box = range?.getBoundingClientRect()
    if (box !== undefined && box.width > 0) return box.top + box.height / 2 > height
  }
  return true
}

/** Takes everything from a place on out of an element, into an element of the same look. */
function cutOff(element: Element, { node, offset }: Place): Element {
  const rest = element.cloneNode(false) as Element
  const range = element.ownerDocument.createRange()
  if (element.tagName === 'P') {
    range.setStart(node, offset)
    range.setEnd(element, element.childNodes.length)
    rest.append(range.extractContents())
    rest.classList.add('continued')
    return rest
  }
  for (const part of element.querySelectorAll(':scope > colgroup, :scope > thead'))
    rest.append(part.cloneNode(true))
  const body = element.ownerDocument.createElement('tbody')
  range.setStart(node, offset)
  range.setEnd(node, node.childNodes.length)
  body.append(range.extractContents())
  rest.append(body)
  return rest
}

/** Every function of this file: a page that lays itself out carries them all. */
export const PAGINATION_PARTS = [
  layOut,
  paginate,
  fitOf,
  bodyHeightOf,
  planFlow,
  wholeIfKept,
  placeFlow,
  newSheet,
  itemsOf,
  breaksOf,
  lineCount,
  isHeading,
  isSpanned,
  planPages,
  neededWith,
  pieceEnd,
  partsOfCuts,
  startOf,
  placeAt,
  isBelow,
  cutOff,
] as const
