/** The pages of help as they are shipped: every screen has one, and whatever a page names is there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findHelpPages, helpPages, pictureAddress } from '#renderer/features/help/help-pages.ts'
import { screens } from '#renderer/routes.tsx'

const FOLDER = join(process.cwd(), 'resources/help')

test.each([
  'start',
  'data',
  ...screens.flatMap(({ key, helpFor }) => [key, helpFor?.('seats') ?? key, helpFor?.('persons') ?? key]),
])('%s has a page', key => {
  expect(helpPages.map(page => page.key)).toContain(key)
})

describe.each(readdirSync(FOLDER).filter(name => name.endsWith('.md')))('%s', name => {
  const source = readFileSync(join(FOLDER, name), 'utf8')

  test('begins with its title, in composed letters', () => {
    expect(source).toMatch(/^# \S/)
    expect(source).toBe(source.normalize('NFC'))
  })

  test('leads only to pages that are there', () => {
    const targets = [...source.matchAll(/\]\(([^)]+)\.md\)/g)].map(([, target]) => target)
    expect(targets.filter(target => !helpPages.some(({ key }) => key === target))).toEqual([])
  })

  test('shows only pictures that are there, each said in words', () => {
    const pictures = [...source.matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)]
    expect(pictures.filter(([, words, file = '']) => words === '' || !pictureAddress(file))).toEqual([])
  })
})

test.each([
  ['without accents', 'chot so lieu', 'consolidation'],
  ['words in any order', 'zalo dán', 'returns'],
  ['the name of a key', 'F1', 'keyboard'],
])('is found %s', (_, search, key) => {
  expect(findHelpPages(search).map(page => page.key)).toContain(key)
})

test('words that are nowhere find nothing', () => {
  expect(findHelpPages('xe đạp')).toEqual([])
})
