/** The meeting that ships as the sample, as a value. */
import { readFileSync } from 'node:fs'
import type { Meeting } from '#domain/meeting/meeting.ts'

export const sampleMeeting: Meeting = JSON.parse(
  readFileSync(new URL('../../resources/sample/meeting.json', import.meta.url), 'utf8'),
)
