import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readReturn, sampleContext, sampleReturns } from '#test/support/returns.ts'
import { compareReading, type TruthFile } from '#test/support/score-returns.ts'

const truth = JSON.parse(
  readFileSync(new URL('../../../fixtures/returns/truth.json', import.meta.url), 'utf8'),
) as { readonly files: readonly TruthFile[] }

describe('the sample returns, read as a careful clerk records them', () => {
  const context = sampleContext()
  const files = new Map(sampleReturns().map(file => [file.name, file]))

  test.each(
    truth.files.filter(file => file.kind !== 'twin').map(file => [file.file.normalize('NFC'), file] as const),
  )('%s', (name, expected) => {
    const file = files.get(name)
    if (file === undefined) throw new Error(`No file ${name}`)
    expect(compareReading(expected, readReturn(file, context))).toEqual([])
  })
})
