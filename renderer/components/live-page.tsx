/** The pane at the right of an editor: the page as it will be printed, hidden where there is no room or no wish for it. */
import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentOnePage20Regular } from '@fluentui/react-icons'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Pane } from './screen-layout.tsx'

const useStyles = makeStyles({
  pane: { flexGrow: 1, flexShrink: 1, flexBasis: '46%' },
})

export type PageToggle = { readonly shown: boolean; readonly toggle: () => void }

const ROOM = '(min-width: 960px)'

/** Begins shown where there is room for it. */
export function usePageToggle(): PageToggle {
  const [shown, setShown] = useState(() => window.matchMedia?.(ROOM).matches ?? true)
  return { shown, toggle: () => setShown(before => !before) }
}

type ButtonProps = { readonly page: PageToggle; readonly showLabel: string; readonly hideLabel: string }

export function PageToggleButton({ page, showLabel, hideLabel }: ButtonProps): ReactElement {
  return (
    <Button
      appearance="subtle"
      icon={<DocumentOnePage20Regular />}
      aria-pressed={page.shown}
      onClick={page.toggle}
    >
      {page.shown ? hideLabel : showLabel}
    </Button>
  )
}

export function PagePane({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Pane divided className={useStyles().pane}>
      {children}
    </Pane>
  )
}
