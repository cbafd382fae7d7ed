/** Lets the program through once its data is open; until then says what was found and offers what can be done. */
import type { ReactElement, ReactNode } from 'react'
import { useOperation } from '../../hooks/use-operation.ts'
import { TroublePage } from './trouble-page.tsx'

export function StartGate({ children }: { readonly children: ReactNode }): ReactNode | ReactElement {
  const trouble = useOperation('start.state', {})
  return trouble === null ? children : <TroublePage trouble={trouble} />
}
