/** The files of the built page, each under its address: what was not there at the start is not served. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export type PageFile = {
  readonly mediaType: string
  /** The name changes whenever the content does, so that a browser may keep it. */
  readonly isFrozen: boolean
  read(): Promise<Uint8Array<ArrayBuffer>>
}

export type PageFiles = {
  /** By the path of the address, exactly as it was sent; undefined when there is no such file. */
  find(path: string): PageFile | undefined
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Addresses are looked up in a list made beforehand and never turned into paths: there is nothing to climb out of.
 * Types not in the table (source maps) are not served.
 */
export async function openPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const mediaType = MEDIA_TYPES[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, {
      mediaType,
      isFrozen: address.startsWith('/assets/'),
      read: async () => new Uint8Array(await readFile(path)),
    })
  }
  return { find: path => files.get(path === '/' ? '/index.html' : path) }
}
