/**
 * Runs a script of the project under the Node it needs: `node build/scripts/run.mjs SCRIPT [ARGUMENT…]`. A machine may
 * have an older one, so the lock file brings the right one as a package. Plain JavaScript, since this much must run on any.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isWindows = process.platform === 'win32'
const packaged = join(
  root,
  'node_modules',
  `node-${isWindows ? 'win' : process.platform}-${process.arch}`,
  'bin',
  isWindows ? 'node.exe' : 'node',
)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 18)

if (!existsSync(packaged) && !isNewEnough) {
  console.error(
    `Điểm Cầu cần Node 22.18 trở lên, máy này đang chạy Node ${process.versions.node}. Hãy chạy "npm ci" trước, hoặc cài Node mới hơn.`,
  )
  process.exit(1)
}

const node = existsSync(packaged) ? packaged : process.execPath
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
// What was compiled once is not compiled again by each process and each thread: a thread of the program starts twice as soon.
const compiled = process.env['NODE_COMPILE_CACHE'] ?? join(root, '.out', 'compiled')
// On Linux each thread would keep memory of its own that other threads gave back: 200 MB while files come in.
const arenas = process.env['MALLOC_ARENA_MAX'] ?? '2'
const env = { ...process.env, PATH: path, NODE_COMPILE_CACHE: compiled, MALLOC_ARENA_MAX: arenas }
const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('close', (status, signal) => {
  process.exitCode = status ?? (signal === null ? 1 : 130)
})
