/** What the page asks of the machine around it: files in, files out, printing, the clipboard. The same in a window and in a browser. */
import type { NamedBytes } from '#contract/operation.ts'
import { type LocalDateTime, localDateTimeOf } from '#domain/kernel/local-time.ts'
import { filesOfEntries, isByProduct } from './dropped-entries.ts'

export type PickedFile = {
  /** Bare name, never a path. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Wall clock of this machine. */
  readonly modifiedAt: LocalDateTime
}

type PickOptions = {
  /** As the attribute of a file input: `.xlsx,.xls`. */
  readonly accept?: string
  readonly multiple: boolean
  /** A whole folder with everything below it. */
  readonly folder?: boolean
}

/** Lets the person choose files; none when the choice is called off. */
export function pickFiles(options: PickOptions): Promise<readonly PickedFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = options.multiple
  input.webkitdirectory = options.folder ?? false
  if (options.accept && !options.folder) input.accept = options.accept
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      readAll(options.folder ? files.filter(isWanted(options.accept)) : files).then(resolve, reject)
    })
    input.click()
  })
}

/** The files of a drop, with everything below dropped folders. Call it inside the event: its data is gone afterwards. */
export async function filesFromDrop(dataTransfer: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = [...dataTransfer.items].map(item => item.webkitGetAsEntry?.() ?? null)
  const plain = [...dataTransfer.files]
  const known = entries.filter(entry => entry !== null)
  return readAll(known.length > 0 ? await filesOfEntries(known) : plain)
}

const isWanted = (accept: string | undefined) => (file: File) => {
  if (isByProduct(file.name)) return false
  const endings = accept?.toLowerCase().split(',') ?? []
  const name = file.name.toLowerCase()
  return endings.length === 0 || endings.some(ending => name.endsWith(ending.trim()))
}

const readAll = (files: readonly File[]): Promise<readonly PickedFile[]> => Promise.all(files.map(read))

async function read(file: File): Promise<PickedFile> {
  return {
    name: file.name.normalize('NFC'),
    bytes: new Uint8Array(await file.arrayBuffer()),
    modifiedAt: localDateTimeOf(new Date(file.lastModified)),
  }
}

/** Time after which even a slow machine has taken hold of a file or closed its print dialog. */
const HOLD = 10 * 60_000

/** Gives the person a file: the browser's download, the window's save dialog. */
export const saveFile = (file: NamedBytes): Promise<void> => saveBlob(file.name, blobOf(file))

/** The same for what came in pieces; the browser keeps much of it on its disk. */
export async function saveBlob(name: string, blob: Blob): Promise<void> {
  const link = document.createElement('a')
  link.href = holdUrl(blob)
  link.download = name
  link.click()
}

/**
 * Opens the print dialog on exactly this PDF. A browser that cannot show one, or does not let a page print it,
 * gives the person the file instead.
 */
export async function printPdf(file: NamedBytes): Promise<void> {
  if (!navigator.pdfViewerEnabled) return saveFile(file)
  const frame = await frameOf(holdUrl(blobOf({ ...file, mediaType: 'application/pdf' })))
  try {
    frame.contentWindow?.focus()
    frame.contentWindow?.print()
  } catch (error) {
    // Firefox counts its viewer as another site.
    if (!(error instanceof DOMException)) throw error
    return saveFile(file)
  }
}

function frameOf(url: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  // Not `hidden`: a viewer without a box of its own does not begin to read.
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  })
  frame.tabIndex = -1
  frame.ariaHidden = 'true'
  frame.src = url
  setTimeout(() => frame.remove(), HOLD)
  return new Promise((resolve, reject) => {
    frame.addEventListener('error', () => reject(new Error('The viewer did not take the file')))
    frame.addEventListener('load', () => resolve(frame))
    document.body.append(frame)
  })
}

export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text)

const blobOf = ({ bytes, mediaType }: NamedBytes): Blob =>
  new Blob([new Uint8Array(bytes)], { type: mediaType })

function holdUrl(blob: Blob): string {
  const url = URL.createObjectURL(blob)
  setTimeout(() => URL.revokeObjectURL(url), HOLD)
  return url
}
