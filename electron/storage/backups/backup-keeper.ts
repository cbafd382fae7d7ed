/** Keeps the backups of one open data folder: makes them when asked and by the clock, shows one, and says how it stands. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Backup, BackupReason } from '#domain/backups/backup.ts'
import type { BackupDifference, BackupState, SecondPlace, StartReport } from '#domain/backups/backup-state.ts'
import { isBackupDue } from '#domain/backups/retention.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { openReadOnly } from '../database.ts'
import type { Storage } from '../session.ts'
import { backupFolderOf, listBackups } from './backup-folder.ts'
import type { BackupAnswers, BackupJob } from './backup-job.ts'
import type { Restoration } from './compare-backup.ts'
import { inWorker } from './in-worker.ts'

export type BackupKeeperOptions = {
  readonly file: string
  readonly storage: Storage
  readonly report: StartReport | null
  readonly now: () => LocalDateTime
  /** Where `backup-worker` lies: the source beside this file, or its bundle. */
  readonly workerUrl: URL
  /** Whether backups are made without being asked for. */
  readonly isOn: boolean
  readonly placeBy: BackupState['placeBy']
  /** Told when what `state` says has changed. */
  readonly announce: () => void
}

export type BackupKeeper = ReturnType<typeof createBackupKeeper>

/** The second place belongs to this computer, so it is kept beside the data and not in it. */
const PLACE_FILE = 'noi-sao-luu-thu-hai.json'

type Place = { readonly folder: string; readonly lastCopyAt: LocalDateTime | null }

export function createBackupKeeper(options: BackupKeeperOptions) {
  const { file, storage: live, now, announce } = options
  const folder = backupFolderOf(file)
  const placeFile = join(dirname(file), PLACE_FILE)
  let place = readPlace(placeFile)
  let placeState: SecondPlace['state'] = 'unknown'
  let report = options.report
  let trouble: string | null = null
  let viewed: { readonly backup: Backup; readonly db: ReturnType<typeof openReadOnly> } | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** One after another: none of them reads what another is writing. */
  const run = <Kind extends BackupJob['kind']>(
    job: Extract<BackupJob, { readonly kind: Kind }>,
    isHeld: () => void = () => undefined,
  ): Promise<BackupAnswers[Kind]> => {
    const answer = last.then(() => inWorker<BackupAnswers[Kind]>(options.workerUrl, job, { isHeld }))
    // Whoever asked hears of a failure; the next job does not care.
    last = answer.catch(() => undefined)
    return answer
  }

  const notePlace = (outcome: 'copied' | 'absent' | null): void => {
    if (outcome === null || place === null) return
    placeState = outcome === 'copied' ? 'present' : 'absent'
    if (outcome === 'copied') savePlace({ ...place, lastCopyAt: now() })
  }

  const savePlace = (next: Place | null): void => {
    place = next
    writeFileSync(`${placeFile}.moi`, JSON.stringify(next))
    renameSync(`${placeFile}.moi`, placeFile)
  }

  const find = (name: string): Backup => {
    const backup = listBackups(folder).find(one => one.name === name)
    if (backup === undefined)
      throw new AppError('not-found', 'Không còn bản sao lưu này. Hãy tải lại danh sách.')
    return backup
  }

  /** The one that already holds everything, where there is one. */
  const standing = async (): Promise<Backup | null> => {
    const commits = await live.commits()
    return listBackups(folder).find(backup => backup.commits === commits) ?? null
  }

  const make = async (reason: BackupReason, isHeld?: () => void): Promise<Backup> => {
    const known = await standing()
    if (known !== null) return known
    try {
      const secondPlace = place === null ? null : secondFolderOf(place.folder)
      const made = await run<'make'>({ kind: 'make', file, at: now(), reason, secondPlace }, isHeld)
      notePlace(made.secondPlace)
      trouble = null
      return find(made.name)
    } catch (cause) {
      trouble = `Chưa tạo được bản sao lưu: ${cause instanceof AppError && cause.code !== 'defect' ? cause.message : 'bản sao không qua được kiểm tra. Tệp dữ liệu có thể có chỗ hỏng; hãy đóng chương trình rồi mở lại để kiểm tra.'}`
      throw cause
    } finally {
      announce()
    }
  }

  /**
   * Before something large: done as soon as the backup holds the data as they are now, though it is still being
   * written. The work goes on where no backup can be made; the screen says so.
   */
  const before = async (reason: BackupReason): Promise<void> => {
    if (!options.isOn) return
    // What went wrong stands in `trouble`.
    await new Promise<void>(
      resolve =>
        void make(reason, resolve).then(
          () => resolve(),
          () => resolve(),
        ),
    )
  }

  const keepRhythm = async (): Promise<void> => {
    if (isBackupDue(listBackups(folder), now())) await before('hourly')
    if (place !== null && placeState !== 'present') {
      notePlace(
        await run<'copy'>({ kind: 'copy', file, at: now(), secondPlace: secondFolderOf(place.folder) }),
      )
      announce()
    }
  }

  const view = async (name: string | null): Promise<void> => {
    const backup = name === null ? null : find(name)
    const path = backup === null ? null : await run<'view'>({ kind: 'view', file, backup })
    await viewed?.db.destroy()
    viewed = backup === null || path === null ? null : { backup, db: openReadOnly(path) }
    announce()
  }

  const storage: Storage = {
    ...live,
    read: work => (viewed === null ? live.read(work) : work(viewed.db)),
    change: (change, work) => {
      if (viewed === null) return live.change(change, work)
      return Promise.reject(
        new AppError(
          'read-only',
          'Đang xem một bản sao lưu nên không sửa được. Hãy bấm "Thôi xem" để trở lại dữ liệu đang dùng.',
        ),
      )
    },
  }

  return {
    /** The data, or the backup that is being looked at. */
    storage,
    make: (reason: BackupReason): Promise<Backup> => make(reason),
    before,
    keepRhythm,
    view,
    list: (): readonly Backup[] => listBackups(folder),
    compare: (name: string): Promise<BackupDifference> =>
      run<'compare'>({ kind: 'compare', file, backup: find(name) }),
    restoration: (name: string, meetingId: MeetingId | null): Promise<Restoration> =>
      run<'restore'>({ kind: 'restore', file, backup: find(name), meetingId }),
    dismissReport: (): void => {
      report = null
      announce()
    },
    /** @throws AppError `invalid-input` for what is no folder to write to */
    choosePlace: async (chosen: string | null): Promise<void> => {
      if (chosen === null) savePlace(null)
      else {
        savePlace({ folder: checkedPlace(chosen, dirname(file)), lastCopyAt: null })
        placeState = 'unknown'
        await make('manual').catch(() => undefined)
        if (placeState === 'unknown')
          notePlace(await run<'copy'>({ kind: 'copy', file, at: now(), secondPlace: secondFolderOf(chosen) }))
      }
      announce()
    },
    state: (): BackupState => ({
      last: listBackups(folder)[0] ?? null,
      secondPlace: place === null ? null : { ...place, state: placeState },
      placeBy: options.placeBy,
      viewed: viewed?.backup ?? null,
      startReport: report,
      trouble,
    }),
    /** Waits for what is being written. */
    close: async (): Promise<void> => {
      await last
      await viewed?.db.destroy()
      viewed = null
    },
  }
}

/** Several computers may share a stick. The name is ASCII, as that of the data folder. */
const secondFolderOf = (place: string): string =>
  join(place, `DiemCau-sao-luu-${hostname().replace(/[^\w.-]/g, '_')}`)

function readPlace(file: string): Place | null {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Place | null
  } catch (cause) {
    // A choice that cannot be read any more is made again by the person.
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

function checkedPlace(chosen: string, dataFolder: string): string {
  const refuse = (why: string): never => {
    throw new AppError('invalid-input', why)
  }
  const folder = chosen.trim()
  if (!isAbsolute(folder)) return refuse('Hãy ghi đầy đủ đường dẫn của thư mục, ví dụ E:\\SaoLuu.')
  const inside = relative(resolve(dataFolder), resolve(folder))
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside)))
    return refuse('Nơi sao lưu thứ hai phải ở ngoài thư mục dữ liệu, tốt nhất là trên một ổ đĩa khác.')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return refuse(`Không thấy thư mục "${folder}". Hãy cắm ổ đĩa hoặc tạo thư mục trước.`)
  try {
    mkdirSync(secondFolderOf(folder), { recursive: true })
  } catch (cause) {
    throw new AppError('invalid-input', `Không ghi được vào thư mục "${folder}".`, { cause })
  }
  return folder
}
