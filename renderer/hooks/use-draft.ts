/** Typing that saves itself: keeps what is typed on the screen, saves it after a pause and before leaving. */
import { useCallback, useEffect, useState } from 'react'
import { beginSave, registerUnsaved } from './save-state.ts'

/** Milliseconds of pause after which typing is saved. */
const PAUSE = 400

export type Draft = {
  readonly text: string
  readonly unsaved: boolean
  readonly change: (text: string) => void
  /** Saves at once what is not saved yet. */
  readonly flush: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

type State = {
  text: string
  saved: string
  value: string
  focused: boolean
  running: number
  timer: ReturnType<typeof setTimeout> | undefined
  chain: Promise<unknown>
  unregister: (() => void) | null
  save: (text: string) => Promise<boolean>
}

// The program takes white space off the ends; that must not disturb someone who is between two words.
const sameWords = (left: string, right: string) =>
  left.normalize('NFC').replace(/\s+/g, ' ').trim() === right.replace(/\s+/g, ' ').trim()

/**
 * `value` is what the program holds, `save` brings a new text there and says whether it arrived.
 * A value changed elsewhere (undo, another window) is taken over unless it would take away unsaved typing.
 */
export function useDraft(value: string, save: (text: string) => Promise<boolean>): Draft {
  const [text, setText] = useState(value)
  const [unsaved, setUnsaved] = useState(false)
  // One mutable object for the life of the field: timers and saves under way must see the latest text.
  const [state] = useState<State>(() => ({
    text: value,
    saved: value,
    value,
    focused: false,
    running: 0,
    timer: undefined,
    chain: Promise.resolve(),
    unregister: null,
    save,
  }))

  const adopt = useCallback(() => {
    if (state.text !== state.saved || state.running > 0) return
    if (state.focused && sameWords(state.text, state.value)) return
    state.text = state.value
    state.saved = state.value
    setText(state.value)
  }, [state])

  const flush = useCallback(() => {
    clearTimeout(state.timer)
    if (state.text === state.saved) return
    const sent = state.text
    state.saved = sent
    state.running += 1
    const end = beginSave()
    state.unregister?.()
    state.unregister = null
    setUnsaved(false)
    state.chain = state.chain.then(async () => {
      const arrived = await state.save(sent).catch(() => false)
      state.running -= 1
      end(arrived)
      // Not saved: the next pause or leaving tries again, and the text stays on the screen.
      if (!arrived && state.saved === sent) state.saved = state.value
      else adopt()
    })
  }, [state, adopt])

  const change = useCallback(
    (next: string) => {
      state.text = next
      setText(next)
      setUnsaved(next !== state.saved)
      clearTimeout(state.timer)
      if (next === state.saved) {
        state.unregister?.()
        state.unregister = null
        return
      }
      state.unregister ??= registerUnsaved(flush)
      state.timer = setTimeout(flush, PAUSE)
    },
    [state, flush],
  )

  useEffect(() => {
    state.save = save
  })
  useEffect(() => {
    state.value = value
    adopt()
  }, [state, value, adopt])
  useEffect(() => () => flush(), [flush])

  const onFocus = useCallback(() => {
    state.focused = true
  }, [state])
  const onBlur = useCallback(() => {
    state.focused = false
    flush()
    adopt()
  }, [state, flush, adopt])

  return { text, unsaved, change, flush, onFocus, onBlur }
}
