/** Where short messages appear: low and wide in the corner, over the margin of the work and not over its lines. */
import { makeStyles, Toaster } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { TOASTER_ID } from '../hooks/use-notify.tsx'

const useStyles = makeStyles({
  root: { width: 'fit-content', minWidth: '292px', maxWidth: 'min(640px, calc(100vw - 24px))' },
})

const PLACE = { horizontal: 12, vertical: 6 } as const

export function Notices(): ReactElement {
  return (
    <Toaster
      toasterId={TOASTER_ID}
      position="bottom-start"
      limit={4}
      offset={PLACE}
      className={useStyles().root}
    />
  )
}
