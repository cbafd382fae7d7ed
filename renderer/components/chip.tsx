/** A small rounded button that opens what it names. */
import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components'
import { type JSX, type ReactElement, type ReactNode, useState } from 'react'

const useStyles = makeStyles({
  chip: {
    fontWeight: tokens.fontWeightRegular,
    maxWidth: '100%',
    minWidth: 0,
    textAlign: 'left',
  },
  brand: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  surface: { display: 'flex', flexDirection: 'column', rowGap: '12px', width: '320px', maxWidth: '90vw' },
})

type Props = {
  readonly label: string
  readonly icon?: JSX.Element
  readonly emphasis?: 'brand' | 'neutral'
  /** What opens; it is given the way to close. */
  readonly children: (close: () => void) => ReactNode
}

export function Chip({ label, icon, emphasis = 'neutral', children }: Props): ReactElement {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          shape="circular"
          className={mergeClasses(styles.chip, emphasis === 'brand' && styles.brand)}
          {...(icon === undefined ? {} : { icon })}
        >
          {label}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label}>
        {children(() => setOpen(false))}
      </PopoverSurface>
    </Popover>
  )
}
