/** `npm run package`: the installers of this system, or of the one that is named, into `.dist`. */
import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import { inRoot } from '../bundle/build-once.ts'
import { buildPage } from '../bundle/build-page.ts'
import { buildProgram } from '../bundle/build-program.ts'
import { packageConfig } from '../package/package-config.ts'
import { writeThirdParties } from '../package/third-parties.ts'

const { values } = parseArgs({
  options: {
    /** Another system than this one: `win` or `linux`. */
    for: { type: 'string', default: process.platform === 'win32' ? 'win' : 'linux' },
    /** Only the folder that would be packed, no installer. */
    dir: { type: 'boolean', default: false },
  },
})

const PLATFORMS = { win: Platform.WINDOWS, linux: Platform.LINUX }

if (values.for === 'win' || values.for === 'linux') {
  await buildPage()
  await buildProgram()
  await writeThirdParties()
  const made = await build({
    projectDir: inRoot(''),
    targets: PLATFORMS[values.for].createTarget(values.dir ? 'dir' : null, Arch.x64),
    config: packageConfig(values.for),
  })
  for (const path of made) console.log(path)
} else {
  console.error(`--for takes win or linux, not ${values.for}`)
  process.exitCode = 1
}
