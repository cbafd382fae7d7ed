/** Reads from the program: what an operation answers, kept fresh after every change. */
import { keepPreviousData, type QueryMeta, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Input, NamesOfKind, Result } from '#contract/contract.ts'
import { call } from '../client/client.ts'

/** For what renews itself by what changed, and is not to be read anew after every change. */
export const SELF_RENEWING = { selfRenewing: true } as const
export const renewsItself = (query: { readonly meta?: QueryMeta | undefined }): boolean =>
  query.meta?.['selfRenewing'] === true

type QueryName = NamesOfKind<'query'>

/** The answer; while it is first awaited the nearest `Suspense` shows, a failure goes to the error boundary. */
export function useOperation<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
  meta: QueryMeta = {},
): Result<Name> {
  return useSuspenseQuery<Result<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    meta,
  }).data
}

type StateOptions = {
  readonly enabled?: boolean
  /** A change does not wait for this answer: previews and other slow reads. */
  readonly background?: boolean
}

/** The answer with its state, for reads that depend on typing: the previous answer stays until the next is there. */
export function useOperationState<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
  options: StateOptions = {},
) {
  return useQuery<Result<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    meta: { background: options.background ?? false },
  })
}
