/** A panel beside a list that tells more of one thing; Esc closes it. On a narrow screen it lies over the list. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeft20Regular, Dismiss20Regular } from '@fluentui/react-icons'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { componentsText } from '../text/components.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    width: '380px',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1000px)': {
      position: 'absolute',
      zIndex: 5,
      top: 0,
      bottom: 0,
      right: 0,
      width: 'min(420px, 100%)',
      boxShadow: tokens.shadow16,
    },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    flexShrink: 0,
    padding: '10px 8px 10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '12px 16px 24px' },
})

type Props = {
  readonly label: string
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Brings the focus to the panel each time this changes; left out, the focus stays where it is. */
  readonly focusKey?: string | null
  /** To what the panel showed before, where it showed something. */
  readonly onBack?: (() => void) | undefined
}

export function SidePanel(props: Props): ReactElement {
  const { label, title, closeLabel, onClose, onBack, children, focusKey } = props
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusKey != null) heading.current?.focus()
  }, [focusKey])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes from anywhere inside
    <aside
      className={styles.root}
      aria-label={label}
      onKeyDown={event => {
        // A dialog opened from here lies elsewhere on the page, and its keys are its own.
        const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
        if (event.key !== 'Escape' || !isInside) return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.head}>
        {onBack !== undefined && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={componentsText.back}
            title={componentsText.back}
            onClick={onBack}
          />
        )}
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h3>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={closeLabel} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  )
}
