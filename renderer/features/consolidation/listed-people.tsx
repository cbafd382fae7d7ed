/** Persons of a received list, by its order; each opens the sheet at the person's row. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { ReturnedPerson } from '#domain/returns/stored-return.ts'
import { type SourceFile, SourceLink } from './source-link.tsx'

const useStyles = makeStyles({
  root: {
    margin: '4px 0 0',
    paddingLeft: '28px',
    fontSize: tokens.fontSizeBase200,
    listStyleType: 'decimal',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly file: SourceFile
  readonly people: readonly ReturnedPerson[]
}

export function ListedPeople({ meetingId, file, people }: Props): ReactElement {
  const styles = useStyles()
  return (
    <ol className={styles.root}>
      {people.map(({ name, title, source }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, and names may repeat
        <li key={index}>
          <SourceLink meetingId={meetingId} file={file} where={source}>
            {name}
          </SourceLink>
          {title !== '' && <span className={styles.quiet}> · {title}</span>}
        </li>
      ))}
    </ol>
  )
}
