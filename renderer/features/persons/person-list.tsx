/** The persons found, two lines each: who, and what the person is. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { heldText, type Person } from '#domain/directory/person.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { VirtualList } from '../../components/virtual-list.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { personsText } from '../../text/persons.ts'

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: '12px', width: '100%', minWidth: 0, alignItems: 'center' },
  who: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  about: { color: tokens.colorNeutralForeground2 },
  phone: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
})

const ROW_HEIGHT = 48

type Props = {
  readonly persons: readonly Person[]
  readonly currentId: PersonId | null
  readonly onChoose: (id: PersonId) => void
}

export function PersonList({ persons, currentId, onChoose }: Props): ReactElement {
  const styles = useStyles()
  const today = useNow().slice(0, 10)
  return (
    <VirtualList
      label={personsText.list}
      items={persons}
      keyOf={person => person.id}
      currentKey={currentId}
      rowHeight={ROW_HEIGHT}
      onCurrent={person => onChoose(person.id)}
      renderRow={person => (
        <div className={styles.row}>
          <span className={styles.who}>
            <Text weight="semibold" className={styles.line}>
              {person.name === '' ? personsText.unnamed : person.name}
            </Text>
            <Text size={200} className={mergeClasses(styles.line, styles.about)}>
              {heldText(person.positions, today)}
            </Text>
          </span>
          <Text size={200} className={styles.phone}>
            {person.phones[0] ?? ''}
          </Text>
        </div>
      )}
    />
  )
}
