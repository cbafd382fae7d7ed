/** Gives the person a file the program has made: saved and said so, or printed. What goes wrong is told. */
import { useMemo } from 'react'
import type { NamedBytes } from '#contract/operation.ts'
import { printPdf, saveFile } from '../client/host.ts'
import { componentsText } from '../text/components.ts'
import { errorValueOf } from './error-value.ts'
import { useNotify } from './use-notify.tsx'

/** Null: there is none, and the person knows why. */
type Making = Promise<NamedBytes | null>

export type MadeFile = {
  /** @returns whether the person has it */
  readonly save: (making: Making, said?: (name: string) => string) => Promise<boolean>
  readonly print: (making: Making) => Promise<boolean>
}

export function useMadeFile(): MadeFile {
  const notify = useNotify()
  return useMemo(() => {
    const give = async (making: Making, to: (file: NamedBytes) => Promise<void>) => {
      try {
        const file = await making
        if (file === null) return false
        await to(file)
        return true
      } catch (cause) {
        notify.error(errorValueOf(cause))
        return false
      }
    }
    return {
      save: (making, said = componentsText.fileMade) =>
        give(making, async file => {
          await saveFile(file)
          notify.done(said(file.name))
        }),
      print: making => give(making, printPdf),
    }
  }, [notify])
}
