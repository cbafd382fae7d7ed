/** The whole screen over the real program, as a person meets it: a fresh folder, the program in the same process. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cleanup, configure, render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import { AppError } from '#domain/kernel/app-error.ts'
import { startProgram } from '#electron/start-program.ts'
import { App } from '#renderer/app.tsx'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { type TypedCall, typedCall } from '#test/support/typed-call.ts'

export type MountedApp = {
  readonly user: UserEvent
  /** Runs an operation beside the screen. */
  readonly call: TypedCall
}

// The program works in the same process, on machines that do other things too. And without layout Fluent's dialogs
// sometimes take themselves for closed, and hide from those who only hear the screen; a real browser shows whether
// they do (test/journeys).
configure({ asyncUtilTimeout: 8_000, defaultHidden: true })

// What jsdom has no layout for. Nothing is wide enough for the live page, whose own tests need a real browser.
function standInForLayout(): void {
  window.matchMedia = query =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  const layout = {
    offsetWidth: () => 600,
    offsetHeight: () => 600,
    clientWidth: () => 600,
    clientHeight: () => 600,
    offsetParent: () => document.body,
  }
  for (const [name, get] of Object.entries(layout))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get })
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
  globalThis.CSS ??= { escape: (text: string) => text.replace(/["\\:]/g, '\\$&') } as typeof CSS
}

const noBrowser = () => Promise.reject(new AppError('printer-missing', 'Không có trình duyệt để in.'))

/** Opens the program at an address: `#/` is the list of meetings. A test may bring a folder with data. */
export async function mountApp(address = '#/', dataFolder = temporaryFolder()): Promise<MountedApp> {
  standInForLayout()
  const program = await startProgram({
    dataFolder,
    // Vite rewrites addresses relative to a module for the web, so these begin at the repository.
    resourcesFolder: join(process.cwd(), 'resources'),
    readWorker: pathToFileURL(join(process.cwd(), 'electron/spreadsheets/read-worker.ts')),
    letterWorker: pathToFileURL(join(process.cwd(), 'electron/documents/letters/letter-worker.ts')),
    backupWorker: pathToFileURL(join(process.cwd(), 'electron/storage/backups/backup-worker.ts')),
    writeWorker: pathToFileURL(join(process.cwd(), 'electron/storage/write-worker.ts')),
    now: () => new Date('2026-06-27T16:00'),
    printer: {
      print: noBrowser,
      photograph: noBrowser,
      close: () => Promise.resolve(),
    },
    logDefect: (operation, cause) => {
      throw new Error(`Defect in ${operation}`, { cause })
    },
  })
  window.location.hash = address
  window.diemCau = program
  const user = userEvent.setup()
  render(<App />)
  onTestFinished(async () => {
    cleanup()
    delete window.diemCau
    await program.close()
  })
  return {
    user,
    call: typedCall(program),
  }
}

/** The program with the meeting of the specimen, at one of its screens. */
export async function mountSample(place: string): Promise<MountedApp & { readonly meetingId: string }> {
  const mounted = await mountApp()
  const { meetingId } = await mounted.call('meetings.create', { from: 'sample' })
  window.location.hash = `#/meetings/${meetingId}/${place}`
  await screen.findByRole('navigation', { name: 'Các bước công việc' })
  return { ...mounted, meetingId }
}
