/** A dialog as large as the window allows, for work beside a page or a list: a narrow column, the room, the ways out. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useFirstFocus } from './use-first-focus.ts'

const NARROW = '@media (max-width: 820px)'

const useStyles = makeStyles({
  surface: {
    width: 'min(1240px, calc(100vw - 32px))',
    maxWidth: 'none',
    height: 'calc(100vh - 32px)',
    maxHeight: '900px',
    padding: '16px 20px',
  },
  body: { height: '100%', gridTemplateRows: 'auto minmax(0, 1fr) auto', rowGap: '10px' },
  content: {
    display: 'flex',
    minHeight: 0,
    maxHeight: 'none',
    overflow: 'hidden',
    columnGap: '16px',
    [NARROW]: { flexDirection: 'column', overflowY: 'auto', rowGap: '12px' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    flexShrink: 0,
    width: '300px',
    minHeight: 0,
    overflowY: 'auto',
    padding: '2px 4px 8px 2px',
    [NARROW]: { width: 'auto', overflowY: 'visible' },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    [NARROW]: { minHeight: '420px', flexShrink: 0 },
  },
  actions: { flexWrap: 'wrap' },
})

type Props = {
  readonly title: string
  readonly side: ReactNode
  readonly children: ReactNode
  readonly actions: ReactNode
  readonly onClose: () => void
}

/** Mount it to open it; Esc closes. */
export function WorkDialog({ title, side, children, actions, onClose }: Props): ReactElement {
  const styles = useStyles()
  const surface = useFirstFocus()
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface ref={surface} className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.side}>{side}</div>
            <div className={styles.main}>{children}</div>
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
