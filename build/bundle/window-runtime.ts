/** Electron's own program, which its package does not bring but fetches: looked for, fetched if it can be. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './build-once.ts'

export type WindowRuntime =
  | { readonly kind: 'found'; readonly path: string }
  /** The reason is part of a Vietnamese sentence. */
  | { readonly kind: 'missing'; readonly reason: string }

/** Enough for 120 MB over a slow line; where there is no line the attempt ends by itself within seconds. */
const LONGEST_FETCH = 10 * 60_000
/** Until then most attempts have either ended or begun to fetch. */
const SILENT_FETCH = 3_000

/** Makes one attempt to fetch the runtime where it is not there. */
export async function findWindowRuntime(): Promise<WindowRuntime> {
  if (whyNoWindow() === null && installedRuntime() === null) await fetchRuntime()
  return presentWindowRuntime()
}

/** As it is, without fetching. */
export function presentWindowRuntime(): WindowRuntime {
  const obstacle = whyNoWindow()
  if (obstacle !== null) return { kind: 'missing', reason: obstacle }
  const path = installedRuntime()
  return path === null
    ? { kind: 'missing', reason: 'chưa có Electron trên máy và không tải được' }
    : { kind: 'found', path }
}

/** Linux may have no screen, and Chromium's sandbox does not run for root. */
function whyNoWindow(): string | null {
  if (process.platform !== 'linux') return null
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'máy này không có màn hình đồ họa'
  return process.getuid?.() === 0 ? 'đang chạy bằng tài khoản root' : null
}

/** As the package itself looks for it (its index.js), without its fetching. */
function installedRuntime(): string | null {
  const folder = inRoot('node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const path = elsewhere ? join(elsewhere, name ?? 'electron') : name && join(folder, 'dist', name)
  return path && existsSync(path) ? path : null
}

async function fetchRuntime(): Promise<void> {
  const child = spawn(process.execPath, [inRoot('node_modules/electron/install.js')], {
    // Its own words are for programmers; what follows from them is said by the caller.
    stdio: 'ignore',
    timeout: LONGEST_FETCH,
    // Offices reach the network through a proxy, which Node heeds only when told.
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  })
  const saying = setTimeout(
    () => console.log('Đang tải phần hiển thị cửa sổ (Electron), chỉ một lần; việc này có thể mất vài phút.'),
    SILENT_FETCH,
  )
  await new Promise(resolve => child.on('close', resolve).on('error', resolve))
  clearTimeout(saying)
}
