/** The operations that are large: before which a backup is made, and which are written by a thread of their own. */
import type { OperationName } from '#contract/contract.ts'
import type { BackupReason } from '#domain/backups/backup.ts'

/** What takes in much, changes much, or goes back. */
export const BACKED_UP: Readonly<Partial<Record<OperationName, BackupReason>>> = {
  'returns.receive': 'import',
  'returns.paste': 'import',
  'letters.accept': 'import',
  'persons.import': 'import',
  'persons.linkCertain': 'bulk',
  'invited.add-all': 'bulk',
  'handover.accept': 'import',
  'roll-call.import': 'import',
  'returns.commit': 'bulk',
  'issuing.issue': 'bulk',
  'meetings.remove': 'bulk',
  'history.stepBack': 'step-back',
}

/** What adds thousands of rows at once. */
export const LARGE_STEPS: ReadonlySet<OperationName> = new Set<OperationName>([
  'returns.receive',
  'returns.commit',
])
