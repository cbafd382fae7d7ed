/** Parts screens are built of: a heading with its actions, and the panes beside each other below it. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode, Ref } from 'react'

/** There a line more of heading is a line less of what one came for. */
const LOW_AND_NARROW = '@media (max-width: 900px) and (max-height: 520px)'

/** Where two columns would be too narrow to read, they stand below each other. */
const NARROW = '@media (max-width: 760px)'

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    flexShrink: 0,
    padding: '6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { color: tokens.colorNeutralForeground2, [LOW_AND_NARROW]: { display: 'none' } },
  // Takes what the title leaves before it begins a line of its own.
  actions: {
    flexShrink: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginLeft: 'auto',
  },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  pane: { position: 'relative', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  beside: { [NARROW]: { flexDirection: 'column', overflowY: 'auto' } },
  list: {
    flexShrink: 0,
    width: 'clamp(232px, 25%, 340px)',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: 'auto', height: '280px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  wideList: { width: 'clamp(290px, 31%, 460px)' },
  work: {
    flexGrow: 1,
    '@media (max-height: 560px)': { overflowY: 'auto' },
    [NARROW]: { flexShrink: 0, minHeight: '480px' },
  },
  divided: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
})

type HeadingProps = {
  readonly title: string
  /** A few words of state beside the title. */
  readonly note?: string
  /** Buttons at the right. */
  readonly children?: ReactNode
}

export function ScreenHeading({ title, note, children }: HeadingProps): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.heading}>
      <h2 className={styles.title}>{title}</h2>
      {note !== undefined && <Text className={styles.note}>{note}</Text>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  )
}

export function Panes({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().panes}>{children}</div>
}

type PaneProps = {
  readonly children: ReactNode
  readonly className?: string | undefined
  /** A line at its left. */
  readonly divided?: boolean
}

/** One column; scrolling is up to what stands in it. */
export function Pane({ children, className, divided = false }: PaneProps): ReactElement {
  const styles = useStyles()
  return <div className={mergeClasses(styles.pane, divided && styles.divided, className)}>{children}</div>
}

type ListAndWorkProps = {
  readonly list: ReactNode
  /** What is done with the chosen row. */
  readonly children: ReactNode
  /** The rows say more than a name. */
  readonly wide?: boolean
  readonly workRef?: Ref<HTMLDivElement>
}

/** A list to choose from at the left, and what is chosen beside it. */
export function ListAndWork({ list, children, wide = false, workRef }: ListAndWorkProps): ReactElement {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.panes, styles.beside)}>
      <div className={mergeClasses(styles.pane, styles.list, wide && styles.wideList)}>{list}</div>
      <div className={mergeClasses(styles.pane, styles.work)} ref={workRef}>
        {children}
      </div>
    </div>
  )
}
