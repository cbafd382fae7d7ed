/** Workbooks as LibreOffice saves them again, where it is installed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Why no workbook can be saved on this machine; null where it can. */
export function missingCalc(): string | null {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return null
  } catch {
    return 'LibreOffice (soffice) is not installed'
  }
}

/** The files opened and saved in another format (`xlsx`, `ods`, `xls`, `csv`), in the order given. */
export function savedAgain(files: readonly Uint8Array[], format: string): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-test-'))
  try {
    const out = join(folder, 'out')
    const paths = files.map((bytes, index) => {
      const path = join(folder, `file-${index}.xlsx`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return files.map((_, index) => new Uint8Array(readFileSync(join(out, `file-${index}.${format}`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
