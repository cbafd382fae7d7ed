/** Archives of many letters, kept in files until the person has them: a country of letters is more than memory should hold. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#domain/kernel/app-error.ts'
import { createZipFile, type ZipFile } from '../zip/zip-file.ts'

export type LetterArchives = {
  /** Begins one; those finished before, had by the person or not, are gone. */
  begin(): Promise<OpenArchive>
  /** Bytes from a place on, as many as one piece has; none behind the end. Null where there is no such archive. */
  piece(id: string, from: number): Promise<Uint8Array | null>
  /** Removes what is there. */
  clear(): Promise<void>
}

export type OpenArchive = {
  readonly id: string
  readonly zip: Pick<ZipFile, 'add' | 'settled'>
  /** Gives its size. @throws AppError `storage-full` */
  finish(): Promise<number>
  /** Removes it. */
  drop(): Promise<void>
}

/** Small enough to be turned into text and back without a pause. */
const PIECE_BYTES = 2 * 1024 * 1024

/** @param folder its own: everything in it is removed */
export function createLetterArchives(folder: string): LetterArchives {
  const finished = new Set<string>()
  const pathOf = (id: string): string => join(folder, `${id}.zip`)
  const remove = async (id: string): Promise<void> => {
    finished.delete(id)
    await rm(pathOf(id), { force: true })
  }
  return {
    async clear() {
      finished.clear()
      await rm(folder, { recursive: true, force: true })
    },
    async begin() {
      await Promise.all([...finished].map(remove))
      await mkdir(folder, { recursive: true })
      const id = randomUUID()
      const zip = await createZipFile(pathOf(id))
      return {
        id,
        zip,
        async finish() {
          const size = await zip.finish().catch(refuseFullDisk)
          finished.add(id)
          return size
        },
        async drop() {
          await zip.close()
          await remove(id)
        },
      }
    },
    async piece(id, from) {
      if (!finished.has(id)) return null
      const file = await open(pathOf(id), 'r')
      try {
        const buffer = new Uint8Array(PIECE_BYTES)
        const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, from)
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
  }
}

function refuseFullDisk(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')
    throw new AppError(
      'storage-full',
      'Ổ đĩa đã đầy nên không tạo được tệp nén. Hãy giải phóng dung lượng rồi tạo lại.',
      { cause },
    )
  throw cause
}
