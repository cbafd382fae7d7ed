/** One person of a roll call: who, and what was found. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { StateMark } from '../../components/state-mark.tsx'
import { rollCallPeopleText } from '../../text/roll-call.ts'
import { choiceOfMark, MARK_LOOKS, type NumberedPerson, placesNote, shownMark } from './person-marks.ts'

export const PERSON_HEIGHT = 44

const NARROW = '@container people (max-width: 560px)'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    alignItems: 'center',
    columnGap: '12px',
    flexGrow: 1,
    minWidth: 0,
    gridTemplateColumns: '32px minmax(160px, 1.5fr) minmax(110px, 1fr) minmax(128px, 1fr)',
    [NARROW]: { gridTemplateColumns: '28px minmax(120px, 1.3fr) minmax(112px, 1fr)' },
  },
  order: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  group: { [NARROW]: { display: 'none' } },
})

export function PersonRow({ person }: { readonly person: NumberedPerson }): ReactElement {
  const styles = useStyles()
  const { order, name, title, groupText, mark } = person
  const said = mark === null && person.calledAt !== null ? rollCallPeopleText.elsewhere : shownMark(mark)
  const below = [title, placesNote(person)].filter(part => part !== '').join(' · ')
  return (
    <span className={styles.root}>
      <span className={styles.order}>{order}</span>
      <span className={styles.who}>
        <span className={mergeClasses(styles.text, styles.name)} title={name}>
          {name}
        </span>
        <span className={mergeClasses(styles.text, styles.quiet)} title={below}>
          {below}
        </span>
      </span>
      <span className={mergeClasses(styles.text, styles.quiet, styles.group)} title={groupText}>
        {groupText}
      </span>
      <span className={styles.text} title={said}>
        <StateMark
          look={mark === null && person.calledAt !== null ? 'aside' : MARK_LOOKS[choiceOfMark(mark)]}
          label={said}
        />
      </span>
    </span>
  )
}
