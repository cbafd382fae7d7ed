/** A window is opened only where Electron's runtime is there and can run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { presentWindowRuntime } from '../../../build/bundle/window-runtime.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  vi.stubEnv('DISPLAY', ':0')
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

test('the runtime is found where it lies', async () => {
  await writeFile(join(folder, 'electron'), '')
  expect(presentWindowRuntime()).toEqual({ kind: 'found', path: join(folder, 'electron') })
})

test.each<[string, string, () => void]>([
  ['no runtime', 'chưa có Electron trên máy và không tải được', () => undefined],
  [
    'no screen',
    'máy này không có màn hình đồ họa',
    () => {
      vi.stubEnv('DISPLAY', '')
      vi.stubEnv('WAYLAND_DISPLAY', '')
    },
  ],
  ['root', 'đang chạy bằng tài khoản root', () => vi.spyOn(process, 'getuid').mockReturnValue(0)],
])('%s is a reason a person can read', (_, reason, arrange) => {
  arrange()
  expect(presentWindowRuntime()).toEqual({ kind: 'missing', reason })
})
