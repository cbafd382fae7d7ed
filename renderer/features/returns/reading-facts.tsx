/** What was understood of one answer and where it stands: unit, number, chair, contact, groups. */
import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { CellRef, ReadAnswer } from '#domain/returns/reading.ts'
import { formatNumber } from '../../components/format-number.ts'
import { answerText } from '../../text/returns.ts'
import { cellName } from './sheet-layout.ts'
import type { ShownCell } from './sheet-view.tsx'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  link: { fontSize: 'inherit' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { overflowWrap: 'anywhere' },
})

// On a low screen the sheet itself needs the room more.
const ROOMY = 820

type Props = { readonly read: ReadAnswer; readonly onShow: (cell: ShownCell) => void }

export function ReadingFacts({ read, onShow }: Props): ReactElement {
  const styles = useStyles()
  return (
    <details open={window.innerHeight >= ROOMY}>
      <summary className={styles.summary}>{answerText.facts}</summary>
      <dl className={styles.root}>
        {factsOf(read, onShow).map(({ label, value }) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

type Fact = { readonly label: string; readonly value: ReactNode }

function factsOf(read: ReadAnswer, onShow: Props['onShow']): readonly Fact[] {
  const { unit, chair, contact, byGroup } = read
  const cell = (where: CellRef | null | undefined) =>
    where ? <CellLink key={cellName(where)} where={where} onShow={onShow} /> : null
  return [
    ...(unit.evidence.length === 0
      ? []
      : [
          {
            label: answerText.unit,
            value: unit.evidence.slice(0, 3).map((one, index) => (
              <span key={`${one.source} ${one.text}`}>
                {index > 0 && ' · '}
                {one.reason} {one.where && `(${one.text}) `}
                {cell(one.where)}
              </span>
            )),
          },
        ]),
    {
      label: answerText.count,
      value: (
        <>
          {countText(read)} {cell(read.countCells[0])}
        </>
      ),
    },
    ...(chair === null ? [] : [{ label: answerText.chair, value: chairText(chair) }]),
    ...(contact === null
      ? []
      : [{ label: answerText.contact, value: [contact.name, contact.phone].filter(Boolean).join(' · ') }]),
    ...(byGroup.length === 0
      ? []
      : [
          {
            label: answerText.groups,
            value: byGroup.map(({ label, number, where }, index) => (
              <span key={`${label} ${where?.cell ?? index}`}>
                {index > 0 && ' · '}
                {label}: {formatNumber(number)} {cell(where)}
              </span>
            )),
          },
        ]),
  ]
}

function countText({ rule, statedText, listed, notCounted }: ReadAnswer): string {
  return [
    rule === null ? '' : answerText.rules[rule],
    statedText === null ? '' : answerText.statedAs(statedText),
    listed === null ? '' : answerText.listed(formatNumber(listed)),
    notCounted.length === 0 ? '' : answerText.notCounted(formatNumber(notCounted.length)),
  ]
    .filter(part => part !== '')
    .join(' · ')
}

const chairText = ({
  name,
  position,
  stated,
  substitute,
  reason,
}: NonNullable<ReadAnswer['chair']>): string =>
  [
    name ?? '',
    position,
    substitute ? `${answerText.substitute}${reason === null ? '' : ` (${reason})`}` : '',
    stated ? '' : answerText.chairByRule,
  ]
    .filter(part => part !== '')
    .join(' · ')

function CellLink({
  where,
  onShow,
}: {
  readonly where: CellRef
  readonly onShow: Props['onShow']
}): ReactElement {
  const styles = useStyles()
  const name = cellName(where)
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={answerText.goTo(name)}
      onClick={() => onShow({ ...where })}
    >
      {name}
    </Link>
  )
}
