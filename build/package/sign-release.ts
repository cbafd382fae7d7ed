/** Describes the installers of a release and signs the description, so that an installed program believes it without a network. */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import {
  RELEASE_FILE,
  type Release,
  type ReleaseFile,
  type ReleaseSystem,
  SIGNATURE_FILE,
} from '../../electron/domain/updates/release.ts'

/** Which installer updates a program of which system; the others are for the first time. */
const UPDATES_BY: readonly { readonly system: ReleaseSystem; readonly pattern: RegExp }[] = [
  { system: 'win', pattern: /-cai-dat\.exe$/ },
  { system: 'linux', pattern: /\.deb$/ },
]

/**
 * @param folder holds the installers; the description and its signature are written beside them
 * @param privateKey Ed25519 as PEM
 */
export async function signRelease(folder: string, version: string, privateKey: string): Promise<void> {
  const release: Release = { version, notes: '', files: await describeFiles(folder) }
  const content = Buffer.from(JSON.stringify(release, null, 2))
  await writeFile(join(folder, RELEASE_FILE), content)
  const signature = sign(null, content, createPrivateKey(privateKey))
  await writeFile(join(folder, SIGNATURE_FILE), signature.toString('base64'))
}

/** What a program has to bring to believe the releases signed with this key, as PEM. */
export const publicKeyOf = (privateKey: string): string =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()

async function describeFiles(folder: string): Promise<readonly ReleaseFile[]> {
  const names = await readdir(folder)
  return Promise.all(
    UPDATES_BY.flatMap(({ system, pattern }) =>
      names
        .filter(name => pattern.test(name))
        .map(async name => {
          const path = join(folder, name)
          return { system, name, size: (await stat(path)).size, sha256: await hashOf(path) }
        }),
    ),
  )
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
