/** Opens a small calendar to take a date from, by mouse or by arrow keys. */
import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components'
import { Calendar20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { dateOf, type LocalDate, partsOf } from '#domain/kernel/local-time.ts'
import { useNow } from '../hooks/use-now.ts'
import { componentsText } from '../text/components.ts'
import { addDays, addMonths, weeksOf } from './calendar-days.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  foot: { display: 'flex', justifyContent: 'space-between', marginTop: '8px' },
  table: { borderCollapse: 'collapse', marginTop: '4px' },
  weekday: {
    width: '32px',
    height: '28px',
    padding: 0,
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  cell: { padding: 0 },
  day: { minWidth: '32px', width: '32px', height: '32px', padding: 0, fontWeight: tokens.fontWeightRegular },
  outside: { color: tokens.colorNeutralForeground3 },
})

type Props = {
  readonly value: LocalDate | null
  readonly optional: boolean
  readonly onChoose: (date: LocalDate | null) => void
}

const STEPS: Readonly<Record<string, (date: LocalDate) => LocalDate>> = {
  ArrowLeft: date => addDays(date, -1),
  ArrowRight: date => addDays(date, 1),
  ArrowUp: date => addDays(date, -7),
  ArrowDown: date => addDays(date, 7),
  PageUp: date => addMonths(date, -1),
  PageDown: date => addMonths(date, 1),
}

export function CalendarButton(props: Props): ReactElement {
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          icon={<Calendar20Regular />}
          aria-label={componentsText.chooseDate}
          title={componentsText.chooseDate}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={componentsText.chooseDate}>
        <Calendar
          {...props}
          onChoose={date => {
            setOpen(false)
            props.onChoose(date)
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}

function Calendar({ value, optional, onChoose }: Props): ReactElement {
  const styles = useStyles()
  const today = dateOf(useNow())
  const [shown, setShown] = useState(value ?? today)
  const { month, year } = partsOf(shown)
  return (
    <>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={componentsText.previousMonth}
          onClick={() => setShown(addMonths(shown, -1))}
        />
        <Text weight="semibold" aria-live="polite">
          {componentsText.month(month, year)}
        </Text>
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={componentsText.nextMonth}
          onClick={() => setShown(addMonths(shown, 1))}
        />
      </div>
      <Days value={value} today={today} shown={shown} onShow={setShown} onChoose={onChoose} />
      <div className={styles.foot}>
        <Button appearance="subtle" onClick={() => onChoose(today)}>
          {componentsText.today}
        </Button>
        {optional && (
          <Button appearance="subtle" onClick={() => onChoose(null)}>
            {componentsText.clearDate}
          </Button>
        )}
      </div>
    </>
  )
}

type DaysProps = {
  readonly value: LocalDate | null
  readonly today: LocalDate
  /** The day with the focus; its month is the page. */
  readonly shown: LocalDate
  readonly onShow: (date: LocalDate) => void
  readonly onChoose: (date: LocalDate) => void
}

function Days({ value, today, shown, onShow, onChoose }: DaysProps): ReactElement {
  const styles = useStyles()
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    table.current?.querySelector<HTMLElement>(`[data-date="${shown}"]`)?.focus()
  }, [shown])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    onShow(step(shown))
  }
  const day = (date: LocalDate) => (
    <Button
      appearance={date === value ? 'primary' : date === today ? 'outline' : 'subtle'}
      className={mergeClasses(styles.day, date.slice(0, 7) !== shown.slice(0, 7) && styles.outside)}
      data-date={date}
      tabIndex={date === shown ? 0 : -1}
      aria-pressed={date === value}
      onKeyDown={onKeyDown}
      onClick={() => onChoose(date)}
    >
      {partsOf(date).day}
    </Button>
  )
  return (
    <table ref={table} className={styles.table}>
      <thead>
        <tr>
          {componentsText.weekdays.map(weekday => (
            <th key={weekday} className={styles.weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(shown).map(week => (
          <tr key={week[0]}>
            {week.map(date => (
              <td key={date} className={styles.cell}>
                {day(date)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
