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

/** A DOCX file as LibreOffice prints it. */
export const docxToPdf = (docx: Uint8Array): Uint8Array =>
  inFolder(folder => {
    const path = join(folder, 'letter.docx')
    writeFileSync(path, docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return readFileSync(join(folder, 'letter.pdf'))
  })

/** The lines of each page of a PDF, from top to bottom, runs of white space as one space. */
export const pdfPages = (pdf: Uint8Array): readonly (readonly string[])[] =>
  inFolder(folder => {
    const path = join(folder, 'letter.pdf')
    writeFileSync(path, pdf)
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
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
