/** The page beside the fields of a meeting, as it will be printed: follows every change, hidden where there is no room or no wish for it. */
import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentOnePage20Regular } from '@fluentui/react-icons'
import { type ReactElement, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { PagedDocument } from '../components/paged-document.tsx'
import { Pane } from '../components/screen-layout.tsx'
import { editorText } from '../text/meetings.ts'
import { type ScreenProps, screenPath } from './screen-path.ts'
import { useOperationState } from './use-operation.ts'
import type { SourceMarks } from './use-source-marks.ts'

const useStyles = makeStyles({
  pane: { flexGrow: 1, flexShrink: 1, flexBasis: '46%' },
})

const ROOM = '(min-width: 960px)'

type LivePage = {
  /** For the heading of the screen. */
  readonly toggle: ReactElement
  /** The last of its panes; null while it is hidden. */
  readonly pane: ReactElement | null
}

/**
 * Shown from the beginning where there is room. `detail` of the path is a place on the page: its field gets the
 * focus. What is clicked on the page and has no field here is looked for on the other screen of the editor.
 */
export function useLivePage(
  { meetingId, detail }: ScreenProps,
  { mark, focusSource }: Pick<SourceMarks<HTMLElement>, 'mark' | 'focusSource'>,
  otherScreen: 'meeting' | 'parts',
): LivePage {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState(() => window.matchMedia?.(ROOM).matches ?? true)
  const preview = useOperationState(
    'invitation.preview',
    { meetingId, recipient: null },
    { background: true, enabled: shown },
  )
  useEffect(() => {
    if (detail !== null) focusSource(detail)
  }, [detail, focusSource])
  return {
    toggle: (
      <Button
        appearance="subtle"
        icon={<DocumentOnePage20Regular />}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? editorText.hidePage : editorText.showPage}
      </Button>
    ),
    pane: shown ? (
      <Pane divided className={styles.pane}>
        <PagedDocument
          label={editorText.livePage}
          html={preview.data?.html}
          mark={mark}
          onPick={source => {
            if (!focusSource(source)) navigate(screenPath(meetingId, otherScreen, source))
          }}
        />
      </Pane>
    ) : null,
  }
}
