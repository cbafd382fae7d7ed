/** The recipients: searched, walked by arrow keys, chosen by check marks. */
import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useRef, useState } from 'react'
import type { IssuingState } from '#contract/issuing.contract.ts'
import { RowCheck } from '../../components/row-check.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { VirtualList, type VirtualListHandle } from '../../components/virtual-list.tsx'
import { invitationText } from '../../text/invitation.ts'
import { issuingText } from '../../text/issuing.ts'
import { findRecipients, type Recipient, STATE_LOOKS } from './recipients.ts'
import { type StateFilter, StateFilters } from './state-filters.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '8px 12px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { maxWidth: 'none' },
  none: { padding: '16px' },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  note: { color: tokens.colorNeutralForeground3 },
  box: { width: '32px', flexShrink: 0 },
})

type Props = {
  readonly recipients: readonly Recipient[]
  /** Undefined while it is first asked for. */
  readonly issuing: IssuingState | undefined
  readonly shown: Recipient | undefined
  readonly chosen: ReadonlySet<string>
  readonly onShow: (code: string | null) => void
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

const COMMON = 'common'

export function RecipientList({ recipients, issuing, shown, chosen, onShow, onChoose }: Props): ReactElement {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const list = useRef<VirtualListHandle>(null)
  const [filter, setFilter] = useState<StateFilter>('all')
  const found = findRecipients(recipients, search).filter(
    recipient => filter === 'all' || recipient.issuing?.state === filter,
  )
  const codes = found.flatMap(({ code }) => (code === null ? [] : [code]))
  const chosenHere = codes.filter(code => chosen.has(code)).length
  const toggle = ({ code }: Recipient) => {
    if (code !== null)
      onChoose(new Set(chosen.has(code) ? [...chosen].filter(one => one !== code) : [...chosen, code]))
  }
  const toggleAll = () =>
    onChoose(
      chosenHere === codes.length
        ? new Set([...chosen].filter(code => !codes.includes(code)))
        : new Set([...chosen, ...codes]),
    )
  return (
    <>
      <div className={styles.head}>
        <SearchField
          label={invitationText.search}
          className={styles.search}
          value={search}
          onChange={setSearch}
          onLeave={() => list.current?.focus()}
        />
        {issuing !== undefined && (
          <StateFilters counts={issuing.counts} current={filter} onChoose={setFilter} />
        )}
        {issuing !== undefined && issuing.withdrawn.length > 0 && (
          <Text size={200} role="status">
            {issuingText.withdrawn(issuing.withdrawn.map(({ title }) => title).join(', '))}
          </Text>
        )}
        <Checkbox
          label={invitationText.chosenOf(chosenHere, codes.length)}
          disabled={codes.length === 0}
          checked={chosenHere === 0 ? false : chosenHere === codes.length ? true : 'mixed'}
          onChange={toggleAll}
        />
      </div>
      {found.length === 0 ? (
        <Text className={styles.none}>
          {search === '' ? issuingText.noneOfState : invitationText.noMatch}
        </Text>
      ) : (
        <VirtualList
          handle={list}
          label={invitationText.recipients}
          items={found}
          keyOf={({ code }) => code ?? COMMON}
          currentKey={shown ? (shown.code ?? COMMON) : null}
          chosen={chosen}
          rowHeight={48}
          onCurrent={({ code }) => onShow(code)}
          onToggle={toggle}
          onToggleAll={toggleAll}
          renderRow={recipient => (
            <RecipientRow
              recipient={recipient}
              isChosen={recipient.code !== null && chosen.has(recipient.code)}
            />
          )}
        />
      )}
    </>
  )
}

type RowProps = {
  readonly recipient: Recipient
  readonly isChosen: boolean
}

function RecipientRow({ recipient: { code, title, note, issuing }, isChosen }: RowProps): ReactElement {
  const styles = useStyles()
  return (
    <>
      <span className={styles.box}>
        {code !== null && <RowCheck isChosen={isChosen} title={invitationText.select(title)} />}
      </span>
      <span className={styles.names}>
        <Text truncate wrap={false}>
          {title}
        </Text>
        {issuing === null ? (
          <Text size={200} truncate wrap={false} className={styles.note}>
            {note}
          </Text>
        ) : (
          <StateMark look={STATE_LOOKS[issuing.state]} label={issuingText.states[issuing.state]} />
        )}
      </span>
    </>
  )
}
