/** A labelled whole number from 1 to a highest one, typed or stepped. */
import { Field, SpinButton } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { componentsText } from '../text/components.ts'

type Props = {
  readonly label: string
  readonly value: number
  readonly most: number
  /** Told only of numbers within the range. */
  readonly onChange: (value: number) => void
  readonly className?: string | undefined
}

export function NumberField({ label, value, most, onChange, className }: Props): ReactElement {
  return (
    <Field label={label} className={className}>
      <SpinButton
        value={value}
        min={1}
        max={most}
        incrementButton={{ 'aria-label': componentsText.increase }}
        decrementButton={{ 'aria-label': componentsText.decrease }}
        onChange={(_, data) => {
          const typed = data.value ?? Number.parseInt(data.displayValue ?? '', 10)
          if (Number.isInteger(typed) && typed >= 1 && typed <= most) onChange(typed)
        }}
      />
    </Field>
  )
}
