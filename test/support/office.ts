/** Reads what a page really carries, with the programs an office or a reader would use, where they are installed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const isInstalled = (program: string, argument: string): boolean => {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Why nothing can be read on this machine; null where it can. */
export function missingOffice(): string | null {
  if (!isInstalled('soffice', '--version')) return 'LibreOffice (soffice) is not installed'
  return missingReader()
}

/** Why no PDF can be read on this machine; null where it can. */
export const missingReader = (): string | null =>
  isInstalled('pdftotext', '-v') ? null : 'pdftotext is not installed (Debian: poppler-utils)'

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-test-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** DOCX files as LibreOffice prints them, in their order: it starts once for all of them. */
export const docxToPdfs = (files: readonly Uint8Array[]): readonly Uint8Array[] =>
  inFolder(folder => {
    const paths = files.map((docx, index) => {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, docx)
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return files.map((_, index) => readFileSync(join(folder, `${index}.pdf`)))
  })

/** A DOCX file as LibreOffice prints it. */
export function docxToPdf(docx: Uint8Array): Uint8Array {
  const [pdf] = docxToPdfs([docx])
  if (pdf === undefined) throw new Error('LibreOffice printed nothing')
  return pdf
}

/** The lines of each page of a PDF, from top to bottom, runs of white space as one space. */
export const pdfPages = (pdf: Uint8Array): readonly (readonly string[])[] =>
  inFolder(folder => {
    const path = join(folder, 'letter.pdf')
    writeFileSync(path, pdf)
    const text = execFileSync('pdftotext', ['-layout', path, '-'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    return text
      .split('\f')
      .slice(0, -1)
      .map(page =>
        page
          .normalize('NFC')
          .split('\n')
          .map(line => line.replace(/\s+/g, ' ').trim())
          .filter(line => line !== ''),
      )
  })

/** A page of a PDF as a printer of 300 dots to the inch puts it down, as PNG. @param page counted from 1 */
export const pdfPicture = (pdf: Uint8Array, page: number): Uint8Array =>
  inFolder(folder => {
    const path = join(folder, 'letter.pdf')
    writeFileSync(path, pdf)
    const range = ['-f', String(page), '-l', String(page), '-singlefile']
    execFileSync('pdftoppm', ['-png', '-gray', '-r', '300', ...range, path, join(folder, 'page')])
    return readFileSync(join(folder, 'page.png'))
  })

/** A line of letters: its base line and its first letter, in millimetres from the upper left corner. */
export type PlacedLine = { readonly page: number; readonly y: number; readonly x: number }

const GLYPH = /<use [^>]*x="([-\d.]+)" y="([-\d.]+)"/g
const mm = (pt: number): number => (pt / 72) * 25.4

/** Where the letters of each page really stand: the boxes of words depend on what a font says of itself. */
export const pdfLines = (pdf: Uint8Array): readonly PlacedLine[] =>
  inFolder(folder => {
    const path = join(folder, 'letter.pdf')
    writeFileSync(path, pdf)
    return pdfPages(pdf).flatMap((_, index) => {
      const page = index + 1
      const range = ['-f', String(page), '-l', String(page)]
      const options = { encoding: 'utf8', maxBuffer: 64e6 } as const
      const svg = execFileSync('pdftocairo', ['-svg', ...range, path, '-'], options)
      const lines = new Map<string, number[]>()
      for (const [, x, y = ''] of svg.matchAll(GLYPH)) {
        const height = mm(Number(y)).toFixed(2)
        lines.set(height, [...(lines.get(height) ?? []), mm(Number(x))])
      }
      return [...lines].flatMap(([y, xs]) => beginnings(xs).map(x => ({ page, y: Number(y), x })))
    })
  })

/** Between the two columns of a letter there is more room than between any words. */
const COLUMN_GAP_MM = 15

function beginnings(xs: readonly number[]): readonly number[] {
  const sorted = xs.toSorted((one, other) => one - other)
  return sorted.filter((x, index) => index === 0 || x - (sorted[index - 1] ?? 0) > COLUMN_GAP_MM)
}

export type PlacedWord = {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly y: number
}

const WORD = /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*)<\/word>/

/** Every word of a PDF with the left and lower edge of its box in millimetres. */
export const pdfWords = (pdf: Uint8Array): readonly PlacedWord[] =>
  inFolder(folder => {
    const path = join(folder, 'letter.pdf')
    writeFileSync(path, pdf)
    const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 64e6 })
    let page = 0
    return boxes.split('\n').flatMap(line => {
      if (line.includes('<page ')) page += 1
      const word = WORD.exec(line)
      if (word === null) return []
      const [, x = '', y = '', text = ''] = word
      return [{ page, text: text.normalize('NFC'), x: (Number(x) / 72) * 25.4, y: (Number(y) / 72) * 25.4 }]
    })
  })
