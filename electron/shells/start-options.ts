/** What a person may say when starting the program, read the same way by both shells. */
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type StartOptions = {
  readonly dataFolder: string
  /** 0 for any free port. */
  readonly port: number
  /** Whether to open the address in the browser of the machine. */
  readonly opensBrowser: boolean
}

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly variables: Readonly<Record<string, string | undefined>>
}

const here = (): Surroundings => ({ platform: process.platform, home: homedir(), variables: process.env })

const HIGHEST_PORT = 65_535

/** Throws an error with a Vietnamese sentence for what is not understood. */
export function readStartOptions(args: readonly string[], surroundings = here()): StartOptions {
  const values = parsed(args)
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT || values.port === '') {
    throw new Error(`--port cần một số từ 0 đến ${HIGHEST_PORT}, không phải "${values.port}".`)
  }
  if (values.data === '') throw new Error('--data cần tên một thư mục.')
  return {
    dataFolder: values.data === undefined ? defaultDataFolder(surroundings) : resolve(values.data),
    port,
    opensBrowser: values['no-open'] !== true,
  }
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      port: { type: 'string' },
      data: { type: 'string' },
      'no-open': { type: 'boolean' },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new Error(
      `Không hiểu tùy chọn khởi động: ${args.join(' ')}. Có thể dùng --port SỐ, --data THƯ-MỤC, --no-open.`,
      { cause },
    )
  }
}

/**
 * The data folder alone, for the window shell: systems and Chromium add arguments of their own there, which nobody
 * has to understand.
 */
export function readDataFolder(args: readonly string[], surroundings = here()): string {
  const { data } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, strict: false }).values
  return typeof data === 'string' && data !== '' ? resolve(data) : defaultDataFolder(surroundings)
}

/** Where programs of this system keep a person's data. The name is ASCII: some tools still stumble over others. */
export function defaultDataFolder({ platform, home, variables }: Surroundings): string {
  // The portable program on a stick takes its data along.
  const portable = variables['PORTABLE_EXECUTABLE_DIR']
  if (platform === 'win32' && portable) return join(portable, 'DiemCau-du-lieu')
  if (platform === 'win32') return join(variables['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'DiemCau')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'DiemCau')
  return join(variables['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'diem-cau')
}

/**
 * Where it is kept for this person which data folders hold work: outside of all of them. Null for data that is not
 * meant to stay on this computer: below the folder of temporary files, or taken along on a stick.
 */
export function memoryFolderFor(
  dataFolder: string,
  { platform, home, variables }: Surroundings = here(),
): string | null {
  const inTemporary = relative(tmpdir(), resolve(dataFolder))
  if (!inTemporary.startsWith('..') && !isAbsolute(inTemporary)) return null
  if (platform === 'win32' && variables['PORTABLE_EXECUTABLE_DIR']) return null
  if (platform === 'win32')
    return join(variables['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'DiemCau-ghi-nho')
  if (platform === 'darwin') return join(home, 'Library', 'Preferences', 'DiemCau')
  return join(variables['XDG_CONFIG_HOME'] || join(home, '.config'), 'diem-cau')
}
