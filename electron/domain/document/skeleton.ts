/** What letters of one kind share, and the few places where each has its own: so that the shared part is made once. */
import type { Block, LinkTarget, MarginCodeBlock, OfficeDocument } from './blocks.ts'

/** What one letter has at the places its kind leaves open. */
export type OwnParts = {
  readonly title: string
  /** The one name behind "Kính gửi:"; null where there is none or several. */
  readonly name: string | null
  /** The addresses of its links, in their order over the whole letter. */
  readonly urls: readonly string[]
  /** The codes in its margin. */
  readonly codes: readonly OwnCode[]
}

export type OwnCode = Pick<MarginCodeBlock, 'label' | 'content'>

export type Skeleton = {
  /** The letter with markers instead of its own parts. */
  readonly document: OfficeDocument
  readonly own: OwnParts
}

/** Marks the name in a skeleton: private characters that no text of an office holds. */
export const NAME_MARKER = '\ue0f0\ue0f1'
/** Marks the title in the properties of the file. */
export const TITLE_MARKER = '\ue0f2\ue0f3'
/** Stands for a code in the margin. */
export const codeMarkers = (index: number): OwnCode => ({
  label: `\ue0f4${index}\ue0f5`,
  content: `OWN CODE ${index}`,
})
/** Whether what a code holds is the marker of one. */
export const isMarkedCode = (content: string): boolean => /^OWN CODE \d+$/.test(content)

/** An address that leads nowhere (RFC 2606), with the number of the link. */
export const urlMarker = (index: number): string => `${URL_MARKER}${index}`

const URL_MARKER = 'https://own.invalid/'

/** Which link a marker stands for; null for an address that is none. */
export const markedUrl = (url: string): number | null =>
  url.startsWith(URL_MARKER) && /^\d+$/.test(url.slice(URL_MARKER.length))
    ? Number(url.slice(URL_MARKER.length))
    : null

/** What a skeleton may leave open without anything else on the page changing with it. */
export type Openness = {
  readonly name: (name: string, label: string) => boolean
  readonly url: (url: string) => boolean
  readonly code: (code: OwnCode) => boolean
}

/**
 * @param isOpen which names, addresses and codes become the letter's own; every other stays part of the skeleton
 */
export function skeletonOf(document: OfficeDocument, isOpen: Openness): Skeleton {
  const urls: string[] = []
  const codes: OwnCode[] = []
  let name: string | null = null
  const withMarker = (target: LinkTarget): LinkTarget => {
    if (target.kind === 'missing' || !isOpen.url(target.url)) return target
    urls.push(target.url)
    return { kind: 'address', url: urlMarker(urls.length - 1) }
  }
  const open = (block: Block): Block => {
    if (block.kind === 'links')
      return { ...block, links: block.links.map(link => ({ ...link, target: withMarker(link.target) })) }
    if (block.kind === 'margin-code' && isOpen.code(block)) {
      const { label, content } = block
      return { ...block, ...codeMarkers(codes.push({ label, content }) - 1) }
    }
    const [only, ...others] = block.kind === 'addressees' ? block.names : []
    if (block.kind !== 'addressees' || name !== null || only === undefined || others.length > 0) return block
    if (!isOpen.name(only.text, block.label)) return block
    name = only.text
    return { ...block, names: [{ ...only, text: NAME_MARKER }] }
  }
  const sections = document.sections.map(section => ({ ...section, blocks: section.blocks.map(open) }))
  return {
    document: { ...document, title: TITLE_MARKER, sections },
    own: { title: document.title, name, urls, codes },
  }
}

/** Words that stand where a skeleton has markers; with null the marker stays. */
export type SampleWords = { readonly name: string | null; readonly label: string | null }

/** The skeleton with a name and the label of a code in their places again. */
export function withWords(document: OfficeDocument, { name, label }: SampleWords): OfficeDocument {
  const worded = (block: Block): Block => {
    if (block.kind === 'addressees' && block.names[0]?.text === NAME_MARKER && name !== null)
      return { ...block, names: [{ ...block.names[0], text: name }] }
    return block.kind === 'margin-code' && isMarkedCode(block.content) && label !== null
      ? { ...block, label }
      : block
  }
  return {
    ...document,
    sections: document.sections.map(section => ({ ...section, blocks: section.blocks.map(worded) })),
  }
}

/** Equal for letters with the same skeleton. */
export const skeletonKey = (skeleton: Skeleton): string => JSON.stringify(skeleton.document)
