/** Short messages at the edge of the screen: something was done (with the way back), or did not work. */
import {
  Link,
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components'
import { useMemo } from 'react'
import type { ErrorValue } from '#contract/errors.ts'
import { copyText } from '../client/host.ts'
import { errorsText } from '../text/errors.ts'
import { copiedError } from './error-value.ts'

export const TOASTER_ID = 'notices'

export type NoticeAction = { readonly label: string; readonly run: () => void }

export type Notify = {
  /** Something worth saying was done. */
  readonly done: (text: string, action?: NoticeAction) => void
  /** What was done last holds no longer: its way back would be offered for nothing. */
  readonly takeDown: () => void
  /** Something did not work; its words and details can be copied. */
  readonly error: (error: ErrorValue) => void
}

// Long enough to read the sentence and to reach the way back by keyboard.
const DONE_TIME = 8_000

/** The one that says what was done last: the next takes its place, so that no pile of them covers the work. */
let lastDone = 0
const doneId = (count: number): string => `done-${count}`

export function useNotify(): Notify {
  const { dispatchToast, dismissToast } = useToastController(TOASTER_ID)
  return useMemo(
    () => ({
      done: (text, action) => {
        dismissToast(doneId(lastDone))
        lastDone += 1
        dispatchToast(<DoneToast text={text} action={action ?? null} />, {
          toastId: doneId(lastDone),
          intent: 'success',
          timeout: DONE_TIME,
          politeness: 'polite',
        })
      },
      takeDown: () => dismissToast(doneId(lastDone)),
      error: error =>
        dispatchToast(<ErrorToast error={error} />, {
          intent: 'error',
          // A defect stays until it was read; a refusal says its sentence and goes.
          timeout: error.code === 'defect' ? -1 : 2 * DONE_TIME,
          politeness: 'assertive',
        }),
    }),
    [dispatchToast, dismissToast],
  )
}

function DoneToast({ text, action }: { readonly text: string; readonly action: NoticeAction | null }) {
  return (
    <Toast>
      <ToastTitle
        action={
          action ? (
            <ToastTrigger>
              <Link as="button" onClick={action.run}>
                {action.label}
              </Link>
            </ToastTrigger>
          ) : null
        }
      >
        {text}
      </ToastTitle>
    </Toast>
  )
}

function ErrorToast({ error }: { readonly error: ErrorValue }) {
  return (
    <Toast>
      <ToastTitle
        action={
          <ToastTrigger>
            <Link as="button">{errorsText.close}</Link>
          </ToastTrigger>
        }
      >
        {error.message}
      </ToastTitle>
      {error.problems.length > 0 && (
        <ToastBody>
          {error.problems.map(problem => (
            <p key={`${problem.code} ${problem.message}`}>{problem.message}</p>
          ))}
        </ToastBody>
      )}
      <ToastFooter>
        <Link as="button" onClick={() => void copyText(copiedError(error)).catch(() => undefined)}>
          {errorsText.copyDetails}
        </Link>
      </ToastFooter>
    </Toast>
  )
}
