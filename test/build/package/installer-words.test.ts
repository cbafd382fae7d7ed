/** The installer speaks Vietnamese: nothing that electron-builder would say in English is left. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { inRoot } from '../../../build/bundle/build-once.ts'

const builder = dirname(createRequire(import.meta.url).resolve('app-builder-lib/package.json'))

test('every message has its words', () => {
  const messages = readFileSync(join(builder, 'templates/nsis/messages.yml'), 'utf8')
  const asked = [...messages.matchAll(/^(\w+):/gm)].map(([, name]) => name)
  const ours = readFileSync(inRoot('build/package/installer.nsh'), 'utf8')
  const told = [...ours.matchAll(/LangString (\w+) 1066 "[^"]+"$/gm)].map(([, name]) => name)
  expect(asked.length).toBeGreaterThan(5)
  expect(new Set(told)).toEqual(new Set(asked))
})
