/** A date typed as `29/6/2026` or taken from a calendar, and a time of day; saved once they are complete. */
import { Field, Input, type InputProps } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { formatDate, type LocalDate } from '#domain/kernel/local-time.ts'
import { type Draft, useDraft } from '../hooks/use-draft.ts'
import { useFocusTarget } from '../hooks/use-focus-target.ts'
import { componentsText } from '../text/components.ts'
import { CalendarButton } from './calendar-button.tsx'
import { parseDateText, parseTimeText } from './date-text.ts'

type Shared = {
  readonly label: string
  readonly source?: string
  readonly hint?: string
  readonly className?: string | undefined
}

/** Their own least width would push neighbours out of narrow panes. */
const FULL_WIDTH = { width: '100%', minWidth: 0 } as const

export type DateFieldProps = Shared & {
  readonly value: LocalDate | null
  readonly onSave: (date: LocalDate | null) => Promise<boolean>
  /** An empty field is an answer too. */
  readonly optional?: boolean
}

export function DateField(props: DateFieldProps): ReactElement {
  const { value, onSave, optional = false } = props
  const [holdInput, focusInput] = useFocusTarget()
  const allowed = (text: string) => parseDateText(text) !== null || (optional && text.trim() === '')
  const draft = useDraft(value === null ? '' : formatDate(value), text =>
    allowed(text) ? onSave(parseDateText(text)) : Promise.resolve(false),
  )
  return (
    <CheckedField
      {...props}
      draft={draft}
      wrong={allowed(draft.text) ? null : componentsText.dateWrong}
      box={holdInput}
      input={{
        placeholder: componentsText.dateExample,
        inputMode: 'numeric',
        contentAfter: (
          <CalendarButton
            value={value}
            optional={optional}
            onChoose={date => {
              draft.change(date === null ? '' : formatDate(date))
              draft.flush()
              focusInput()
            }}
          />
        ),
      }}
    />
  )
}

export type TimeFieldProps = Shared & {
  /** `HH:mm`, or empty. */
  readonly value: string
  readonly onSave: (time: string) => Promise<boolean>
  readonly optional?: boolean
}

export function TimeField(props: TimeFieldProps): ReactElement {
  const { value, onSave, optional = false } = props
  const allowed = (text: string) => parseTimeText(text) !== null || (optional && text.trim() === '')
  const draft = useDraft(value, text =>
    allowed(text) ? onSave(parseTimeText(text) ?? '') : Promise.resolve(false),
  )
  return (
    <CheckedField
      {...props}
      draft={draft}
      wrong={allowed(draft.text) ? null : componentsText.timeWrong}
      input={{ placeholder: componentsText.timeExample }}
    />
  )
}

type CheckedProps = Shared & {
  readonly draft: Draft
  /** Why the text cannot be saved; said once the person has left the field. */
  readonly wrong: string | null
  readonly box?: ReturnType<typeof useFocusTarget>[0]
  readonly input: Pick<InputProps, 'placeholder' | 'inputMode' | 'contentAfter'>
}

function CheckedField(props: CheckedProps): ReactElement {
  const { label, className, hint, source, draft, wrong, box, input } = props
  return (
    <Field
      label={label}
      className={className}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === null || draft.unsaved ? {} : { validationMessage: wrong, validationState: 'error' })}
    >
      <Input
        {...input}
        {...(box === undefined ? {} : { ref: box })}
        style={FULL_WIDTH}
        value={draft.text}
        data-autosave={draft.unsaved ? 'unsaved' : 'saved'}
        data-source={source}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        onChange={(_, data) => draft.change(data.value)}
      />
    </Field>
  )
}
