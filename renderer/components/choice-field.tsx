/** A labelled choice among a few values, saved as soon as it is made. */
import { Field, Select } from '@fluentui/react-components'
import type { ReactElement } from 'react'

export type ChoiceFieldProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
  readonly hint?: string
  readonly source?: string
  readonly className?: string | undefined
}

/** Otherwise its longest choice would push it out of a narrow pane. */
const WITHIN = { style: { width: '100%', minWidth: 0 } } as const

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactElement {
  const { label, value, choices, onChoose, hint, source } = props
  return (
    <Field label={label} className={props.className} {...(hint === undefined ? {} : { hint })}>
      <Select
        root={WITHIN}
        select={WITHIN}
        value={value}
        data-source={source}
        onChange={(_, data) => {
          const chosen = choices.find(choice => choice.value === data.value)
          if (chosen) onChoose(chosen.value)
        }}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
