/** Inside the frame of a paged document: putting a document in, laying out its pages, finding and marking places. */
import { layOut } from '#electron/documents/html/browser/paginate.ts'
import { sourceName } from '../hooks/source-names.ts'

export type PagesSize = { readonly width: number; readonly height: number; readonly pages: number }

/** Room for the shadow of the sheets. */
const EDGE = 8

/** Puts the document into the frame's page, lays out its pages, and says how large they are together. */
export async function showDocument(page: Document, html: string): Promise<PagesSize> {
  const next = new DOMParser().parseFromString(html, 'text/html')
  // The same style sheet stays as it is, so that nothing flashes and no font is loaded twice.
  if (page.head.innerHTML !== next.head.innerHTML) page.head.innerHTML = next.head.innerHTML
  const content = [...next.body.childNodes].map(node => page.adoptNode(node))
  page.body.replaceChildren(...content)
  // The frame is as high as its pages; what is around it scrolls.
  page.documentElement.style.overflow = 'hidden'
  const pages = await layOut(page)
  const sheets = [...page.querySelectorAll<HTMLElement>('.sheet')]
  const width = Math.max(...sheets.map(sheet => sheet.offsetWidth), 0) + 2 * EDGE
  return { width, height: sheets.length === 0 ? 0 : page.body.offsetHeight, pages }
}

/** Marks every piece made from that source and no other; answers the first of them. */
export function markSource(page: Document, source: string | null): Element | null {
  for (const marked of page.querySelectorAll('.marked')) marked.classList.remove('marked')
  if (source === null) return null
  const places = [...page.querySelectorAll('[data-field]')].filter(place => nameOf(place) === source)
  for (const place of places) place.classList.add('marked')
  return places[0] ?? null
}

/** The source of the innermost piece at a clicked place. */
export function sourceAt(target: EventTarget | null): string | null {
  // Not `instanceof`: the frame has its own kinds of elements.
  const place = (target as Element | null)?.closest?.('[data-field]')
  return place ? nameOf(place) : null
}

const nameOf = (place: Element): string =>
  sourceName(place.getAttribute('data-field') ?? '', place.getAttribute('data-id') ?? '')
