/** The key that presses a button, drawn in front of the button's words. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'

const useStyles = makeStyles({
  key: {
    display: 'inline-block',
    minWidth: '18px',
    marginRight: '6px',
    padding: '0 2px',
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '16px',
  },
})

/** A screen reader hears of the key from the list of keys, not with every button. */
export function KeyMark({ name }: { readonly name: string | number }): ReactElement {
  return (
    <span className={useStyles().key} aria-hidden>
      {name}
    </span>
  )
}
