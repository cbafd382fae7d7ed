/** Help by F1: opens beside the screen; closed, it gives the focus back to where it was. */
import { useRef, useState } from 'react'
import { useShortcut } from '../../hooks/use-shortcut.ts'

export type Help = { readonly isOpen: boolean; readonly toggle: () => void; readonly close: () => void }

export function useHelp(): Help {
  const [isOpen, setOpen] = useState(false)
  const before = useRef<Element | null>(null)
  const close = () => {
    setOpen(false)
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const toggle = () => {
    if (isOpen) close()
    else {
      before.current = document.activeElement
      setOpen(true)
    }
  }
  useShortcut('F1', toggle)
  return { isOpen, toggle, close }
}
