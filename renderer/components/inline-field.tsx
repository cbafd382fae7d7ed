/** A text edited where it stands: it looks like text until it is pointed at or has the focus. Saves itself. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useDraft } from '../hooks/use-draft.ts'

const useStyles = makeStyles({
  input: {
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textOverflow: 'ellipsis',
    '&:hover': { border: `1px solid ${tokens.colorNeutralStroke1}` },
    '&:focus': {
      outline: 'none',
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
      paddingBottom: '3px',
    },
    '@media (forced-colors: active)': { '&:focus': { outline: '2px solid Highlight' } },
  },
})

type Props = {
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => Promise<boolean>
  readonly source?: string
  readonly className?: string | undefined
}

export function InlineField({ label, value, onSave, source, className }: Props): ReactElement {
  const styles = useStyles()
  const draft = useDraft(value, onSave, 'as-typed')
  return (
    <input
      className={mergeClasses(styles.input, className)}
      aria-label={label}
      title={draft.text}
      value={draft.text}
      data-autosave={draft.unsaved ? 'unsaved' : 'saved'}
      data-source={source}
      onChange={event => draft.change(event.target.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
    />
  )
}
