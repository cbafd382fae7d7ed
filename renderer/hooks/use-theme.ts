/** Light or dark, as the person chose or as the machine is set. */
import type { Theme } from '@fluentui/react-components'
import { useEffect } from 'react'
import { darkTheme, lightTheme } from '../styles/themes.ts'
import { useMedia } from './use-media.ts'
import { useOperationState } from './use-operation.ts'

const DARK = '(prefers-color-scheme: dark)'

export function useTheme(): Theme {
  const chosen = useOperationState('settings.get', {}).data?.theme ?? 'system'
  const systemIsDark = useMedia(DARK)
  const isDark = chosen === 'dark' || (chosen === 'system' && systemIsDark)
  // Scroll bars and lists of choices are drawn by the browser.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
  }, [isDark])
  return isDark ? darkTheme : lightTheme
}
