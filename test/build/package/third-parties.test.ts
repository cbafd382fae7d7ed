/** Whoever gets the program gets the notices of those whose work is in it. */
import { beforeAll, expect, test } from 'vitest'
import { buildPage } from '../../../build/bundle/build-page.ts'
import { buildProgram } from '../../../build/bundle/build-program.ts'
import { findThirdParties, type ThirdParty } from '../../../build/package/third-parties.ts'

let parties: readonly ThirdParty[]

beforeAll(async () => {
  await buildPage()
  await buildProgram()
  parties = await findThirdParties()
}, 120_000)

test.each([
  'better-sqlite3', // shipped beside the bundles
  'kysely', // in the program
  'docx', // in a chunk
  '@e965/xlsx', // in a worker
  'react', // in the page
])('%s is named with its licence', name => {
  const party = parties.find(known => known.name === name)
  expect(party?.text).toMatch(/MIT|Apache|permission/i)
  expect(party?.version).toMatch(/^\d+\.\d+\.\d+/)
})

test('nothing is shipped whose licence asks for the source of the program', () => {
  const allowed = /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)$/
  expect(parties.filter(({ licence }) => !allowed.test(licence))).toEqual([])
})

test('no package that only builds or tests is among them', () => {
  expect(
    parties.map(({ name }) => name).filter(name => /^(vite|vitest|electron|typescript)/.test(name)),
  ).toEqual([])
})
