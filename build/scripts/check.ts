/** `npm run check`: types, lint, format, import rules, unused code. Runs all of them and fails if one did. */
import { spawn } from 'node:child_process'

type Check = { readonly name: string; readonly command: string; readonly args: readonly string[] }

const tsc = (layer: string): Check => ({
  name: `types of ${layer}`,
  command: 'node',
  args: ['node_modules/ts7/bin/tsc', '-p', `build/tsconfig/${layer}.json`],
})

const CHECKS: readonly Check[] = [
  ...['domain', 'program', 'renderer', 'test'].map(tsc),
  { name: 'format and lint', command: 'biome', args: ['ci', '--config-path', 'build/lint/style.json', '.'] },
  {
    name: 'lint with types',
    command: 'oxlint',
    args: ['--type-aware', '-c', '.oxlintrc.json', 'electron', 'renderer', 'build', 'test'],
  },
  {
    name: 'import rules',
    command: 'depcruise',
    args: ['--config', 'build/lint/imports.cjs', 'electron', 'renderer', 'build', 'test'],
  },
  { name: 'unused code', command: 'knip', args: ['--config', 'build/lint/unused.json'] },
]

/** Resolves to true when the check passed; its output is shown only when it did not. */
function run({ name, command, args }: Check): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        output += chunk
      })
    child.on('error', error => {
      console.log(`✗ ${name}: ${error.message}`)
      resolve(false)
    })
    child.on('close', code => {
      console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`)
      resolve(code === 0)
    })
  })
}

const started = performance.now()
let failed = 0
for (const check of CHECKS) if (!(await run(check))) failed += 1
console.log(
  `${CHECKS.length - failed} passed, ${failed} failed (${((performance.now() - started) / 1000).toFixed(1)} s)`,
)
process.exitCode = failed === 0 ? 0 : 1
