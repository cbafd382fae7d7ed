/** A built page of three files, with a secret beside it that nobody may read. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type PageFolder = AsyncDisposable & { readonly path: string }

export async function createPageFolder(): Promise<PageFolder> {
  const root = await mkdtemp(join(tmpdir(), 'diem-cau-page-'))
  const path = join(root, 'page')
  await mkdir(join(path, 'assets'), { recursive: true })
  await writeFile(join(root, 'secret.html'), 'bí mật')
  await writeFile(join(path, 'index.html'), '<!doctype html><title>Điểm Cầu</title>')
  await writeFile(join(path, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(path, 'assets', 'main-1a2b.js.map'), '{}')
  return { path, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}
