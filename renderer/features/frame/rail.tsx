/** The steps of the work, in their order, at the left of every screen of a meeting. */
import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { screenPath } from '../../hooks/screen-path.ts'
import { frameText } from '../../text/frame.ts'
import type { FramePlace } from './frame.tsx'
import type { Screen } from './screen.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    width: '84px',
    padding: '4px',
    rowGap: '2px',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { width: '52px' },
  },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: '2px',
    padding: '8px 2px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: '11px',
    lineHeight: '14px',
    textDecorationLine: 'none',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '&::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  label: {
    '@media (max-width: 760px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
})

type Props = { readonly screens: readonly Screen[]; readonly place: FramePlace }

export function Rail({ screens, place }: Props): ReactElement {
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const steps = screens.filter(({ within }) => within === undefined)
  const current = screens.find(({ key }) => key === place.screen)?.within ?? place.screen
  return (
    <nav className={styles.root} aria-label={frameText.railLabel} {...arrows}>
      {steps.map(({ key, label, icon: Icon }) => {
        const isCurrent = key === current
        return (
          <Link
            key={key}
            href={screenPath(place.meetingId, key)}
            className={mergeClasses(styles.item, isCurrent && styles.current)}
            aria-current={isCurrent ? 'page' : undefined}
            title={label}
          >
            <Icon filled={isCurrent} />
            <span className={styles.label}>{label}</span>
          </Link>
        )
      })}
    </nav>
  )
}
