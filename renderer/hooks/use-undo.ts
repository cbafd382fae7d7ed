/** The program's undo and redo: what they would do, doing it, and the keys that do it everywhere. */
import { useCallback, useEffect, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { frameText } from '../text/frame.ts'
import { flushUnsaved } from './save-state.ts'
import { useNotify } from './use-notify.tsx'
import { useOperationState } from './use-operation.ts'
import { useRun } from './use-run.ts'

export type Undo = {
  /** Null: nothing to undo or redo. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  readonly undo: () => void
  readonly redo: () => void
  /** What was just undone or redone, for a while. */
  readonly said: string
}

/** Milliseconds a sentence about an undone step stays. */
const SAID_TIME = 6_000

export function useUndo(meetingId: MeetingId | null): Undo {
  const state = useOperationState('history.state', { meetingId }).data
  const run = useRun()
  const notify = useNotify()
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), SAID_TIME)
    return () => clearTimeout(timer)
  }, [said])
  const [canUndo, canRedo] = [state?.undo != null, state?.redo != null]
  const undo = useCallback(() => {
    flushUnsaved()
    if (canUndo)
      void run('history.undo', { meetingId }).then(outcome => {
        if (!outcome.ok) return
        notify.takeDown()
        setSaid(frameText.undone(outcome.value.label))
      })
  }, [run, notify, meetingId, canUndo])
  const redo = useCallback(() => {
    if (canRedo)
      void run('history.redo', { meetingId }).then(
        outcome => outcome.ok && setSaid(frameText.redone(outcome.value.label)),
      )
  }, [run, meetingId, canRedo])
  return {
    undoLabel: state?.undo?.label ?? null,
    redoLabel: state?.redo?.label ?? null,
    undo,
    redo,
    said,
  }
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z, except where they belong to the text being typed. */
export function useUndoKeys({ undo, redo }: Undo): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = wayOf(event)
      if (way === null || belongsToText(event.target)) return
      event.preventDefault()
      if (way === 'undo') undo()
      else redo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}

function wayOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

/** Fields that save themselves give the keys up once their typing is saved; other fields (search) keep them. */
function belongsToText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (!target.matches('input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]'))
    return false
  return target.dataset['autosave'] !== 'saved'
}
