/** Writes a zip archive into a file entry by entry: however many there are, few of them are in memory at a time. */
import { type FileHandle, open } from 'node:fs/promises'
import { endOf, headOf, type PlacedEntry, type ZipEntry } from './zip-writer.ts'

export type ZipFile = {
  /** Written in their order; what goes wrong with the file is told by `settled` and `finish`. */
  add(entry: ZipEntry): void
  /** Resolves when all that was added is written. */
  settled(): Promise<void>
  /** Gives the size of the archive; nothing may be added after. */
  finish(): Promise<number>
  /** Leaves the file as it is. */
  close(): Promise<void>
}

/** @param path of a file that is not there yet */
export async function createZipFile(path: string): Promise<ZipFile> {
  const file = await open(path, 'wx')
  const placed: PlacedEntry[] = []
  let length = 0
  let last: Promise<unknown> = Promise.resolve()
  const write = (parts: readonly Uint8Array[]): void => {
    const written = last.then(() => writeAll(file, parts))
    // Told by whoever waits for it: until then it is nobody's.
    written.catch(() => undefined)
    last = written
  }
  return {
    add(entry) {
      const head = headOf(entry)
      write([head, ...entry.packed])
      // Without its bytes, which would all be kept to the end otherwise.
      placed.push({ entry: { ...entry, packed: [] }, offset: length })
      length += head.length + entry.packedSize
    },
    settled: async () => {
      await last
    },
    async finish() {
      const end = endOf(placed, length)
      write([end])
      await last
      await file.close()
      return length + end.length
    },
    async close() {
      await last.catch(() => undefined)
      await file.close()
    },
  }
}

async function writeAll(file: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  for (const part of parts) if (part.length > 0) await file.appendFile(part)
}
