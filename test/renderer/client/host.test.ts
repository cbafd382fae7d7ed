/** Files come in from the chooser and from a drop, and go out as downloads. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { filesFromDrop, pickFiles, printPdf, saveFile } from '#renderer/client/host.ts'

const WRITTEN = new Date(2026, 5, 29, 14, 5).getTime()

const file = (name: string, text = name) => new File([text], name, { lastModified: WRITTEN })

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

afterEach(() => vi.restoreAllMocks())

/** What the person does in the dialog that the click on the input opens. */
function answerDialog(answer: (input: HTMLInputElement) => void) {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    queueMicrotask(() => answer(this))
  })
}

const choose = (files: readonly File[]) =>
  answerDialog(input => {
    Object.defineProperty(input, 'files', { value: files })
    input.dispatchEvent(new Event('change'))
  })

describe('the chooser', () => {
  test('gives names, bytes and the wall-clock time of writing', async () => {
    choose([file('Sơn Hà.xlsx', 'nội dung')])
    const [picked] = await pickFiles({ accept: '.xlsx', multiple: true })
    expect(picked).toMatchObject({ name: 'Sơn Hà.xlsx', modifiedAt: '2026-06-29T14:05' })
    expect(textOf(picked?.bytes ?? new Uint8Array())).toBe('nội dung')
  })

  test('gives names of macOS in the form of everyone else', async () => {
    choose([file('Ủy ban.xlsx'.normalize('NFD'))])
    expect((await pickFiles({ multiple: false }))[0]?.name).toBe('Ủy ban.xlsx')
  })

  test('gives nothing when it is called off', async () => {
    answerDialog(input => input.dispatchEvent(new Event('cancel')))
    expect(await pickFiles({ multiple: true })).toEqual([])
  })

  test.each([
    ['.xlsx,.xls', ['a.XLSX', 'b.xls']],
    [undefined, ['a.XLSX', 'b.xls', 'c.pdf']],
  ])('of a folder keeps what is wanted by %j', async (accept, names) => {
    choose(['a.XLSX', 'b.xls', 'c.pdf', '~$a.xlsx', '.DS_Store'].map(name => file(name)))
    const picked = await pickFiles({ multiple: true, folder: true, ...(accept && { accept }) })
    expect(picked.map(({ name }) => name)).toEqual(names)
  })
})

type Tree = { readonly [name: string]: Tree | File }

/** A folder that hands out two entries at a time, as Chromium hands out a hundred. */
function entryOf(name: string, content: Tree | File): FileSystemEntry {
  if (content instanceof File) {
    const fileOf = (give: (file: File) => void) => give(content)
    return { name, isFile: true, isDirectory: false, file: fileOf } as unknown as FileSystemEntry
  }
  const inner = Object.entries(content).map(([key, value]) => entryOf(key, value))
  const reader = { readEntries: (give: (entries: FileSystemEntry[]) => void) => give(inner.splice(0, 2)) }
  return { name, isFile: false, isDirectory: true, createReader: () => reader } as unknown as FileSystemEntry
}

const drop = (entries: readonly (FileSystemEntry | null)[], files: readonly File[] = []) =>
  ({ items: entries.map(entry => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer

describe('a drop', () => {
  test('is walked through all folders', async () => {
    const dropped = drop([
      entryOf('a.xlsx', file('a.xlsx')),
      entryOf('xã', {
        'b.xls': file('b.xls'),
        '~$b.xls': file('~$b.xls'),
        'đợt 2': { 'c.ods': file('c.ods'), '.git': { x: file('x') } },
        'd.csv': file('d.csv'),
      }),
    ])
    const names = (await filesFromDrop(dropped)).map(({ name }) => name)
    expect(names).toEqual(['a.xlsx', 'b.xls', 'c.ods', 'd.csv'])
  })

  test('without entries gives its files', async () => {
    const picked = await filesFromDrop(drop([null], [file('a.xlsx')]))
    expect(picked.map(({ name }) => name)).toEqual(['a.xlsx'])
  })

  test('of a text gives nothing', async () => {
    expect(await filesFromDrop(drop([null]))).toEqual([])
  })
})

describe('a file that goes out', () => {
  const letter = { name: 'Giấy mời.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) }
  const createObjectURL = vi.fn((_blob: Blob) => 'blob:1')

  beforeEach(() => {
    Object.assign(URL, { createObjectURL })
  })

  function downloads(): HTMLAnchorElement[] {
    const links: HTMLAnchorElement[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this)
    })
    return links
  }

  /** A browser with or without a viewer for PDF, whose frame prints as told. */
  function browser(pdfViewerEnabled: boolean, print: () => void) {
    Object.defineProperty(navigator, 'pdfViewerEnabled', { value: pdfViewerEnabled, configurable: true })
    vi.spyOn(document.body, 'append').mockImplementation(frame => {
      if (!(frame instanceof HTMLIFrameElement)) return
      Object.defineProperty(frame, 'contentWindow', { value: { focus: () => undefined, print } })
      frame.dispatchEvent(new Event('load'))
    })
  }

  test('is downloaded under its name, with its type', async () => {
    const links = downloads()
    await saveFile(letter)
    expect(links).toMatchObject([{ download: 'Giấy mời.pdf', href: 'blob:1' }])
    expect(createObjectURL.mock.lastCall?.[0]).toMatchObject({ type: 'application/pdf', size: 3 })
  })

  test('is printed where the browser shows PDF', async () => {
    const links = downloads()
    const print = vi.fn()
    browser(true, print)
    await printPdf(letter)
    expect(print).toHaveBeenCalledOnce()
    expect(links).toEqual([])
  })

  test.each([
    ['does not show PDF', false],
    ['does not let a page print it', true],
  ])('is downloaded for printing where the browser %s', async (_, pdfViewerEnabled) => {
    const links = downloads()
    browser(pdfViewerEnabled, () => {
      throw new DOMException('another site', 'SecurityError')
    })
    await printPdf(letter)
    expect(links).toMatchObject([{ download: 'Giấy mời.pdf' }])
  })
})
