/** Who of the directory belongs to a group: a chip with their number, opened to add and take away what ties them. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Add16Regular, Dismiss16Regular, PeopleTeam16Regular } from '@fluentui/react-icons'
import { type ReactElement, useDeferredValue, useState } from 'react'
import type { MemberRuleInput, RuleOffer, ShownRule } from '#contract/allocation.contract.ts'
import type { GroupId, MeetingId } from '#domain/kernel/ids.ts'
import { Chip } from '../../components/chip.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { SearchField } from '../../components/search-field.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { allocationText } from '../../text/allocation.ts'

const text = allocationText.bind

const useStyles = makeStyles({
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    maxHeight: '220px',
    overflowY: 'auto',
  },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  kind: { color: tokens.colorNeutralForeground3 },
  search: { width: '100%', maxWidth: 'none' },
})

export type GroupTie = {
  readonly rules: readonly ShownRule[]
  /** Null while they are being counted. */
  readonly members: number | null
}

type Props = {
  readonly meetingId: MeetingId
  readonly groupId: GroupId
  readonly tie: GroupTie
  readonly onBind: (rules: readonly MemberRuleInput[]) => void
}

export function BindingChip({ meetingId, groupId, tie, onBind }: Props): ReactElement {
  const label = tie.members === null ? text.chipWaiting : text.chip(formatNumber(tie.members))
  return (
    <Chip label={label} icon={<PeopleTeam16Regular />}>
      {close => (
        <BindingEditor
          meetingId={meetingId}
          groupId={groupId}
          rules={tie.rules}
          onBind={rules => {
            onBind(rules)
            // Another question may follow from it; what is shown here would cover it.
            close()
          }}
        />
      )}
    </Chip>
  )
}

type EditorProps = Omit<Props, 'tie'> & { readonly rules: readonly ShownRule[] }

export function BindingEditor({ meetingId, groupId, rules, onBind }: EditorProps): ReactElement {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const offers = useOperationState('allocation.offers', { meetingId, groupId, search: wanted }).data ?? []
  const kept = rules.map(({ rule }) => rule)
  const known = new Set(rules.map(({ rule }) => JSON.stringify(rule)))
  const fresh = offers.filter(({ rule }) => !known.has(JSON.stringify(rule)))
  return (
    <>
      <Text weight="semibold">{text.label}</Text>
      {rules.length === 0 ? (
        <Text size={200}>{text.none}</Text>
      ) : (
        <ul className={styles.rows}>
          {rules.map((shown, index) => (
            <li key={shown.text} className={styles.row}>
              <span>{shown.text}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={text.remove(shown.text)}
                onClick={() => onBind(kept.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      <SearchField label={text.search} className={styles.search} value={search} onChange={setSearch} />
      {fresh.length > 0 && (
        <ul className={styles.rows} aria-label={search.trim() === '' ? text.suggested : text.search}>
          {fresh.map(offer => (
            <Offer
              key={`${offer.kind} ${offer.text}`}
              offer={offer}
              onAdd={() => onBind([...kept, offer.rule])}
            />
          ))}
        </ul>
      )}
      {fresh.length === 0 && search.trim() !== '' && <Text size={200}>{text.nothing}</Text>}
    </>
  )
}

function Offer({ offer, onAdd }: { readonly offer: RuleOffer; readonly onAdd: () => void }): ReactElement {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <span>
        {offer.text} <span className={styles.kind}>({text.kinds[offer.kind]})</span>
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        aria-label={text.add(offer.text)}
        onClick={onAdd}
      />
    </li>
  )
}
