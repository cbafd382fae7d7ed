/** How the columns of an attendee list are laid out; the less needed ones give way where it is narrow. */
import { makeStyles, tokens } from '@fluentui/react-components'

const NARROW = '@container attendees (max-width: 860px)'
const NARROWER = '@container attendees (max-width: 620px)'

export const useAttendeeColumns = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    columnGap: '4px',
    padding: '0 8px 0 12px',
    gridTemplateColumns: '36px minmax(186px, 1.2fr) minmax(160px, 1.6fr) 118px minmax(80px, 0.7fr) 32px',
    [NARROWER]: { gridTemplateColumns: '32px minmax(120px, 1fr) minmax(120px, 1.2fr) 112px 32px' },
  },
  /** A list whose persons stand in groups. */
  grouped: {
    gridTemplateColumns:
      '36px minmax(186px, 1.2fr) minmax(150px, 1.4fr) 118px minmax(70px, 0.6fr) minmax(110px, 1fr) 32px',
    [NARROW]: {
      gridTemplateColumns: '36px minmax(170px, 1.2fr) minmax(140px, 1.5fr) 116px minmax(70px, 0.7fr) 32px',
    },
    [NARROWER]: { gridTemplateColumns: '32px minmax(120px, 1fr) minmax(120px, 1.2fr) 112px 32px' },
  },
  /** In the results of a search the place matters more than the note. */
  found: {
    gridTemplateColumns:
      '36px minmax(186px, 1.2fr) minmax(150px, 1.4fr) 118px minmax(70px, 0.6fr) minmax(120px, 0.9fr) 32px',
    [NARROW]: {
      gridTemplateColumns: '36px minmax(170px, 1.2fr) minmax(140px, 1.3fr) 116px minmax(120px, 1fr) 32px',
    },
    [NARROWER]: {
      gridTemplateColumns: '32px minmax(110px, 1fr) minmax(90px, 0.8fr) 108px minmax(100px, 0.9fr) 32px',
    },
  },
  wide: { [NARROW]: { display: 'none' } },
  medium: { [NARROWER]: { display: 'none' } },
  order: {
    textAlign: 'right',
    paddingRight: '6px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
})

/** `plain`: a list without groups. `found`: the results of a search among all places. */
export type ListLook = 'plain' | 'grouped' | 'found'
