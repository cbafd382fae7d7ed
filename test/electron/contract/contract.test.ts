/** Every operation of the contract does the same over both transports. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, isOperationName, type OperationName } from '#contract/contract.ts'
import { type App, createApp } from '#electron/app.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { openTwoTransports, type TwoTransports } from '#test/support/two-transports.ts'
import { typedCall } from '#test/support/typed-call.ts'
import { allocationCases } from './cases/allocation.cases.ts'
import { backupsCases } from './cases/backups.cases.ts'
import { batchCases } from './cases/batch.cases.ts'
import type { OperationCase } from './cases/case.ts'
import { chasingCases } from './cases/chasing.cases.ts'
import { closingsCases } from './cases/closings.cases.ts'
import { columnMappingsCases } from './cases/column-mappings.cases.ts'
import { consolidationCases } from './cases/consolidation.cases.ts'
import { defectsCases } from './cases/defects.cases.ts'
import { delegatePapersCases } from './cases/delegate-papers.cases.ts'
import { delegatesCases } from './cases/delegates.cases.ts'
import { directoryCases } from './cases/directory.cases.ts'
import { hallCases } from './cases/hall.cases.ts'
import { handoverCases } from './cases/handover.cases.ts'
import { historyCases } from './cases/history.cases.ts'
import { invitationCases } from './cases/invitation.cases.ts'
import { invitedCases } from './cases/invited.cases.ts'
import { issuingCases } from './cases/issuing.cases.ts'
import { jobsCases } from './cases/jobs.cases.ts'
import { letterReadingCases } from './cases/letter-reading.cases.ts'
import { meetingsCases } from './cases/meetings.cases.ts'
import { papersCases } from './cases/papers.cases.ts'
import { partsCases } from './cases/parts.cases.ts'
import { personsCases } from './cases/persons.cases.ts'
import { preflightCases } from './cases/preflight.cases.ts'
import { rehearsalCases } from './cases/rehearsal.cases.ts'
import { reportCases } from './cases/report.cases.ts'
import { returnFormsCases } from './cases/return-forms.cases.ts'
import { returnsCases } from './cases/returns.cases.ts'
import { rollCallCases } from './cases/roll-call.cases.ts'
import { settingsCases } from './cases/settings.cases.ts'
import { startCases } from './cases/start.cases.ts'
import { unitAliasesCases } from './cases/unit-aliases.cases.ts'
import { updatesCases } from './cases/updates.cases.ts'

/** An operation without a case does not compile here, and fails below. */
const cases: { readonly [Name in OperationName]: OperationCase } = {
  ...meetingsCases,
  ...partsCases,
  ...directoryCases,
  ...settingsCases,
  ...startCases,
  ...invitationCases,
  ...batchCases,
  ...issuingCases,
  ...papersCases,
  ...personsCases,
  ...preflightCases,
  ...letterReadingCases,
  ...returnsCases,
  ...returnFormsCases,
  ...unitAliasesCases,
  ...columnMappingsCases,
  ...consolidationCases,
  ...delegatesCases,
  ...invitedCases,
  ...rollCallCases,
  ...hallCases,
  ...delegatePapersCases,
  ...allocationCases,
  ...rehearsalCases,
  ...updatesCases,
  ...reportCases,
  ...closingsCases,
  ...chasingCases,
  ...handoverCases,
  ...historyCases,
  ...backupsCases,
  ...defectsCases,
  ...jobsCases,
}

const names = Object.keys(contract).filter(isOperationName)

let dataFolder: string
let app: App
let transports: TwoTransports

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
  const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url))
  app = await createApp({ dataFolder, resourcesFolder, printer: createChromiumPrinter() })
  transports = await openTwoTransports(app)
})

afterAll(async () => {
  await transports[Symbol.asyncDispose]()
  await app.close()
  await rm(dataFolder, { recursive: true })
})

test('no operation is without a case', () => {
  expect(names.filter(name => !cases[name])).toEqual([])
})

describe.each(['ipc', 'http'] as const)('over %s', kind => {
  test.each(names)('%s', name => cases[name](typedCall(transports[kind])), 60_000)

  test.each(names)('%s refuses what is no input of it', async name => {
    const outcome = await transports[kind].call(name, 'no input of any operation')
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  test('an unknown operation is told', async () => {
    expect(await transports[kind].call('meetings.imagine', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    })
  })

  test('a change is announced', async () => {
    const heard: unknown[] = []
    const stop = transports[kind].listen(event => heard.push(event))
    await typedCall(transports[kind])('meetings.create', { from: 'blank', name: 'Giao ban' })
    await expect
      .poll(() => heard)
      .toContainEqual(
        expect.objectContaining({ kind: 'changed', tables: expect.arrayContaining(['meetings']) }),
      )
    stop()
  })
})
