/** Copies a text and says so, or says that it did not work; true when it did. */
import { useCallback } from 'react'
import { copyText } from '../client/host.ts'
import { consolidationText } from '../text/consolidation.ts'
import { errorsText } from '../text/errors.ts'
import { useNotify } from './use-notify.tsx'

export function useCopy(): (text: string, done?: string) => Promise<boolean> {
  const notify = useNotify()
  return useCallback(
    async (text, done = consolidationText.copied) => {
      try {
        await copyText(text)
        notify.done(done)
        return true
      } catch {
        // The browser may refuse the clipboard; the text stands on the screen to be copied by hand.
        notify.error({ code: 'conflict', message: errorsText.notCopied, problems: [], details: null })
        return false
      }
    },
    [notify],
  )
}
