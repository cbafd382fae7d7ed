/** Walks what was dropped on the page: files, and folders all the way down. */

/** Files in the order of the entries; lock files of Office and hidden files inside folders are left out. */
export async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found: File[] = []
  for (const entry of entries) await collect(entry, found)
  return found
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (isFile(entry)) {
    found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
  } else if (isFolder(entry)) {
    for (const inner of await entriesOf(entry)) {
      if (!isByProduct(inner.name)) await collect(inner, found)
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** Nobody who chooses a folder means these. */
export const isByProduct = (name: string): boolean => name.startsWith('~$') || name.startsWith('.')

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    // Chromium hands out a hundred at a time and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
