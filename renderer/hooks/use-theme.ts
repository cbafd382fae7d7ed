/** Light or dark, as the person chose or as the machine is set. */
import type { Theme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import { darkTheme, lightTheme } from '../styles/themes.ts'
import { useOperationState } from './use-operation.ts'

const DARK = '(prefers-color-scheme: dark)'

export function useTheme(): Theme {
  const chosen = useOperationState('settings.get', {}).data?.theme ?? 'system'
  const systemIsDark = useSyncExternalStore(
    listener => {
      const query = window.matchMedia?.(DARK)
      query?.addEventListener('change', listener)
      return () => query?.removeEventListener('change', listener)
    },
    () => window.matchMedia?.(DARK).matches ?? false,
  )
  return chosen === 'dark' || (chosen === 'system' && systemIsDark) ? darkTheme : lightTheme
}
