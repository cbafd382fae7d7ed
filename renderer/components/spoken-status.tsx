/** What a screen reader says of something that just happened; nothing on the screen. */
import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'

const useStyles = makeStyles({
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

export function SpokenStatus({ text }: { readonly text: string }): ReactElement {
  return <output className={useStyles().said}>{text}</output>
}
