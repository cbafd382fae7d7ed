/** A newer version from a folder: found only when signed and newer, started only when it is exactly what was signed. */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { RELEASE_FILE, SIGNATURE_FILE } from '#domain/updates/release.ts'
import { createOfflineUpdate } from '#electron/shells/offline-update.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { publicKeyOf, signRelease } from '../../../build/package/sign-release.ts'

const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const INSTALLER = 'DiemCau-1.4.0-x64-cai-dat.exe'
const key = newKey()
let share: string
let workFolder: string
let started: string[]

beforeEach(async () => {
  share = temporaryFolder()
  workFolder = join(temporaryFolder(), 'cap-nhat')
  started = []
  writeFileSync(join(share, INSTALLER), 'installer '.repeat(10_000))
  await signRelease(share, '1.4.0', key)
})

const updateOf = (version: string, system: 'win' | 'linux' = 'win') =>
  createOfflineUpdate({
    version,
    system,
    publicKey: publicKeyOf(key),
    workFolder,
    start: async installer => {
      started.push(readFileSync(installer, 'utf8').slice(0, 9))
    },
  })

const signal = new AbortController().signal
const install = (update: ReturnType<typeof updateOf>) => update.install(() => undefined, signal)

test('a newer version is offered, copied whole and started', async () => {
  const update = updateOf('1.3.9')
  expect(await update.look(share)).toEqual({ version: '1.4.0', notes: '', size: 100_000 })
  const seen: number[] = []
  await update.install((done, total) => seen.push(done / total), signal)
  expect(seen.at(-1)).toBe(1)
  expect(started).toEqual(['installer'])
})

test.each([
  ['the same version', '1.4.0', 'win'],
  ['an older one', '2.0.0', 'win'],
  ['one for another system', '1.3.9', 'linux'],
] as const)('%s is no offer, and nothing can be installed', async (_, version, system) => {
  const update = updateOf(version, system)
  expect(await update.look(share)).toBeNull()
  await expect(install(update)).rejects.toMatchObject({ code: 'not-found' })
})

test.each<[string, () => Promise<void>, string]>([
  ['without a description', async () => rmSync(join(share, RELEASE_FILE)), 'not-found'],
  ['signed by somebody else', () => signRelease(share, '9.9.9', newKey()), 'update-refused'],
  [
    'whose description was changed after it was signed',
    async () => {
      const path = join(share, RELEASE_FILE)
      writeFileSync(path, readFileSync(path, 'utf8').replace('1.4.0', '1.5.0'))
    },
    'update-refused',
  ],
  [
    'whose signature is no signature',
    async () => writeFileSync(join(share, SIGNATURE_FILE), '???'),
    'update-refused',
  ],
])('a release %s is refused', async (_, spoil, code) => {
  await spoil()
  await expect(updateOf('1.0.0').look(share)).rejects.toMatchObject({ code })
})

test.each([
  ['exchanged after it was looked at', 'malware!! '.repeat(10_000)],
  ['cut short', 'installer '],
  ['longer than was signed', 'installer '.repeat(20_000)],
])('an installer %s is not started and not kept', async (_, content) => {
  const update = updateOf('1.0.0')
  await update.look(share)
  writeFileSync(join(share, INSTALLER), content)
  await expect(install(update)).rejects.toMatchObject({ code: 'update-refused' })
  expect(started).toEqual([])
  expect(existsSync(workFolder) ? await readdir(workFolder) : []).toEqual([])
})

test('called off while it is copied, nothing is started', async () => {
  const update = updateOf('1.0.0')
  await update.look(share)
  await expect(update.install(() => undefined, AbortSignal.abort())).rejects.toThrow()
  expect(started).toEqual([])
})
