/** A field to search with: Esc empties it, arrow down leads into the results. */
import { SearchBox } from '@fluentui/react-components'
import type { KeyboardEvent, ReactElement } from 'react'
import { componentsText } from '../text/components.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly className?: string | undefined
  /** Arrow down: into the first result. */
  readonly onLeave?: () => void
}

export function SearchField({ label, value, onChange, className, onLeave }: Props): ReactElement {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation()
      onChange('')
    }
    if (event.key === 'ArrowDown' && onLeave) {
      event.preventDefault()
      onLeave()
    }
  }
  return (
    <SearchBox
      aria-label={label}
      placeholder={label}
      value={value}
      dismiss={{ 'aria-label': componentsText.clearSearch }}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={onKeyDown}
      {...(className === undefined ? {} : { className })}
    />
  )
}
