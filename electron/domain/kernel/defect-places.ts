/** Where something failed, told without the values it failed on and without the folders of the computer: both may be personal. */

/** How many frames tell enough. */
const MOST_FRAMES = 8

/** What kind of failure, then one line a frame, then the same of what lay behind it. */
export function defectPlaces(cause: unknown): readonly string[] {
  if (!(cause instanceof Error)) return [typeof cause]
  const frames = (cause.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [
    kindOf(cause),
    ...frames.slice(0, MOST_FRAMES).map(placeOf),
    ...(cause.cause instanceof Error ? defectPlaces(cause.cause) : []),
  ]
}

/** `SqliteError SQLITE_CONSTRAINT_UNIQUE`: the codes of the system and of the database name no value. */
function kindOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^[A-Za-z0-9_-]{1,60}$/.test(code) ? `${error.name} ${code}` : error.name
}

/** `  at openData (storage/open-data.ts:40:12)`: of the path only what lies in the program. */
function placeOf(frame: string): string {
  const [, called, path = ''] = /^at (?:(.*) \()?(.*?)\)?$/.exec(frame.trim()) ?? []
  const end = path.split(/[\\/]/).slice(-2).join('/')
  return called === undefined ? `  at ${end}` : `  at ${called} (${end})`
}
