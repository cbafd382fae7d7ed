/** Choices made once for the whole program. */
import { z } from 'zod'
import type { Settings } from '#domain/kernel/settings.ts'
import { REPORT_COLUMNS } from '#domain/report/report-columns.ts'
import { lineSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

export const settingsSchema = z.object({
  provinceCode: z.string().regex(/^\d{2}$/),
  userName: lineSchema(200),
  theme: z.enum(['system', 'light', 'dark']),
  reportColumns: z.array(z.enum(REPORT_COLUMNS)).max(REPORT_COLUMNS.length),
  officeContact: lineSchema(300),
}) satisfies z.ZodType<Settings>

export const settingsContract = {
  /** `systemUser`: what the computer calls the person, whose name stands in the history until another is given. */
  'settings.get': query(z.object({})).returns<Settings & { readonly systemUser: string }>(),
  'settings.update': command(settingsSchema.partial()).returns<null>(),
}
