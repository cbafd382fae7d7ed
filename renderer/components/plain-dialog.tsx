/** A dialog that asks or shows one thing: its title, what it is about, the ways out. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components'
import type { FormEvent, ReactElement, ReactNode } from 'react'
import { useFirstFocus } from './use-first-focus.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', paddingTop: '4px' },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
})

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly actions: ReactNode
  readonly children: ReactNode
  /** The width it takes where there is room, as CSS. */
  readonly width?: string
  readonly contentClass?: string
  /** A click beside it does not close it. */
  readonly insists?: boolean
  /** Enter in a field and the button of type `submit` call it. */
  readonly onSubmit?: (event: FormEvent) => void
}

/** Mount it to open it. */
export function PlainDialog(props: Props): ReactElement {
  const { title, onClose, actions, children, width, contentClass, insists, onSubmit } = props
  const styles = useStyles()
  const surface = useFirstFocus()
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={mergeClasses(styles.content, contentClass)}>{children}</DialogContent>
      <DialogActions className={styles.actions} fluid>
        {actions}
      </DialogActions>
    </DialogBody>
  )
  return (
    <Dialog open modalType={insists ? 'alert' : 'modal'} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface ref={surface} {...(width === undefined ? {} : { style: { maxWidth: width } })}>
        {onSubmit === undefined ? (
          body
        ) : (
          <form noValidate onSubmit={onSubmit}>
            {body}
          </form>
        )}
      </DialogSurface>
    </Dialog>
  )
}
