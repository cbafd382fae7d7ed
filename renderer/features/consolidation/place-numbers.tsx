/** Places with the number each brings to a sum, the greatest first; each opens what its number is made of. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { formatNumber } from '../../components/format-number.ts'
import { explainText } from '../../text/consolidation.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    width: '100%',
    padding: '5px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
})

/** More rows than this are drawn only when asked for. */
const PAGE = 300

export type PlaceNumber = { readonly code: string; readonly title: string; readonly delegates: number }

type Props = { readonly places: readonly PlaceNumber[]; readonly onPlace: (code: string) => void }

export function PlaceNumbers({ places, onPlace }: Props): ReactElement {
  const styles = useStyles()
  const [most, setMost] = useState(PAGE)
  const inOrder = places.toSorted((left, right) => right.delegates - left.delegates)
  return (
    <>
      <ul>
        {inOrder.slice(0, most).map(({ code, title, delegates }) => (
          <li key={code}>
            <button type="button" className={styles.row} onClick={() => onPlace(code)}>
              <span>{title}</span>
              <span className={styles.number}>{formatNumber(delegates)}</span>
            </button>
          </li>
        ))}
      </ul>
      {inOrder.length > most && (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {explainText.sumMore(formatNumber(inOrder.length - most))}
        </Button>
      )}
    </>
  )
}
