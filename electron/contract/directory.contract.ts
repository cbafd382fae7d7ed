/** The shipped directory of provinces and commune-level units, and the one choice made of it. */
import { z } from 'zod'
import type { Province, Unit } from '#domain/directory/unit.ts'
import { query } from './operation.ts'

export const directoryContract = {
  'directory.provinces': query(z.object({})).returns<readonly Province[]>(),
  /** Units of one province, in the order of their codes; without a province, of the chosen one. */
  'directory.units': query(z.object({ provinceCode: z.string().max(10).optional() })).returns<
    readonly Unit[]
  >(),
}
