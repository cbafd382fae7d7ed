/** Every operation the screen may ask for. Adding a feature is one line here. */

import { allocationContract } from './allocation.contract.ts'
import { attendeeLinksContract } from './attendee-links.contract.ts'
import { backupsContract } from './backups.contract.ts'
import { batchContract } from './batch.contract.ts'
import { chasingContract } from './chasing.contract.ts'
import { closingsContract } from './closings.contract.ts'
import { columnMappingsContract } from './column-mappings.contract.ts'
import { consolidationContract } from './consolidation.contract.ts'
import { defectsContract } from './defects.contract.ts'
import { delegatePapersContract } from './delegate-papers.contract.ts'
import { delegatesContract } from './delegates.contract.ts'
import { directoryContract } from './directory.contract.ts'
import { hallContract } from './hall.contract.ts'
import { handoverContract } from './handover.contract.ts'
import { historyContract } from './history.contract.ts'
import { invitationContract } from './invitation.contract.ts'
import { invitedContract } from './invited.contract.ts'
import { issuingContract } from './issuing.contract.ts'
import { jobsContract } from './jobs.contract.ts'
import { letterReadingContract } from './letter-reading.contract.ts'
import { meetingsContract } from './meetings.contract.ts'
import type { InputOf, OperationKind, ParsedInputOf, ResultOf } from './operation.ts'
import { papersContract } from './papers.contract.ts'
import { partsContract } from './parts.contract.ts'
import { personFilesContract } from './person-files.contract.ts'
import { personsContract } from './persons.contract.ts'
import { preflightContract } from './preflight.contract.ts'
import { rehearsalContract } from './rehearsal.contract.ts'
import { reportContract } from './report.contract.ts'
import { returnFormsContract } from './return-forms.contract.ts'
import { returnsContract } from './returns.contract.ts'
import { rollCallContract } from './roll-call.contract.ts'
import { settingsContract } from './settings.contract.ts'
import { startContract } from './start.contract.ts'
import { unitAliasesContract } from './unit-aliases.contract.ts'
import { updatesContract } from './updates.contract.ts'

export const contract = {
  ...meetingsContract,
  ...partsContract,
  ...directoryContract,
  ...personsContract,
  ...personFilesContract,
  ...attendeeLinksContract,
  ...settingsContract,
  ...startContract,
  ...invitationContract,
  ...batchContract,
  ...issuingContract,
  ...papersContract,
  ...preflightContract,
  ...letterReadingContract,
  ...returnsContract,
  ...returnFormsContract,
  ...unitAliasesContract,
  ...columnMappingsContract,
  ...consolidationContract,
  ...delegatesContract,
  ...invitedContract,
  ...rollCallContract,
  ...hallContract,
  ...delegatePapersContract,
  ...allocationContract,
  ...reportContract,
  ...closingsContract,
  ...chasingContract,
  ...historyContract,
  ...backupsContract,
  ...handoverContract,
  ...rehearsalContract,
  ...updatesContract,
  ...defectsContract,
  ...jobsContract,
}

export type Contract = typeof contract
export type OperationName = keyof Contract

export type Input<Name extends OperationName> = InputOf<Contract[Name]>
export type ParsedInput<Name extends OperationName> = ParsedInputOf<Contract[Name]>
export type Result<Name extends OperationName> = ResultOf<Contract[Name]>

/** The names of one kind of operation. */
export type NamesOfKind<Kind extends OperationKind> = {
  [Name in OperationName]: Contract[Name]['kind'] extends Kind ? Name : never
}[OperationName]

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(contract, name)
