/** The spellings the program was taught: seen and taken back. */
import type { unitAliasesContract } from '#contract/unit-aliases.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { prepareContext } from '#domain/returns/understand-return.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { aliasOf, forgetAlias, learnedAliases } from '../storage/repositories/unit-aliases.repository.ts'
import { readingContext } from './reading-context.ts'
import type { Environment, Handlers } from './service.ts'
import { reweighWaiting } from './waiting-files.ts'

export function unitAliasesService(environment: Environment): Handlers<keyof typeof unitAliasesContract> {
  return {
    'returns.aliases': async ({ meetingId }, { db }) => {
      const places = placesOf(await getMeeting(db, meetingId), environment.directory.units)
      const titles = new Map(places.map(place => [place.code, place.title]))
      return (await learnedAliases(db)).map(alias => ({
        ...alias,
        title: titles.get(alias.code) ?? alias.code,
      }))
    },
    'returns.forgetAlias': async ({ meetingId, key }, context) => {
      const { store } = context
      const alias = await aliasOf(store.db, key)
      if (alias === null)
        throw new AppError(
          'not-found',
          'Cách viết này không còn trong danh sách đã ghi nhớ. Hãy tải lại màn hình.',
        )
      await forgetAlias(store, key)
      const { index } = prepareContext(await readingContext(environment, store.db, meetingId))
      const asked = await reweighWaiting(environment, { meetingId, keys: new Set([key]), index }, context)
      return { result: { asked }, label: `Bỏ ghi nhớ cách viết '${alias.text}'`, meetingId }
    },
  }
}
