/** Files held over the window and dropped on it. */
import { useEffect, useState } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** True while files are held over the window. */
export function useFileDrop(onDrop: (dataTransfer: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Entering and leaving are told of every element passed: over the window while more was entered than left.
    let depth = 0
    const setDepth = (next: number) => {
      depth = Math.max(0, next)
      setIsOver(depth > 0)
    }
    const listeners = {
      dragenter: () => setDepth(depth + 1),
      dragleave: () => setDepth(depth - 1),
      dragover: (event: DragEvent) => {
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      },
      drop: (event: DragEvent) => {
        setDepth(0)
        if (event.dataTransfer) onDrop(event.dataTransfer)
      },
    }
    const stop = new AbortController()
    for (const [name, listener] of Object.entries(listeners) as [
      keyof typeof listeners,
      (event: DragEvent) => void,
    ][])
      window.addEventListener(
        name,
        event => {
          if (!hasFiles(event)) return
          event.preventDefault()
          listener(event)
        },
        { signal: stop.signal },
      )
    return () => stop.abort()
  }, [onDrop])
  return isOver
}
