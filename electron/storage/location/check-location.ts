/** Looks at the place of the data before anything is written there, and refuses the ones where it would come to harm. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '#domain/kernel/app-error.ts'
import { judgeLocation, type LocationFacts, type Unsafe } from './judge-location.ts'

/** @throws AppError `storage-place` with what to do instead. */
export function refuseUnsafeLocation(folder: string): void {
  const unsafe = judgeLocation(factsOf(folder))
  if (unsafe !== null) throw new AppError('storage-place', sentenceOf(folder, unsafe))
}

function sentenceOf(folder: string, unsafe: Unsafe): string {
  const why =
    unsafe.kind === 'network'
      ? 'nằm trên ổ đĩa mạng, nơi khóa tệp không đáng tin và mạng có thể đứt giữa lúc ghi'
      : `đang được ${unsafe.by} đồng bộ, có thể bị chép đè giữa lúc ghi`
  return `Không mở dữ liệu ở "${folder}" vì thư mục này ${why}. Dữ liệu được giữ nguyên. Hãy đóng chương trình, chép cả thư mục sang ổ cứng của máy này (ví dụ C:\\DiemCau hoặc thư mục mặc định của chương trình), rồi mở bằng tùy chọn --data kèm thư mục mới. Ổ đĩa mạng và thư mục đồng bộ vẫn dùng được làm nơi sao lưu thứ hai.`
}

/**
 * Makes the folder where it is missing, and tries to write in it.
 *
 * @throws AppError `storage-unwritable`, `storage-full`
 */
export function makeWritable(folder: string): void {
  const probe = join(folder, '.thu-ghi')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    writeFileSync(probe, 'x')
  } catch (cause) {
    throw asFolderError(folder, cause)
  } finally {
    rmSync(probe, { force: true })
  }
}

function asFolderError(folder: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError(
      'storage-full',
      `Ổ đĩa chứa "${folder}" đã đầy nên chưa mở được Điểm Cầu. Dữ liệu vẫn nguyên vẹn. Hãy giải phóng dung lượng rồi mở lại.`,
      { cause },
    )
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new AppError(
      'storage-unwritable',
      `Không ghi được vào thư mục dữ liệu "${folder}": ổ đĩa hoặc thư mục chỉ cho đọc. Dữ liệu được giữ nguyên. Hãy bỏ khóa ghi của ổ đĩa, xin quyền ghi, hoặc chép cả thư mục sang ổ cứng của máy này rồi mở bằng tùy chọn --data.`,
      { cause },
    )
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EIO' || code === 'ENXIO')
    return new AppError(
      'storage-lost',
      `Không mở được thư mục dữ liệu "${folder}". Ổ đĩa chứa thư mục này có thể chưa được cắm. Hãy kiểm tra ổ đĩa rồi mở lại.`,
      { cause },
    )
  return cause
}

function factsOf(folder: string): LocationFacts {
  const path = resolve(folder)
  const standing = nearestStanding(path)
  const real = realpathSync.native(standing)
  return {
    platform: process.platform,
    paths: [path, real],
    fileSystem: process.platform === 'linux' ? Number(statfsSync(real).type) : null,
    mountKind: process.platform === 'linux' ? mountKindOf(real) : null,
    neighbours: [...foldersAbove(path), ...foldersAbove(real)].flatMap(namesIn),
    declared: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap(name => process.env[name] ?? []),
  }
}

/** The folder itself, or the nearest above it that is there already. */
function nearestStanding(path: string): string {
  let standing = path
  while (!existsSync(standing) && dirname(standing) !== standing) standing = dirname(standing)
  return standing
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...foldersAbove(above)]
}

/** None where a folder above may not be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The kind of the mount that a path lies on, by the longest mount point that contains it. */
function mountKindOf(path: string): string | null {
  const table = existsSync('/proc/self/mountinfo') ? readFileSync('/proc/self/mountinfo', 'utf8') : ''
  let found: { readonly point: string; readonly kind: string } | null = null
  for (const line of table.split('\n')) {
    const [mount = '', kinds = ''] = line.split(' - ', 2)
    // Spaces in a mount point are written as octal escapes.
    const point = (mount.split(' ')[4] ?? '').replaceAll('\\040', ' ')
    const holds = point !== '' && `${path}/`.startsWith(point.endsWith('/') ? point : `${point}/`)
    if (holds && point.length >= (found?.point.length ?? 0))
      found = { point, kind: kinds.split(' ')[0] ?? '' }
  }
  return found?.kind ?? null
}
