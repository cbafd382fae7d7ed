/** How a handed-over meeting differs from the one here, in figures, by areas, and where a person has to choose. */
import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { DescribedClash, HandoverDifference } from '#domain/handover/handover.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { handoverText } from '../../text/handover.ts'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'left',
      padding: '4px 16px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  clash: {
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 12px',
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

/** By the id of the clash. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>

type Props = {
  readonly difference: HandoverDifference
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

export function DifferenceView({ difference, choices, onChoices }: Props): ReactElement {
  const styles = useStyles()
  const { manifest, kind, areas, clashes } = difference
  return (
    <>
      <Text>{handoverText.from(manifest.meetingName, manifest.madeBy, formatDateTime(manifest.madeAt))}</Text>
      <Text weight="semibold" role="status">
        {handoverText.kinds[kind]}
      </Text>
      <Figures difference={difference} />
      {kind === 'differs' && areas.length > 0 && (
        <section className={styles.section} aria-label={handoverText.differences}>
          <Text weight="semibold">{handoverText.differences}</Text>
          <ul>
            {areas.map(area => (
              <li key={area.area}>
                {handoverText.areas[area.area]}: {handoverText.area(area)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {clashes.length > 0 && (
        <section className={styles.section} aria-label={handoverText.clashes(clashes.length)}>
          <Text weight="semibold">{handoverText.clashes(clashes.length)}</Text>
          <Text size={200}>{handoverText.clashHint}</Text>
          {clashes.map(clash => (
            <ClashChoice
              key={clash.id}
              clash={clash}
              side={choices[clash.id] ?? 'mine'}
              onSide={side => onChoices({ ...choices, [clash.id]: side })}
            />
          ))}
        </section>
      )}
    </>
  )
}

const FIGURES = ['returns', 'delegates', 'letters'] as const

function Figures({ difference: { here, inFile } }: Pick<Props, 'difference'>): ReactElement {
  const styles = useStyles()
  const { what, here: mine, inFile: theirs } = handoverText.figuresColumns
  return (
    <table className={styles.table} aria-label={handoverText.figures}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          {here !== null && <th scope="col">{mine}</th>}
          <th scope="col">{theirs}</th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map(figure => (
          <tr key={figure}>
            <th scope="row">{handoverText.figureNames[figure]}</th>
            {here !== null && <td>{formatNumber(here[figure])}</td>}
            <td>{formatNumber(inFile[figure])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ClashProps = {
  readonly clash: DescribedClash
  readonly side: 'mine' | 'theirs'
  readonly onSide: (side: 'mine' | 'theirs') => void
}

function ClashChoice({ clash, side, onSide }: ClashProps): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.clash}>
      <Text weight="semibold">{clash.what}</Text>
      {clash.removedBy !== null && <Text>{handoverText.removedBy[clash.removedBy]}</Text>}
      {clash.values.map(({ field, mine, theirs }) => (
        <Text key={field}>{handoverText.value(field, mine, theirs)}</Text>
      ))}
      <RadioGroup
        layout="horizontal"
        aria-label={clash.what}
        value={side}
        onChange={(_, data) => onSide(data.value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine" label={handoverText.mine} />
        <Radio value="theirs" label={handoverText.theirs} />
      </RadioGroup>
    </div>
  )
}
