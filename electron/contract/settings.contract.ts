/** Choices made once for the whole program. */
import { z } from 'zod'
import { lineSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

export const settingsSchema = z.object({
  /** Two digits; Quảng Ngãi until another is chosen. */
  provinceCode: z.string().regex(/^\d{2}$/),
  /** Whose name the history shows; empty until told. */
  userName: lineSchema(200),
  theme: z.enum(['system', 'light', 'dark']),
})
export type Settings = z.output<typeof settingsSchema>

export const settingsContract = {
  'settings.get': query(z.object({})).returns<Settings>(),
  'settings.update': command(settingsSchema.partial()).returns<null>(),
}
