/** Addresses of the screens, so that no two places spell them differently. */
import type { MeetingId } from '#domain/kernel/ids.ts'

export const START_PATH = '/'
export const BACKUPS_PATH = '/backups'
export const MEETING_PATTERN = '/meetings/:meetingId/:screen/:detail?'

/** The seating of a place's hall; its detail is the place's code. */
export const HALL_SCREEN = 'hall'

/** What every screen of a meeting is given. */
export type ScreenProps = {
  readonly meetingId: MeetingId
  /** What stands after the screen's name in the address: the part shown, the field to go to. */
  readonly detail: string | null
}

/** `detail` is what the screen itself puts after its name: a recipient, a field. */
export const screenPath = (meetingId: MeetingId, screen: string, detail: string | null = null): string =>
  `/meetings/${encodeURIComponent(meetingId)}/${screen}${detail === null ? '' : `/${encodeURIComponent(detail)}`}`
