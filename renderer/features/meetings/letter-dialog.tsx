/** Making a meeting out of a letter: paste or open it, check each paragraph beside what was understood, create. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LetterReading } from '#domain/letter-reading/read-letter.ts'
import type { LetterKind } from '#domain/letter-reading/roles.ts'
import { call } from '../../client/client.ts'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { letterText } from '../../text/letter-reading.ts'
import { type LetterDraft, LetterReview } from './letter-review.tsx'
import { type LetterSource, LetterSourceFields } from './letter-source-fields.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: 'min(1080px, 94vw)', width: '94vw' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', minHeight: '50vh' },
})

/** Each step carries exactly what it needs. */
type Step =
  | { readonly step: 'source' }
  | { readonly step: 'review'; readonly source: LetterSource; readonly draft: LetterDraft }

const draftOf = ({ kind, name, lines, notUnderstood }: LetterReading): LetterDraft => ({
  kind,
  name,
  lines: lines.map(({ role, text }, index) => ({ index, role, text })),
  unclear: new Set(notUnderstood),
})

type Props = {
  readonly open: boolean
  readonly onClose: () => void
  readonly onCreated: (meetingId: MeetingId) => void
}

export function LetterDialog({ open, onClose, onCreated }: Props): ReactElement {
  const styles = useStyles()
  const [state, setState] = useState<Step>({ step: 'source' })
  const [busy, setBusy] = useState(false)
  const run = useRun()
  const notify = useNotify()
  const close = () => {
    setState({ step: 'source' })
    onClose()
  }
  const read = async (source: LetterSource, as: LetterKind | null) => {
    setBusy(true)
    try {
      setState({ step: 'review', source, draft: draftOf(await call('letters.read', { source, as })) })
    } catch (cause) {
      notify.error(errorValueOf(cause))
    }
    setBusy(false)
  }
  const accept = async ({ kind, name, lines }: LetterDraft) => {
    setBusy(true)
    const made = await run('letters.accept', {
      name,
      as: kind,
      lines: lines.map(({ role, text }) => ({ role, text })),
    })
    setBusy(false)
    if (!made.ok) return
    notify.done(letterText.created(name))
    close()
    onCreated(made.value.meetingId)
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{letterText.title}</DialogTitle>
          {state.step === 'source' ? (
            <LetterSourceFields
              className={styles.content}
              busy={busy}
              onRead={source => void read(source, null)}
              onCancel={close}
            />
          ) : (
            <>
              <DialogContent className={styles.content}>
                <LetterReview
                  draft={state.draft}
                  onChange={draft => setState({ ...state, draft })}
                  onKind={kind => void read(state.source, kind)}
                />
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setState({ step: 'source' })}>{letterText.back}</Button>
                <Button onClick={close}>{letterText.cancel}</Button>
                <Button
                  appearance="primary"
                  disabled={state.draft.lines.length === 0}
                  disabledFocusable={busy}
                  onClick={() => void accept(state.draft)}
                >
                  {letterText.accept}
                </Button>
              </DialogActions>
            </>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
