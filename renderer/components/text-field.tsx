/** A labelled text field that saves what is typed by itself. */
import { Field, Input, Textarea } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useDraft } from '../hooks/use-draft.ts'

export type TextFieldProps = {
  readonly label: string
  readonly value: string
  /** Says whether the text arrived. */
  readonly onSave: (text: string) => Promise<boolean>
  /** Names the value in documents and in links to this field. */
  readonly source?: string
  readonly hint?: string
  readonly placeholder?: string
  readonly className?: string | undefined
  /** Grows with its text instead of scrolling sideways. */
  readonly long?: boolean
  /** The sentence to show when the text cannot be saved as it stands; null when it can. */
  readonly check?: (text: string) => string | null
  readonly inputMode?: 'text' | 'numeric' | 'url'
}

/** Their own least width would push neighbours out of narrow panes. */
const FULL_WIDTH = { width: '100%', minWidth: 0 } as const

export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onSave, source, hint, placeholder, check } = props
  const draft = useDraft(
    value,
    text => (check?.(text) == null ? onSave(text) : Promise.resolve(false)),
    source !== undefined && check === undefined ? 'as-typed' : 'after-pause',
  )
  const wrong = check?.(draft.text) ?? null
  const shared = {
    value: draft.text,
    onFocus: draft.onFocus,
    onBlur: draft.onBlur,
    'data-autosave': draft.unsaved ? 'unsaved' : 'saved',
    'data-source': source,
    ...(placeholder === undefined ? {} : { placeholder }),
  } as const
  return (
    <Field
      label={label}
      className={props.className}
      {...(hint === undefined || wrong !== null ? {} : { hint })}
      {...(wrong === null ? {} : { validationMessage: wrong, validationState: 'error' as const })}
    >
      {props.long ? (
        <Textarea
          {...shared}
          rows={1}
          textarea={{ style: { fieldSizing: 'content', minHeight: '32px', maxHeight: '16em' } }}
          style={{ ...FULL_WIDTH, minHeight: 0 }}
          // These texts stand on one line of data; a line feed inside would be lost on the way.
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
          }}
          onChange={(_, data) => draft.change(data.value)}
        />
      ) : (
        <Input
          {...shared}
          style={FULL_WIDTH}
          inputMode={props.inputMode ?? 'text'}
          onChange={(_, data) => draft.change(data.value)}
        />
      )}
    </Field>
  )
}
