/**
 * Remembers, outside of the data folders and for each person of this computer, which folders hold work. A folder that
 * is gone with everything in it, or a drive that was pulled out, says nothing of itself: only this list tells it apart
 * from a folder that was never used.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type DataMemory = {
  readonly knows: (folder: string) => boolean
  readonly note: (folder: string) => void
}

/** Remembers nothing: for data that is not meant to stay. */
export const NO_MEMORY: DataMemory = { knows: () => false, note: () => undefined }

const MEMORY_FILE = 'du-lieu-da-dung.json'

/** The folders used last; longer ago, nobody misses them. */
const MOST_FOLDERS = 20

/** @param place where the list lies; made when first needed */
export function openDataMemory(place: string): DataMemory {
  const file = join(place, MEMORY_FILE)
  return {
    knows: folder => foldersIn(file).includes(asKnown(folder)),
    note: folder => {
      const known = asKnown(folder)
      const folders = foldersIn(file)
      if (folders[0] === known) return
      const next = [known, ...folders.filter(other => other !== known)].slice(0, MOST_FOLDERS)
      try {
        mkdirSync(place, { recursive: true })
        writeFileSync(`${file}.moi`, JSON.stringify({ folders: next }))
        renameSync(`${file}.moi`, file)
      } catch {
        // The data is open and whole; only the warning about a lost folder will be missing.
      }
    },
  }
}

function foldersIn(file: string): readonly string[] {
  if (!existsSync(file)) return []
  try {
    const { folders } = JSON.parse(readFileSync(file, 'utf8')) as { readonly folders?: unknown }
    return Array.isArray(folders) ? folders.filter(folder => typeof folder === 'string') : []
  } catch {
    // A list that cannot be read warns of nothing, and is written anew.
    return []
  }
}

/** Windows does not tell capitals apart. */
const asKnown = (folder: string): string =>
  process.platform === 'win32' ? resolve(folder).toLowerCase() : resolve(folder)
