import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laidOut, openBrowser, sheetsOf } from '#test/support/laid-out-page.ts'
import { HALL_OF_60, HALL_OF_300, LARGEST_HALL, seatingDocument } from '#test/support/seating-documents.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each([
  ['60 seats', HALL_OF_60, 1],
  ['300 seats and the chair’s table', HALL_OF_300, 1],
  ['the largest hall', LARGEST_HALL, 4],
] as const)('%s: sheets without page numbers, every name within its seat', async (_, shape, sheets) => {
  const page = await laidOut(browser, [seatingDocument(shape)])
  const found = await sheetsOf(page)
  expect(found.map(({ number, holds }) => ({ number, holds }))).toEqual(
    Array.from({ length: sheets }, () => ({ number: '', holds: true })),
  )
  const { names, outside } = await page.evaluate(() => {
    const groups = [...document.querySelectorAll('svg.seating rect[rx] + g')]
    const outsideOf = (group: Element): readonly string[] => {
      const seat = group.previousElementSibling?.getBoundingClientRect()
      return [...group.querySelectorAll('text')].flatMap(text => {
        const box = text.getBoundingClientRect()
        const isInside = seat !== undefined && box.left >= seat.left && box.right <= seat.right
        return isInside ? [] : [text.textContent ?? '']
      })
    }
    return { names: groups.length, outside: groups.flatMap(outsideOf) }
  })
  expect(names).toBe(shape.rows * shape.seats + shape.chairs)
  expect(outside).toEqual([])
})
