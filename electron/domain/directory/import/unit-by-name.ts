/** The commune a cell of a directory names: by its code or its whole name, never by likeness. */
import type { UnitCode } from '../../kernel/ids.ts'
import { equalityKey } from '../../vietnamese/text.ts'
import { partyCommitteeName, type Unit, unitName } from '../unit.ts'

/** Null where the words name no unit, or several; look-alikes (Sơn Hà, Sơn Hạ) are never taken for each other. */
export function unitByName(units: readonly Unit[]): (written: string) => UnitCode | null {
  const codes = new Map<string, UnitCode | null>()
  for (const unit of units)
    for (const name of [unit.code, unit.bareName, unitName(unit), partyCommitteeName(unit)]) {
      const key = equalityKey(name)
      // Two units of one bare name: only the kind word tells them apart.
      codes.set(key, codes.has(key) ? null : unit.code)
    }
  return written => codes.get(equalityKey(written.replace(/[.,;]+$/, ''))) ?? null
}
