/** The sheets of something that came in, as it was read: a file by its content, pasted text line by line. */
import { pastedWorkbook } from '#domain/returns/pasted/pasted-workbook.ts'
import type { ReturnChannel } from '#domain/returns/stored-return.ts'
import type { ReadResult } from './read-workbook.ts'
import type { ReaderPool } from './reader-pool.ts'

/** What did not come as a file is text of our own, kept as UTF-8. */
export async function openOriginal(
  readers: Pick<ReaderPool, 'read'>,
  { channel, bytes }: { readonly channel: ReturnChannel; readonly bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<ReadResult> {
  if (channel === 'file') return readers.read(bytes, signal)
  return { ok: true, workbook: pastedWorkbook(new TextDecoder().decode(bytes)) }
}
