/** The operations before which a backup is made: what takes in much, changes much, or goes back. */
import type { OperationName } from '#contract/contract.ts'
import type { BackupReason } from '#domain/backups/backup.ts'

export const BACKED_UP: Readonly<Partial<Record<OperationName, BackupReason>>> = {
  'returns.receive': 'import',
  'returns.paste': 'import',
  'letters.accept': 'import',
  'persons.import': 'import',
  'persons.linkCertain': 'bulk',
  'handover.accept': 'import',
  'roll-call.import': 'import',
  'returns.commit': 'bulk',
  'issuing.issue': 'bulk',
  'meetings.remove': 'bulk',
  'history.stepBack': 'step-back',
}
