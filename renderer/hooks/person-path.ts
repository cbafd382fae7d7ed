/** The address of the directory and of one person in it: the screen of the lists, the quick search and answers lead there. */
import { asId, type MeetingId, type PersonId } from '#domain/kernel/ids.ts'
import { screenPath } from './screen-path.ts'

/** What stands behind the screen's name: this, or this with a dot and the id of one person. */
export const PERSONS_DETAIL = 'persons'

/** With null the directory with nobody chosen. */
export const personPath = (meetingId: MeetingId, id: PersonId | null): string =>
  screenPath(meetingId, 'delegates', id === null ? PERSONS_DETAIL : `${PERSONS_DETAIL}.${id}`)

export const personOfDetail = (detail: string | null): PersonId | null =>
  detail?.startsWith(`${PERSONS_DETAIL}.`) ? asId<PersonId>(detail.slice(PERSONS_DETAIL.length + 1)) : null
