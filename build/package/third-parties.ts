/** The notices of everything that is shipped inside the bundles: which packages they are made of, under what licence. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inRoot } from '../bundle/build-once.ts'

/** A package with the text of its licence. */
export type ThirdParty = {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Null where the package brings no file of its own; the name of the licence stands in `licence`. */
  readonly text: string | null
}

/** Shipped as it is, beside the bundles. */
const BESIDE_THE_BUNDLES = ['better-sqlite3']

/** Writes `.out/notices/third-parties.txt`. The bundles must have been built: their source maps name what is in them. */
export async function writeThirdParties(): Promise<void> {
  const parties = await findThirdParties()
  await mkdir(inRoot('.out/notices'), { recursive: true })
  await writeFile(
    inRoot('.out/notices/third-parties.txt'),
    parties.map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`),
  )
}

/** By name, each package once, at the version that is in the bundles. */
export async function findThirdParties(): Promise<readonly ThirdParty[]> {
  const folders = new Set(BESIDE_THE_BUNDLES.map(name => `node_modules/${name}`))
  for (const map of await sourceMaps()) for (const folder of packagesIn(map)) folders.add(folder)
  const parties = await Promise.all([...folders].sort().map(readParty))
  return [...new Map(parties.map(party => [`${party.name}@${party.version}`, party])).values()]
}

async function sourceMaps(): Promise<readonly string[]> {
  const names = await readdir(inRoot('.out'), { recursive: true })
  return Promise.all(
    names.filter(name => name.endsWith('.map')).map(name => readFile(inRoot(join('.out', name)), 'utf8')),
  )
}

/** Folders of packages, from the root of the repository; of a package inside a package the inner one. */
function packagesIn(sourceMap: string): readonly string[] {
  const { sources } = JSON.parse(sourceMap) as { readonly sources: readonly string[] }
  return sources.flatMap(source => {
    const found = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]
    return found ? [found] : []
  })
}

async function readParty(folder: string): Promise<ThirdParty> {
  const path = inRoot(folder)
  const { name, version, license } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const file = (await readdir(path)).find(entry => /^(licen[cs]e|copying|notice)/i.test(entry))
  return {
    name,
    version,
    licence: license ?? 'see text',
    text: file === undefined ? null : (await readFile(join(path, file), 'utf8')).trim(),
  }
}

const noticeOf = ({ name, version, licence, text }: ThirdParty): string =>
  `${name} ${version}\nLicence: ${licence}\n\n${text ?? ''}\n`
