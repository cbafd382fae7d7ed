/** Lines of offices or seats: the fields of each beside each other, and the ways to add, move and remove them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUp20Regular, Delete20Regular } from '@fluentui/react-icons'
import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import type { Outcome } from '#contract/errors.ts'
import { type PartialDate, partialDateText, readPartialDate } from '#domain/directory/partial-date.ts'
import type { MeetingId, PersonId } from '#domain/kernel/ids.ts'
import { TextField } from '../../components/text-field.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { personsText } from '../../text/persons.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'start',
    columnGap: '8px',
    padding: '4px 8px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    '&:focus-within': { borderLeftColor: tokens.colorBrandStroke1 },
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
    gap: '4px 8px',
    flexGrow: 1,
    minWidth: 0,
  },
  buttons: { display: 'flex', flexShrink: 0, paddingTop: '26px' },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  add: { alignSelf: 'flex-start' },
})

type RowProps = {
  readonly id: string
  /** `chức vụ thứ 2`. */
  readonly name: string
  readonly isFirst: boolean
  readonly onUp: () => void
  readonly onRemove: () => void
  readonly onNext: () => void
  readonly children: ReactNode
}

function PartRow({ id, name, isFirst, onUp, onRemove, onNext, children }: RowProps): ReactElement {
  const styles = useStyles()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onNext()
    else if (event.altKey && event.key === 'ArrowUp' && !isFirst) onUp()
    else if (event.ctrlKey && event.key === 'Delete') onRemove()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside are the widgets, this only hears their keys
    <div role="presentation" className={styles.row} data-part={id} onKeyDown={onKeyDown}>
      <div className={styles.fields}>{children}</div>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUp20Regular />}
          disabled={isFirst}
          aria-label={personsText.moveUp(name)}
          title={`${personsText.moveUp(name)} (Alt+↑)`}
          onClick={onUp}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete20Regular />}
          aria-label={personsText.removePart(name)}
          title={`${personsText.removePart(name)} (Ctrl+Delete)`}
          onClick={onRemove}
        />
      </div>
    </div>
  )
}

type ListProps<Part extends { readonly id: string }> = {
  readonly meetingId: MeetingId
  readonly id: PersonId
  readonly title: string
  readonly addLabel: string
  readonly parts: readonly Part[]
  /** `chức vụ thứ 2`, of the second. */
  readonly nameOf: (number: number) => string
  /** Adds a line at the end. */
  readonly add: () => Promise<Outcome<{ readonly id: string }>>
  /** The fields of a line. */
  readonly children: (part: Part) => ReactNode
}

/** The lines of one kind in the order of the person, with the ways to add, move and remove them. */
export function PartList<Part extends { readonly id: string }>(props: ListProps<Part>): ReactElement {
  const { meetingId, id, title, addLabel, parts, nameOf, add, children } = props
  const styles = useStyles()
  const run = useRun()
  const addLine = async () => {
    const added = await add()
    if (added.ok) focusPart(added.value.id)
  }
  return (
    <div className={styles.list}>
      <h4 className={styles.heading}>{title}</h4>
      {parts.map((part, index) => (
        <PartRow
          key={part.id}
          id={part.id}
          name={nameOf(index + 1)}
          isFirst={index === 0}
          onUp={() => {
            const before = parts[index - 1]?.id ?? null
            void run('persons.movePart', { meetingId, id, partId: part.id, before })
          }}
          onRemove={() => void run('persons.removePart', { meetingId, id, partId: part.id })}
          onNext={() => void addLine()}
        >
          {children(part)}
        </PartRow>
      ))}
      <Button appearance="secondary" size="small" className={styles.add} onClick={() => void addLine()}>
        {addLabel}
      </Button>
    </div>
  )
}

type DateProps = {
  readonly label: string
  readonly className?: string | undefined
  readonly value: PartialDate | null
  readonly onSave: (date: PartialDate | null) => Promise<boolean>
}

export function PartDate({ label, className, value, onSave }: DateProps): ReactElement {
  return (
    <TextField
      label={label}
      className={className}
      value={partialDateText(value)}
      check={text => (text.trim() === '' || readPartialDate(text) !== null ? null : personsText.wrongDate)}
      onSave={text => onSave(text.trim() === '' ? null : readPartialDate(text))}
    />
  )
}

/** Brings the focus to the first field of a line. */
const focusPart = (id: string): void =>
  document.querySelector<HTMLInputElement>(`[data-part="${CSS.escape(id)}"] input`)?.focus()
