/**
 * Checks the table of sectors of an OLE container before the library follows it: a chain that bites its own tail costs
 * the library gigabytes, and a thread that runs out of memory inside one loop takes the program along.
 */
import { ReadRefusal } from './read-refusal.ts'

const HEADER_BYTES = 512
const HEADER_TABLES = 109
const FIRST_TABLE = 76

/** Throws a refusal where any chain of sectors runs in a circle (MS-CFB 2.3). */
export function refuseSectorLoops(bytes: Uint8Array): void {
  if (bytes.length < HEADER_BYTES) throw new ReadRefusal('truncated')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new ReadRefusal('unreadable')
  const next = sectorTable(view, 1 << shift)
  // Each sector is walked once: 0 not yet, its own walk's number while and after it.
  const walked = new Uint32Array(next.length)
  for (let start = 0; start < next.length; start += 1) {
    let at = start
    while (at >= 0 && at < next.length && walked[at] === 0) {
      walked[at] = start + 1
      at = next[at] ?? -1
    }
    if (at >= 0 && at < next.length && walked[at] === start + 1) throw new ReadRefusal('unreadable')
  }
}

/** The sector that follows each, negative at the end of a chain. */
function sectorTable(view: DataView, size: number): Int32Array {
  const sectors = Math.max(0, Math.ceil(view.byteLength / size) - 1)
  const next = new Int32Array(sectors).fill(-1)
  const perTable = size / 4
  for (const [index, table] of tablesOf(view, size, sectors).entries())
    for (let entry = 0; entry < perTable; entry += 1) {
      const sector = index * perTable + entry
      const at = (table + 1) * size + entry * 4
      if (sector < sectors && at + 4 <= view.byteLength) next[sector] = view.getInt32(at, true)
    }
  return next
}

/** Where the parts of the table lie: in the header, and in sectors that lead on from it. */
function tablesOf(view: DataView, size: number, sectors: number): readonly number[] {
  const tables: number[] = []
  const take = (at: number): void => {
    const table = at + 4 <= view.byteLength ? view.getInt32(at, true) : -1
    if (table >= 0 && table < sectors) tables.push(table)
  }
  for (let index = 0; index < HEADER_TABLES; index += 1) take(FIRST_TABLE + index * 4)
  let more = view.getInt32(68, true)
  for (let steps = 0; more >= 0 && more < sectors && steps < sectors; steps += 1) {
    const start = (more + 1) * size
    for (let entry = 0; entry < size / 4 - 1; entry += 1) take(start + entry * 4)
    const last = start + size - 4
    more = last + 4 <= view.byteLength ? view.getInt32(last, true) : -1
  }
  return tables
}

const BOF = 0x0809
/** Records that only files of Excel 2 hold; the library reads a text of any length out of one. */
const OF_EXCEL_2 = new Set([0x01, 0x02, 0x03, 0x04, 0x05, 0x07, 0x08, 0x09, 0x0b])

/** Throws a refusal where the records of a workbook (Excel 5 to 2003) have slipped out of step (MS-XLS 2.1.4). */
export function refuseBrokenRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (view.byteLength < 4 || view.getUint16(0, true) !== BOF) return
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const kind = view.getUint16(at, true)
    // Behind the last record there is nothing but padding.
    if (kind === 0) return
    if (OF_EXCEL_2.has(kind)) throw new ReadRefusal('unreadable')
  }
}
