/** What failed on the screen goes into the log of the program. */
import type { defectsContract } from '#contract/defects.contract.ts'
import type { Environment, Handlers } from './service.ts'

export function defectsService({ note }: Environment): Handlers<keyof typeof defectsContract> {
  return {
    'defects.note': async ({ places }) => {
      note(['screen:', ...places].join('\n'))
      return null
    },
  }
}
