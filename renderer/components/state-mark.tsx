/** A state as a picture and a word; its colour only repeats what they say. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowSync16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  CircleHint16Regular,
  Clock16Regular,
  DismissCircle16Regular,
  DocumentCopy16Regular,
  QuestionCircle16Filled,
  Sparkle16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& svg': { flexShrink: 0 },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  ask: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1 },
  fresh: { color: tokens.colorBrandForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

const LOOKS = {
  done: { icon: CheckmarkCircle16Filled, tone: 'good' },
  new: { icon: Sparkle16Regular, tone: 'fresh' },
  changed: { icon: ArrowSync16Regular, tone: 'fresh' },
  same: { icon: DocumentCopy16Regular, tone: 'quiet' },
  old: { icon: Clock16Regular, tone: 'quiet' },
  late: { icon: Clock16Regular, tone: 'ask' },
  ask: { icon: QuestionCircle16Filled, tone: 'ask' },
  bad: { icon: DismissCircle16Regular, tone: 'bad' },
  missing: { icon: Circle16Regular, tone: 'quiet' },
  aside: { icon: CircleHint16Regular, tone: 'quiet' },
} as const

export type StateLook = keyof typeof LOOKS

export function StateMark({
  look,
  label,
}: {
  readonly look: StateLook
  readonly label: string
}): ReactElement {
  const styles = useStyles()
  const { icon: Icon, tone } = LOOKS[look]
  return (
    <span className={mergeClasses(styles.root, styles[tone])}>
      <Icon aria-hidden />
      {label}
    </span>
  )
}
