/** Whether a folder is a place where a live database is safe: on a disk of this computer, copied by nobody behind its back. */

/** What is known of a folder. */
export type LocationFacts = {
  readonly platform: NodeJS.Platform
  /** As it was named, and as the system resolves it: a mapped drive resolves to its share on Windows. */
  readonly paths: readonly string[]
  /** Number of the kind of file system (Linux `statfs`); null where unknown. */
  readonly fileSystem: number | null
  /** Its name in the table of mounts (Linux), which tells the kinds of FUSE apart; null where unknown. */
  readonly mountKind: string | null
  /** Names that lie in the folder and in those above it. */
  readonly neighbours: readonly string[]
  /** Folders that programs of this computer declare to synchronise (variables of the environment). */
  readonly declared: readonly string[]
}

export type Unsafe = { readonly kind: 'network' } | { readonly kind: 'synchronised'; readonly by: string }

/** linux/magic.h and the sources of the kernel: NFS, SMB in its three ages, 9P, AFS, Coda, Ceph, NCP. */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x01021997, 0x5346414f, 0x73757245, 0x00c36400, 0x564c,
])

const NETWORK_MOUNTS =
  /^(nfs\d?|cifs|smb\d?|smbfs|9p|afs|ceph|davfs|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|google-drive-ocamlfuse|onedriver))$/

/** Names of folders that a synchronising program keeps, each with the program. */
const SYNCHRONISED: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [
    /^(google ?drive|googledrive|my drive|drive của tôi|ổ đĩa của tôi|googlefs-.*|googledrive-.*)$/i,
    'Google Drive',
  ],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(iclouddrive|icloud drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^cloudstorage$/i, 'một chương trình đồng bộ'],
  [/^(zalo received files|zalopc|zalo pc|zalo files|zalodata)$/i, 'Zalo'],
  [
    /^(box sync|megasync|mega sync|mega downloads|pclouddrive|pcloud drive|nextcloud|owncloud|seafile|syncthing|sync\.com|resilio sync|yandex\.disk)$/i,
    'một chương trình đồng bộ',
  ],
]

/** Files by which a synchronising program knows its folders, whatever these are called. */
const MARKERS: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.tmp\.drive(upload|download)$/, 'Google Drive'],
  [
    /^(\.stfolder|\.sync|\.owncloudsync\.log|\.nextcloudsync\.log|\.sync_[0-9a-f]+\.db|\.seafile-data)$/,
    'một chương trình đồng bộ',
  ],
]

/** Null where the live database may lie. */
export function judgeLocation(facts: LocationFacts): Unsafe | null {
  const { paths, fileSystem, mountKind, neighbours } = facts
  const isShare =
    facts.platform === 'win32' && paths.some(path => /^[\\/]{2}(?![?.][\\/](?!UNC))/i.test(path))
  if (isShare) return { kind: 'network' }
  if (mountKind !== null && NETWORK_MOUNTS.test(mountKind)) return { kind: 'network' }
  if (fileSystem !== null && NETWORK_FILE_SYSTEMS.has(fileSystem)) return { kind: 'network' }
  if (facts.declared.some(folder => paths.some(path => isInside(path, folder))))
    return { kind: 'synchronised', by: 'OneDrive' }
  const names = paths.flatMap(path => path.normalize('NFC').split(/[\\/]/))
  const by = nameOf(SYNCHRONISED, names) ?? nameOf(MARKERS, neighbours)
  return by === null ? null : { kind: 'synchronised', by }
}

const nameOf = (known: readonly (readonly [RegExp, string])[], names: readonly string[]): string | null =>
  known.find(([pattern]) => names.some(name => pattern.test(name)))?.[1] ?? null

function isInside(path: string, folder: string): boolean {
  const plain = (text: string): string => `${text.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()}/`
  return plain(path).startsWith(plain(folder))
}
