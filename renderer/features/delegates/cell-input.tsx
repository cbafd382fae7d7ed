/** A field inside a table: looks like text until it is entered, and saves what is typed by itself. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useDraft } from '../../hooks/use-draft.ts'

const useStyles = makeStyles({
  root: {
    width: '100%',
    minWidth: 0,
    height: '30px',
    boxSizing: 'border-box',
    padding: '0 6px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textOverflow: 'ellipsis',
    '&:hover': { border: `1px solid ${tokens.colorNeutralStroke1}` },
    '&:focus': {
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
    '&::placeholder': { color: tokens.colorNeutralForeground4 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
})

type Props = {
  readonly label: string
  readonly field: string
  readonly value: string
  readonly onSave: (text: string) => Promise<boolean>
  readonly strong?: boolean
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'tel'
}

export function CellInput(props: Props): ReactElement {
  const styles = useStyles()
  const draft = useDraft(props.value, props.onSave)
  return (
    <input
      className={mergeClasses(styles.root, props.strong && styles.strong)}
      aria-label={props.label}
      title={draft.text}
      placeholder={props.placeholder}
      inputMode={props.inputMode ?? 'text'}
      data-field={props.field}
      data-autosave={draft.unsaved ? 'unsaved' : 'saved'}
      value={draft.text}
      onChange={event => draft.change(event.target.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
    />
  )
}
