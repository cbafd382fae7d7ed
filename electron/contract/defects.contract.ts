/** What failed on the screen, for the log of the program. */
import { z } from 'zod'
import { lineSchema } from './identifiers.ts'
import { query } from './operation.ts'

export const defectsContract = {
  /** `places` as `defectPlaces` tells them: no values, no folders. */
  'defects.note': query(z.object({ places: z.array(lineSchema(300)).min(1).max(40) })).returns<null>(),
}
