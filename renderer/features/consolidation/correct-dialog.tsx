/** Sets the number of a place right: an entry of its own with a reason, beside what the place sent. */
import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { BoardGroup, BoardRow } from '#domain/consolidation/board.ts'
import { sumOf } from '#domain/consolidation/figures.ts'
import { figuresOfContent } from '#domain/consolidation/return-figures.ts'
import { divisionOf } from '#domain/consolidation/split-delegates.ts'
import type { GroupId, MeetingId } from '#domain/kernel/ids.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
import { formatNumber } from '../../components/format-number.ts'
import { parseCount } from '../../components/parse-count.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { correctText } from '../../text/consolidation.ts'

const useStyles = makeStyles({
  total: { maxWidth: '160px' },
  groups: { display: 'flex', flexDirection: 'column', rowGap: '6px', maxHeight: '34vh', overflowY: 'auto' },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px',
    columnGap: '12px',
    alignItems: 'center',
  },
  input: { minWidth: 0 },
  number: { textAlign: 'right', width: '100%', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly row: BoardRow
  readonly groups: readonly BoardGroup[]
  /** Of the version that counts now. */
  readonly content: ReturnContent
  readonly onClose: () => void
}

/** Mount it to open it. */
export function CorrectDialog({ meetingId, row, groups, content, onClose }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const [total, setTotal] = useState(String(row.confirmed))
  const [before] = useState(() => numbersOf(content, groups))
  const [numbers, setNumbers] = useState(before)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const delegates = parseCount(total)
  const byGroup = parsed(numbers)
  const problems = problemsOf(delegates, byGroup, reason)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (delegates === null || byGroup === null || Object.values(problems).some(each => each !== '')) return
    const isDivided = [...numbers].some(([id, text]) => text !== before.get(id))
    const outcome = await run('consolidation.correct', {
      meetingId,
      placeCode: row.code,
      delegates,
      groups: isDivided ? [...byGroup] : [],
      reason,
    })
    if (!outcome.ok) return
    onClose()
    await undoNotice(correctText.done(row.title, formatNumber(row.confirmed), formatNumber(delegates)))
  }
  const shown = (problem: string) =>
    tried && problem !== '' ? { validationMessage: problem, validationState: 'error' as const } : {}
  return (
    <PlainDialog
      title={correctText.title(row.title)}
      onClose={onClose}
      onSubmit={event => void save(event)}
      actions={
        <>
          <Button onClick={onClose}>{correctText.cancel}</Button>
          <Button appearance="primary" type="submit">
            {correctText.save}
          </Button>
        </>
      }
    >
      <Text>{correctText.body}</Text>
      <Field label={correctText.delegates} required className={styles.total} {...shown(problems.total)}>
        <Input value={total} inputMode="numeric" onChange={(_, { value }) => setTotal(value)} />
      </Field>
      {groups.length > 0 && (
        <Field label={correctText.groups} {...shown(problems.groups)}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own */}
          <div role="group" aria-label={correctText.groups} className={styles.groups}>
            {groups.map(({ groupId, text }) => (
              <div key={groupId} className={styles.group}>
                <Text size={200}>{text}</Text>
                <Input
                  size="small"
                  className={styles.input}
                  input={{ className: styles.number }}
                  aria-label={text}
                  inputMode="numeric"
                  value={numbers.get(groupId) ?? ''}
                  onChange={(_, { value }) => setNumbers(new Map(numbers).set(groupId, value.trim()))}
                />
              </div>
            ))}
          </div>
          <Text size={200} className={styles.quiet}>
            {delegates === null || byGroup === null ? '' : restText(delegates, byGroup)}
          </Text>
        </Field>
      )}
      <Field label={correctText.reason} required {...shown(problems.reason)}>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </PlainDialog>
  )
}

/** What counts now by group, so that only what is wrong needs to be typed. */
function numbersOf(content: ReturnContent, groups: readonly BoardGroup[]): ReadonlyMap<GroupId, string> {
  const ids = groups.map(({ groupId }) => ({ id: groupId }))
  const { counts } = divisionOf(figuresOfContent(content), ids)
  return new Map(groups.map(({ groupId }) => [groupId, String(counts.get(groupId) ?? '')]))
}

type ByGroup = readonly { readonly groupId: GroupId; readonly delegates: number }[]

/** Null while one of them is no number; what is left blank is of no group. */
function parsed(numbers: ReadonlyMap<GroupId, string>): ByGroup | null {
  const given: { groupId: GroupId; delegates: number }[] = []
  for (const [groupId, text] of numbers) {
    if (text === '') continue
    const delegates = parseCount(text)
    if (delegates === null) return null
    given.push({ groupId, delegates })
  }
  return given
}

const sumOfGroups = (byGroup: ByGroup): number => sumOf(byGroup, ({ delegates }) => delegates)

/** Empty where nothing is wrong. */
function problemsOf(
  delegates: number | null,
  byGroup: ByGroup | null,
  reason: string,
): Readonly<Record<'total' | 'groups' | 'reason', string>> {
  const sum = byGroup === null ? 0 : sumOfGroups(byGroup)
  return {
    total: delegates === null ? correctText.delegatesWrong : '',
    groups:
      byGroup === null
        ? correctText.groupsWrong
        : delegates !== null && sum > delegates
          ? correctText.groupsTooMany(formatNumber(sum), formatNumber(delegates))
          : '',
    reason: reason.trim() === '' ? correctText.reasonMissing : '',
  }
}

function restText(delegates: number, byGroup: ByGroup): string {
  const sum = sumOfGroups(byGroup)
  return correctText.rest(formatNumber(sum), formatNumber(Math.max(0, delegates - sum)))
}
