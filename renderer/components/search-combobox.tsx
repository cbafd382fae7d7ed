/** A choice among many, found by typing any part of it without accents. */
import { Combobox, Option } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { listText } from '../text/lists.ts'
import { type ComboOption, findOptions } from './find-options.ts'

type Props = {
  readonly label?: string
  readonly options: readonly ComboOption[]
  readonly value: string | null
  readonly onChoose: (value: string | null) => void
  readonly placeholder?: string
  /** What stands in the list when nothing fits. */
  readonly none: string
  readonly size?: 'small' | 'medium'
}

/** More would only be scrolled past; one more letter typed is quicker. */
const SHOWN = 60

export function SearchCombobox({
  label,
  options,
  value,
  onChoose,
  placeholder,
  none,
  size,
}: Props): ReactElement {
  const chosen = options.find(option => option.value === value)?.label ?? ''
  // Null: nothing typed since the last choice.
  const [typed, setTyped] = useState<string | null>(null)
  const shown = findOptions(options, typed ?? '').slice(0, SHOWN)
  return (
    <Combobox
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      size={size ?? 'medium'}
      // No wider than its place: an input asks for room for twenty letters of any font.
      style={{ minWidth: 0, maxWidth: '100%' }}
      input={{ style: { minWidth: 0, width: '100%' } }}
      // The arrow keys open the list; a stop of its own would only swallow what is typed after Tab.
      expandIcon={{ 'aria-label': listText.open, tabIndex: -1 }}
      positioning={{ fallbackPositions: ['above'], autoSize: true }}
      value={typed ?? chosen}
      selectedOptions={value === null ? [] : [value]}
      onChange={event => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onOptionSelect={(event, data) => {
        // Fluent drops the choice with the first letter typed; here it goes only with the last one deleted.
        const isTyping = data.optionValue === undefined && (event.target as HTMLInputElement).value !== ''
        // Tab goes on; among several it would take the first, and of two names alike the wrong one.
        const isLeaving = 'key' in event && event.key === 'Tab' && shown.length !== 1
        if (isTyping || isLeaving) return
        setTyped(null)
        onChoose(data.optionValue ?? null)
      }}
    >
      {shown.map(option => (
        <Option key={option.value} value={option.value}>
          {option.label}
        </Option>
      ))}
      {shown.length === 0 && (
        <Option disabled value="" text="">
          {none}
        </Option>
      )}
    </Combobox>
  )
}
