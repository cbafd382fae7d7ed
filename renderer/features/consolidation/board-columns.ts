/** How the columns of the board are laid out; the less needed ones give way where the table is narrow. */
import { makeStyles, tokens } from '@fluentui/react-components'

const NARROW = '@container board (max-width: 980px)'
const NARROWER = '@container board (max-width: 700px)'

export const useColumnStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    columnGap: '16px',
    padding: '0 16px',
    gridTemplateColumns:
      '36px minmax(150px, 1.5fr) minmax(150px, 1.2fr) 64px 76px minmax(120px, 1.2fr) minmax(120px, 1fr) 118px minmax(60px, 0.6fr)',
    [NARROW]: {
      gridTemplateColumns: '36px minmax(140px, 1.4fr) minmax(150px, 1.2fr) 70px minmax(110px, 1.1fr) 118px',
    },
    [NARROWER]: { gridTemplateColumns: '32px minmax(120px, 1.5fr) minmax(120px, 0.9fr) 76px' },
  },
  wide: { [NARROW]: { display: 'none' } },
  medium: { [NARROWER]: { display: 'none' } },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

/** For the headings above the rows and the total below, which stay in sight. */
export const usePinnedStyles = makeStyles({
  pinned: {
    position: 'sticky',
    zIndex: 2,
    flexShrink: 0,
    minHeight: '34px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  low: { minHeight: '28px', lineHeight: '20px' },
})
