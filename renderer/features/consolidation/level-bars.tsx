/** How far each level has come, as bars with their numbers; each opens what its number is made of. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { formatNumber } from '../../components/format-number.ts'
import { consolidationText } from '../../text/consolidation.ts'
import type { Bar } from './board-rows.ts'

/** Then they stand in as many lines as they need. */
const NARROW = '@media (max-width: 1000px)'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, auto)',
    gap: '4px 8px',
    [NARROW]: { gridAutoFlow: 'row', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' },
  },
  item: { minWidth: 0, maxWidth: '360px' },
  button: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '3px',
    width: '100%',
    padding: '4px 8px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  title: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  numbers: {
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  track: {
    display: 'block',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  fill: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
})

type Props = { readonly bars: readonly Bar[]; readonly onOpen: (bar: Bar) => void }

export function LevelBars({ bars, onOpen }: Props): ReactElement {
  const styles = useStyles()
  return (
    <ul className={styles.root} aria-label={consolidationText.bars}>
      {bars.map(bar => {
        const [received, places, delegates] = [bar.received, bar.places, bar.delegates].map(formatNumber)
        const label = consolidationText.barLabel(bar.title, received ?? '', places ?? '', delegates ?? '')
        return (
          <li key={bar.key} className={styles.item}>
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the words in it are its name */}
            <button type="button" className={styles.button} title={label} onClick={() => onOpen(bar)}>
              <span className={styles.line}>
                <span className={styles.title}>{bar.title}</span>
                <span className={styles.numbers}>
                  {received}/{places} · {consolidationText.delegates(delegates ?? '')}
                </span>
              </span>
              <span className={styles.track} aria-hidden>
                <span
                  className={styles.fill}
                  style={{ width: `${bar.places === 0 ? 0 : (100 * bar.received) / bar.places}%` }}
                />
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
