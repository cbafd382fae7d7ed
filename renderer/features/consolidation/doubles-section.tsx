/** Persons of a place who also stand in another place's answer: where they count, by which rule, and a person's word. */
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { DoublePerson } from '#domain/consolidation/double-people.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useRun } from '../../hooks/use-run.ts'
import { doublesText } from '../../text/consolidation.ts'
import { SourceLink } from './source-link.tsx'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  place: { fontSize: 'inherit', lineHeight: 'inherit' },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly doubles: readonly DoublePerson[]
  readonly titleOf: (placeCode: string) => string
  readonly onPlace: (placeCode: string) => void
}

export function DoublesSection(props: Props): ReactElement | null {
  const { meetingId, placeCode, doubles, titleOf, onPlace } = props
  const styles = useStyles()
  const run = useRun()
  if (doubles.length === 0) return null
  const judge = (pair: DoublePerson, isSame: boolean | null) =>
    void run('consolidation.judge', { meetingId, placeCode, key: pair.key, isSame })
  return (
    <section aria-label={doublesText.title}>
      <Text as="h3" weight="semibold" block>
        {doublesText.title}
      </Text>
      <Text size={200} block className={styles.quiet}>
        {doublesText.rule}
      </Text>
      <ul className={styles.list}>
        {doubles.map(pair => (
          <li key={pair.key} className={styles.item}>
            <Text weight="semibold">{pair.other.name}</Text>
            <Text size={200}>{pair.reason}</Text>
            {[pair.counted, pair.other].map(person => (
              <Text key={person.placeCode} size={200} className={styles.quiet}>
                {person.placeCode === placeCode ? (
                  titleOf(placeCode)
                ) : (
                  <Link as="button" className={styles.place} onClick={() => onPlace(person.placeCode)}>
                    {titleOf(person.placeCode)}
                  </Link>
                )}
                {person.title !== '' && ` · ${person.title}`}
                {person.phone !== '' && ` · ${person.phone}`}
                {person.source !== null && (
                  <>
                    {' · '}
                    <SourceLink meetingId={meetingId} file={person} where={person.source}>
                      {doublesText.row(person.source.sheet, person.source.row)}
                    </SourceLink>
                  </>
                )}
              </Text>
            ))}
            <Text size={200}>{verdictText(pair, placeCode, titleOf)}</Text>
            <div className={styles.buttons}>
              {pair.certainty !== 'same' && (
                <Button size="small" onClick={() => judge(pair, true)}>
                  {doublesText.same}
                </Button>
              )}
              {pair.certainty !== 'different' && (
                <Button size="small" onClick={() => judge(pair, false)}>
                  {doublesText.notSame}
                </Button>
              )}
              {pair.verdict !== null && (
                <Button size="small" appearance="subtle" onClick={() => judge(pair, null)}>
                  {doublesText.undo}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function verdictText(pair: DoublePerson, placeCode: string, titleOf: Props['titleOf']): string {
  const isHere = pair.counted.placeCode === placeCode
  const other = titleOf(isHere ? pair.other.placeCode : pair.counted.placeCode)
  switch (pair.certainty) {
    case 'same':
      return isHere ? doublesText.there(other) : doublesText.here(other)
    case 'possible':
      return doublesText.possible(other)
    case 'different':
      return doublesText.different(other)
  }
}
