/** The numbers of a place that has no list of names, typed by group; they save themselves. */
import { Button, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, type ReactElement, type Ref, useImperativeHandle, useRef } from 'react'
import type { Result } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { attendanceOfCount, type PlaceCount, type RollCallRow } from '#domain/roll-call/roll-call.ts'
import { formatNumber } from '../../components/format-number.ts'
import type { VirtualListHandle } from '../../components/virtual-list.tsx'
import { useDraft } from '../../hooks/use-draft.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { rollCallCountText as words } from '../../text/roll-call.ts'
import {
  countAsConfirmed,
  EXCUSED,
  fieldsOf,
  OTHERS,
  packFields,
  readCount,
  unpackFields,
} from './count-draft.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '4px 16px 24px',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  table: { maxWidth: '860px', borderCollapse: 'collapse' },
  cell: {
    padding: '4px 12px 4px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  input: { width: '96px' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly row: RollCallRow
  readonly place: Result<'roll-call.place'>
  readonly onLeave: () => void
  readonly handle: Ref<VirtualListHandle>
}

export function CountForm({ meetingId, row, place, onLeave, handle }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const root = useRef<HTMLFormElement>(null)
  useImperativeHandle(handle, () => ({ focus: () => root.current?.querySelector('input')?.focus() }), [])
  const { groups } = place
  const put = async (count: PlaceCount | null) =>
    (await run('roll-call.count', { meetingId, placeCode: row.code, count: count && sendable(count) })).ok
  const draft = useDraft(packFields(fieldsOf(place.count)), text => {
    const { count, wrong } = readCount(unpackFields(text), groups)
    return wrong.size > 0 || !fits(row, count) ? Promise.resolve(false) : put(count)
  })
  const fields = unpackFields(draft.text)
  const { count, wrong } = readCount(fields, groups)
  const confirmed = row.confirmed ?? 0
  const setAll = async (next: PlaceCount | null) => {
    draft.change(packFields(fieldsOf(next)))
    await draft.arrived()
    if (next !== null) await undoNotice(words.asConfirmedDone(formatNumber(next.present), row.title))
  }
  const field = (key: string, label: string) => (
    <Input
      size="small"
      className={styles.input}
      aria-label={label}
      aria-invalid={wrong.has(key)}
      inputMode="numeric"
      data-autosave={draft.unsaved ? 'unsaved' : 'saved'}
      value={fields[key] ?? ''}
      onChange={(_, data) => draft.change(packFields({ ...fields, [key]: data.value }))}
    />
  )
  const otherConfirmed = Math.max(0, confirmed - groups.reduce((sum, group) => sum + group.confirmed, 0))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside come by here
    <form
      ref={root}
      className={styles.root}
      onSubmit={event => event.preventDefault()}
      onFocus={draft.onFocus}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) draft.onBlur()
      }}
      onKeyDown={event => onKey(event, onLeave)}
    >
      <div className={styles.head}>
        <Text>{groups.length > 0 ? words.body : words.bodyPlain}</Text>
        {confirmed > 0 && (
          <Button
            size="small"
            icon={<CheckmarkCircle20Regular />}
            onClick={() => void setAll(countAsConfirmed(confirmed, groups))}
          >
            {words.asConfirmed}
          </Button>
        )}
        {count !== null && (
          <Button size="small" appearance="subtle" onClick={() => void setAll(null)}>
            {words.clear}
          </Button>
        )}
      </div>
      <table className={styles.table} aria-label={words.table(row.title)}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.quiet)}>
              {words.group}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.quiet, styles.number)}>
              {words.confirmed}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.quiet)}>
              {words.present}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ groupId, text, confirmed: own }) => (
            <tr key={groupId}>
              <th scope="row" className={styles.cell}>
                {text}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>
                {own === 0 ? '' : formatNumber(own)}
              </td>
              <td className={styles.cell}>{field(groupId, words.of(text))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={styles.cell}>
              {groups.length > 0 ? words.others : words.present}
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>
              {otherConfirmed === 0 ? '' : formatNumber(otherConfirmed)}
            </td>
            <td className={styles.cell}>{field(OTHERS, words.of(words.others))}</td>
          </tr>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.strong)}>
              {words.total}
            </th>
            <td className={mergeClasses(styles.cell, styles.number, styles.strong)}>
              {row.confirmed === null ? '' : formatNumber(confirmed)}
            </td>
            <td className={mergeClasses(styles.cell, styles.strong)}>
              <output>{count === null ? '' : formatNumber(count.present)}</output>
            </td>
          </tr>
          <tr>
            <th scope="row" colSpan={2} className={styles.cell}>
              {words.excused}
            </th>
            <td className={styles.cell}>{field(EXCUSED, words.excused)}</td>
          </tr>
        </tbody>
      </table>
      <Text role="status" className={mergeClasses(wrong.size > 0 && styles.wrong)}>
        {wrong.size > 0 ? words.wrong : saidOf(row, count)}
      </Text>
    </form>
  )
}

const sendable = ({ groups, ...numbers }: PlaceCount) => ({ ...numbers, groups: [...groups] })

/** Nobody has a reason for being away who is not away. */
const fits = (row: RollCallRow, count: PlaceCount | null): boolean =>
  count === null || count.excused <= attendanceOfCount(row.confirmed ?? 0, count).absent

function saidOf(row: RollCallRow, count: PlaceCount | null): string {
  if (count === null) return ''
  const { absent, excused } = attendanceOfCount(row.confirmed ?? 0, count)
  if (!fits(row, count)) return words.tooMany
  const more = count.present - (row.confirmed ?? 0)
  if (more > 0) return words.more(formatNumber(more))
  return absent === 0 ? words.noneAbsent : words.absent(formatNumber(absent), formatNumber(absent - excused))
}

/** Enter and the arrows go from number to number. */
function onKey(event: KeyboardEvent<HTMLFormElement>, onLeave: () => void): void {
  if (event.key === 'Escape') {
    onLeave()
    return
  }
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const inputs = [...event.currentTarget.querySelectorAll('input')]
  const index = inputs.findIndex(input => input === event.target)
  if (step === 0 || index < 0 || event.altKey) return
  event.preventDefault()
  inputs[index + step]?.focus()
  inputs[index + step]?.select()
}
