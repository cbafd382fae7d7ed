/**
 * Stands in for the module `electron`, whose runtime a build machine may not have. It does what the shell relies on:
 * messages cross as structured clones, windows load their page through the session's protocol, quitting asks first.
 * A test takes its own copy by `vi.resetModules()` and `vi.doMock('electron', () => import(this file))`.
 */
import { EventEmitter } from 'node:events'

type Handler = (...args: readonly unknown[]) => unknown
type AnswerRequest = (request: Request) => Response | Promise<Response>

export class StandInSession {
  readonly handlers = new Map<string, AnswerRequest>()
  permissionRequest: Handler | null = null
  permissionCheck: Handler | null = null
  devicePermission: Handler | null = null
  beforeRequest: ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) | null =
    null

  readonly protocol = {
    handle: (scheme: string, answer: AnswerRequest) => {
      if (this.handlers.has(scheme)) throw new Error(`${scheme} is handled already`)
      this.handlers.set(scheme, answer)
    },
    unhandle: (scheme: string) => this.handlers.delete(scheme),
  }
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<StandInSession['beforeRequest']>) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: Handler) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: Handler) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: Handler) {
    this.devicePermission = handler
  }
  async load(url: string): Promise<Response> {
    const answer = this.handlers.get(new URL(url).protocol.slice(0, -1))
    if (!answer) throw new Error(`ERR_UNKNOWN_URL_SCHEME ${url}`)
    return answer(new Request(url))
  }
}

export type StandInFrame = { readonly parent: StandInFrame | null; readonly origin: string }

/** What the page was asked for through the debugger; a picture is the words of what it shows. */
export class StandInDebugger {
  isAttached = false
  readonly asked: { readonly method: string; readonly options: object }[] = []

  attach() {
    if (this.isAttached) throw new Error('Another debugger is already attached to this target.')
    this.isAttached = true
  }
  detach() {
    this.isAttached = false
  }
  sendCommand = async (method: string, options: object): Promise<unknown> => {
    if (!this.isAttached) throw new Error('No target available')
    this.asked.push({ method, options })
    return { data: Buffer.from(JSON.stringify(options)).toString('base64') }
  }
}

export class StandInContents extends EventEmitter {
  readonly debugger = new StandInDebugger()
  mainFrame: StandInFrame = { parent: null, origin: 'null' }
  page = ''
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  readonly session: StandInSession
  #isDestroyed = false

  constructor(session: StandInSession) {
    super()
    this.session = session
  }
  setWindowOpenHandler(handler: NonNullable<StandInContents['openHandler']>) {
    this.openHandler = handler
  }
  send(channel: string, value: unknown) {
    ipcRenderer.emit(channel, { sender: 'ipcRenderer' }, structuredClone(value))
  }
  isDestroyed() {
    return this.#isDestroyed
  }
  destroy() {
    this.#isDestroyed = true
    this.emit('destroyed')
  }
  executeJavaScript = async (_script: string): Promise<unknown> => '1'
  async printToPDF(options: unknown) {
    return Buffer.from(`%PDF ${JSON.stringify(options)} ${this.page}`)
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly options: {
    readonly show?: boolean
    readonly width?: number
    readonly height?: number
    readonly minWidth?: number
    readonly minHeight?: number
    readonly webPreferences: Record<string, unknown>
  }
  readonly webContents: StandInContents
  readonly did: string[] = []
  isMenuBarVisible = true

  constructor(options: BrowserWindow['options']) {
    super()
    this.options = options
    const own = options.webPreferences['session']
    this.webContents = new StandInContents(own instanceof StandInSession ? own : session.defaultSession)
    BrowserWindow.all.push(this)
  }
  async loadURL(url: string) {
    const response = await this.webContents.session.load(url)
    this.webContents.page = await response.text()
    const { protocol: scheme, host } = new URL(url)
    this.webContents.mainFrame = { parent: null, origin: `${scheme}//${host}` }
    this.emit('ready-to-show')
  }
  setMenuBarVisibility(isVisible: boolean) {
    this.isMenuBarVisible = isVisible
  }
  isMinimized = () => this.did.at(-1) === 'minimize'
  isDestroyed = () => this.webContents.isDestroyed()
  maximize = () => void this.did.push('maximize')
  minimize = () => void this.did.push('minimize')
  restore = () => void this.did.push('restore')
  show = () => void this.did.push('show')
  focus = () => void this.did.push('focus')
  destroy() {
    this.webContents.destroy()
    this.emit('closed')
  }
  close() {
    this.destroy()
  }
}

export const screen = {
  /** Without the bar of the system. */
  workAreaSize: { width: 1920, height: 1040 },
  getPrimaryDisplay() {
    return { workAreaSize: this.workAreaSize }
  },
}

class StandInApp extends EventEmitter {
  getVersion = (): string => '0.0.0'
  readonly paths: Record<string, string> = {}
  /** Whether another copy of the program holds the lock. */
  isLockedByAnother = false
  isSandboxed = false
  exitCode: number | null = null

  setPath(name: string, path: string) {
    this.paths[name] = path
  }
  requestSingleInstanceLock = () => !this.isLockedByAnother
  enableSandbox() {
    this.isSandboxed = true
  }
  whenReady = async () => undefined
  quit() {
    let isPrevented = false
    this.emit('will-quit', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    if (!isPrevented) this.exit()
  }
  exit(code = 0) {
    this.exitCode = code
    this.emit('exited')
  }
}

export const app = new StandInApp()

export const session = {
  defaultSession: new StandInSession(),
  partitions: new Map<string, StandInSession>(),
  fromPartition(name: string): StandInSession {
    const known = this.partitions.get(name) ?? new StandInSession()
    this.partitions.set(name, known)
    return known
  },
}

export const protocol = {
  schemes: [] as unknown[],
  registerSchemesAsPrivileged(schemes: readonly unknown[]) {
    this.schemes.push(...schemes)
  },
}

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler) {
    if (this.handlers.has(channel)) throw new Error(`${channel} is handled already`)
    this.handlers.set(channel, handler)
  },
  removeHandler(channel: string) {
    this.handlers.delete(channel)
  },
  /** As Electron does when any frame invokes the channel. */
  async receive(event: unknown, channel: string, ...args: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(event, ...structuredClone(args)))
  },
}

class StandInRenderer extends EventEmitter {
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
    const sender = BrowserWindow.all[0]?.webContents
    return ipcMain.receive({ sender, senderFrame: sender?.mainFrame }, channel, ...args)
  }
}

export const ipcRenderer = new StandInRenderer()

export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown) {
    this.exposed[name] = value
  },
}

export const shell = {
  opened: [] as string[],
  async openExternal(url: string) {
    this.opened.push(url)
  },
  /** Gives the system's own words where it cannot. */
  async openPath(path: string): Promise<string> {
    this.opened.push(path)
    return path.endsWith('.exe') ? '' : 'No program opens this.'
  },
}

type MenuItem = { readonly role?: string; readonly submenu?: readonly MenuItem[] }

export const Menu = {
  current: [] as readonly MenuItem[],
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu(menu: readonly MenuItem[]) {
    this.current = menu
  },
}

export const dialog = {
  errors: [] as { readonly title: string; readonly text: string }[],
  showErrorBox(title: string, text: string) {
    this.errors.push({ title, text })
  },
}
