/** What is packed for an office: only what runs, closed as it should be, and it works as it is packed. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRoot } from '../../../build/bundle/build-once.ts'
import { buildPage } from '../../../build/bundle/build-page.ts'
import { buildProgram } from '../../../build/bundle/build-program.ts'
import { type PackagedSystem, packageConfig } from '../../../build/package/package-config.ts'
import { writeThirdParties } from '../../../build/package/third-parties.ts'
import { expectBundleToWork } from '../../support/bundled-program.ts'
import { makeStandInRuntime } from '../../support/stand-in-runtime.ts'

const MEGABYTE = 1024 * 1024

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
  await buildPage()
  await buildProgram()
  await writeThirdParties()
}, 120_000)

afterAll(() => rm(folder, { recursive: true }))

describe.each([
  { system: 'linux', executable: 'diem-cau', binary: 'linux-x64.node' },
  { system: 'win', executable: 'DiemCau.exe', binary: 'win32-x64.node' },
] as const)('for $system', ({ system, executable, binary }) => {
  let packed: string
  let archive: string

  beforeAll(async () => {
    packed = await pack(system)
    archive = join(packed, 'resources/app.asar')
  }, 120_000)

  test('only what runs is inside', () => {
    const strangers = listPackage(archive, { isPack: false })
      .map(path => path.replaceAll('\\', '/'))
      .filter(
        path => !/^\/(\.out|resources|package\.json$|node_modules$|node_modules\/better-sqlite3)/.test(path),
      )
    expect(strangers).toEqual([])
  })

  test.each([
    ['sources', /\.tsx?$/],
    ['maps of sources', /\.map$/],
    ['marks of a build', /\.stamp$/],
    ['binaries of other systems', new RegExp(`\\.node$(?<!${binary})`)],
    ['what compiles better-sqlite3', /better-sqlite3.(deps|src|binding)/],
  ])('no %s', (_, pattern) => {
    expect(listPackage(archive, { isPack: false }).filter(path => pattern.test(path))).toEqual([])
  })

  test('is small: the program without the runtime below 20 MB', async () => {
    const files = await readdir(join(packed, 'resources'), { recursive: true, withFileTypes: true })
    const sizes = await Promise.all(
      files
        .filter(file => file.isFile())
        .map(async file => (await stat(join(file.parentPath, file.name))).size),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * MEGABYTE)
  })

  test('brings the languages of the office and no others', async () => {
    expect((await readdir(join(packed, 'locales'))).sort()).toEqual(['en-US.pak', 'vi.pak'])
  })

  test.each<[FuseV1Options, FuseState]>([
    [FuseV1Options.RunAsNode, FuseState.DISABLE],
    [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ])('fuse %s is %s', async (fuse, state) => {
    expect((await getCurrentFuseWire(join(packed, executable)))[fuse]).toBe(state)
  })

  const isHere = system === (process.platform === 'win32' ? 'win' : 'linux')
  if (!isHere)
    console.log(`Bỏ qua việc chạy thử gói cho ${system}: tệp nhị phân bên trong không chạy trên máy này.`)
  test.runIf(isHere)(
    'works as it is packed',
    async () => {
      const unpacked = join(folder, 'unpacked')
      extractAll(archive, unpacked)
      await expectBundleToWork(unpacked, join(folder, 'data'))
    },
    60_000,
  )
})

/** Resolves to the folder an installer would put on the disk. */
async function pack(system: PackagedSystem): Promise<string> {
  const runtime = join(folder, `runtime-${system}`)
  await makeStandInRuntime(runtime, system)
  const config = packageConfig(system)
  const output = join(folder, system)
  const platform = system === 'win' ? Platform.WINDOWS : Platform.LINUX
  await build({
    projectDir: inRoot(''),
    targets: platform.createTarget('dir', Arch.x64),
    config: { ...config, electronDist: runtime, directories: { ...config.directories, output } },
  })
  return join(output, `${system}-unpacked`)
}
