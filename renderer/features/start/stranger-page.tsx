/** What a browser shows that the program does not know: in the browser's own letters and colours, without asking the program. */
import type { ReactElement } from 'react'
import { startText as text } from '../../text/start.ts'

export function StrangerPage(): ReactElement {
  return (
    <main
      style={{
        font: '16px/1.6 system-ui, sans-serif',
        maxWidth: '36em',
        margin: '15vh auto',
        padding: '0 1em',
      }}
    >
      <h1 style={{ fontSize: '1.4em' }}>{text.strangerTitle}</h1>
      <p>{text.strangerWhy}</p>
      <p>{text.strangerWhatNow}</p>
    </main>
  )
}
