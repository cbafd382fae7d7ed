/** `npm run package`: the installers of this system, or of the one that is named, into `.dist`. */
import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import { inRoot } from '../bundle/build-once.ts'
import { buildPage } from '../bundle/build-page.ts'
import { buildProgram } from '../bundle/build-program.ts'
import { packageConfig } from '../package/package-config.ts'
import { publicKeyOf, signRelease } from '../package/sign-release.ts'
import { writeThirdParties } from '../package/third-parties.ts'

const { values } = parseArgs({
  options: {
    /** Another system than this one: `win` or `linux`. */
    for: { type: 'string', default: process.platform === 'win32' ? 'win' : 'linux' },
    /** Only the folder that would be packed, no installer. */
    dir: { type: 'boolean', default: false },
  },
})

/**
 * The private key of whoever makes the releases (Ed25519, PEM), by the path of its file. It never lies in the
 * repository; without it the program is packed all the same, and updates itself from nowhere.
 */
const keyFile = process.env['DIEM_CAU_RELEASE_KEY']
const key = keyFile ? readFileSync(keyFile, 'utf8') : null

const PLATFORMS = { win: Platform.WINDOWS, linux: Platform.LINUX }

if (values.for === 'win' || values.for === 'linux') {
  await buildPage()
  await buildProgram()
  await writeThirdParties()
  await rm(inRoot('.out/update-key.pem'), { force: true })
  if (key !== null) await writeFile(inRoot('.out/update-key.pem'), publicKeyOf(key))
  const made = await build({
    projectDir: inRoot(''),
    targets: PLATFORMS[values.for].createTarget(values.dir ? 'dir' : null, Arch.x64),
    config: packageConfig(values.for),
  })
  for (const path of made) console.log(path)
  if (key !== null && !values.dir) await signRelease(inRoot('.dist'), packageVersion(), key)
} else {
  console.error(`--for takes win or linux, not ${values.for}`)
  process.exitCode = 1
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { readonly version: string }).version
}
