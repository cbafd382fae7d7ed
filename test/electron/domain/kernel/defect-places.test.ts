import { expect, test } from 'vitest'
import { defectPlaces } from '#domain/kernel/defect-places.ts'

const failure = (stack: string, rest: object = {}): Error =>
  Object.assign(new Error('Nguyễn Thị Lan 0905123456'), { stack: `Error: Nguyễn Thị Lan\n${stack}`, ...rest })

test.each([
  [
    '    at openData (C:\\Users\\Nguyễn Văn An\\AppData\\Local\\Programs\\diem-cau\\resources\\app.asar\\.out\\main.js:1:2)',
    '  at openData (.out/main.js:1:2)',
  ],
  ['    at file:///home/lan/diem%20cau/electron/storage/session.ts:9:1', '  at storage/session.ts:9:1'],
  [
    '    at new Store (http://127.0.0.1:4707/assets/index-1.js:3:4)',
    '  at new Store (assets/index-1.js:3:4)',
  ],
])('of %s only what lies in the program', (frame, told) => {
  const [, place] = defectPlaces(failure(frame))
  expect(place).toBe(told)
})

test('says the kind and the code, what lay behind it, and no value', () => {
  const behind = failure('    at write (/srv/lan/electron/storage/x.ts:1:1)', {
    name: 'SqliteError',
    code: 'SQLITE_FULL',
  })
  expect(
    defectPlaces(failure('    at run (/srv/lan/electron/services/y.ts:2:2)', { cause: behind })),
  ).toEqual([
    'Error',
    '  at run (services/y.ts:2:2)',
    'SqliteError SQLITE_FULL',
    '  at write (storage/x.ts:1:1)',
  ])
  expect(defectPlaces('Nguyễn Thị Lan')).toEqual(['string'])
  expect(defectPlaces(failure('', { code: 'lan 0905' }))).toEqual(['Error'])
})
