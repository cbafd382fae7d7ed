/** Makes the whole window a place to drop files on, and says what they are taken for while they are held over it. */
import { makeStyles, Portal, Text, tokens } from '@fluentui/react-components'
import { ArrowDownload48Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { filesFromDrop } from '../client/host.ts'
import { type DropTaker, shareOut, useDropTaker } from '../hooks/drop-taker.ts'
import { errorValueOf } from '../hooks/error-value.ts'
import { useFileDrop } from '../hooks/use-file-drop.ts'
import { useNotify } from '../hooks/use-notify.tsx'

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: '12px',
    zIndex: 1_000_000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    rowGap: '8px',
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    opacity: 0.96,
    // The drop belongs to the window below.
    pointerEvents: 'none',
  },
  body: { maxWidth: '60ch', color: tokens.colorNeutralForeground2 },
})

type Props = {
  /** Takes what no screen asks for. */
  readonly otherwise: DropTaker
}

export function DropTarget({ otherwise }: Props): ReactElement | null {
  const styles = useStyles()
  const notify = useNotify()
  const { title, body, take } = useDropTaker() ?? otherwise
  const isOver = useFileDrop(dataTransfer => {
    filesFromDrop(dataTransfer)
      .then(files => shareOut(files, take))
      .catch(cause => notify.error(errorValueOf(cause)))
  })
  if (!isOver) return null
  return (
    <Portal>
      <div className={styles.overlay}>
        <ArrowDownload48Regular aria-hidden />
        <Text size={600} weight="semibold">
          {title}
        </Text>
        <Text align="center" className={styles.body}>
          {body}
        </Text>
      </div>
    </Portal>
  )
}
