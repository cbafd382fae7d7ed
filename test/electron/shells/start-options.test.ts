/** What a person says at the start is understood, or refused in a sentence. */
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  defaultDataFolder,
  memoryFolderFor,
  readDataFolder,
  readStartOptions,
} from '#electron/shells/start-options.ts'

const linux = { platform: 'linux', home: '/home/lan', variables: {} } as const

describe('start options', () => {
  test('have a beginning', () => {
    expect(readStartOptions([], linux)).toEqual({
      dataFolder: join('/home/lan', '.local', 'share', 'diem-cau'),
      port: 0,
      opensBrowser: true,
    })
  })

  test('are taken as said', () => {
    expect(readStartOptions(['--port', '8080', '--data=dữ liệu', '--no-open'], linux)).toEqual({
      dataFolder: resolve('dữ liệu'),
      port: 8080,
      opensBrowser: false,
    })
  })

  test.each([['--port=x'], ['--port='], ['--port=-1'], ['--port=70000'], ['--port=1.5'], ['--data=']])(
    'refuse %s, naming the option',
    arg => {
      expect(() => readStartOptions([arg], linux)).toThrow(/^--(port|data) cần/)
    },
  )

  test.each([[['--prot', '1']], [['file.xlsx']], [['--port']], [['--no-open=yes']]])(
    'refuse %j, naming what there is',
    args => {
      expect(() => readStartOptions(args, linux)).toThrow('--port SỐ, --data THƯ-MỤC, --no-open')
    },
  )
})

test.each([
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'DiemCau')],
  ['win32', {}, join('/home/lan', 'AppData', 'Roaming', 'DiemCau')],
  ['win32', { APPDATA: '/roaming', PORTABLE_EXECUTABLE_DIR: '/stick' }, join('/stick', 'DiemCau-du-lieu')],
  ['darwin', {}, join('/home/lan', 'Library', 'Application Support', 'DiemCau')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'diem-cau')],
  ['linux', { XDG_DATA_HOME: '' }, join('/home/lan', '.local', 'share', 'diem-cau')],
] as const)('the data of a person on %s with %j lie in %s', (platform, variables, folder) => {
  expect(defaultDataFolder({ platform, home: '/home/lan', variables })).toBe(folder)
})

test.each([
  [['--data', 'x'], resolve('x')],
  [['--original-process-start-time=1', '--data=x', 'giay-moi.docx'], resolve('x')],
  [['--no-open', '--unknown'], defaultDataFolder(linux)],
  [['--data='], defaultDataFolder(linux)],
  [['--data'], defaultDataFolder(linux)],
])('the window finds its data folder among %j', (args, folder) => {
  expect(readDataFolder(args, linux)).toBe(folder)
})

test.each([
  ['win32', { LOCALAPPDATA: '/local' }, '/work', join('/local', 'DiemCau-ghi-nho')],
  ['win32', {}, '/work', join('/home/lan', 'AppData', 'Local', 'DiemCau-ghi-nho')],
  ['win32', { PORTABLE_EXECUTABLE_DIR: '/stick' }, '/work', null],
  ['darwin', {}, '/work', join('/home/lan', 'Library', 'Preferences', 'DiemCau')],
  ['linux', {}, '/work', join('/home/lan', '.config', 'diem-cau')],
  ['linux', { XDG_CONFIG_HOME: '/config' }, '/work', join('/config', 'diem-cau')],
  ['linux', {}, join(tmpdir(), 'thu'), null],
] as const)(
  'on %s with %j it is remembered that %s holds work in %s',
  (platform, variables, data, folder) => {
    expect(memoryFolderFor(data, { platform, home: '/home/lan', variables })).toBe(folder)
  },
)
