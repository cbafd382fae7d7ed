/** The list of what came in: filters, search, and rows that are answered by keys. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useRef } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualList, type VirtualListHandle } from '../../components/virtual-list.tsx'
import { hasFocus } from '../../hooks/use-lost-focus.ts'
import { returnsText } from '../../text/returns.ts'
import { InboxRowContent } from './inbox-row-content.tsx'
import { FILTERS, firstQuestion, type InboxRow, isClear, suggestionOf } from './inbox-rows.ts'
import { choicesOf } from './question-form.tsx'
import type { InboxActions } from './use-inbox-actions.ts'
import type { InboxView } from './use-inbox-view.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  top: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '10px 12px', flexShrink: 0 },
  search: { width: '100%', maxWidth: 'none' },
  none: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  keys: {
    flexShrink: 0,
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
})

const ROW_HEIGHT = 52

type Props = {
  readonly view: InboxView
  readonly actions: InboxActions
  readonly handle: RefObject<VirtualListHandle | null>
  /** Enter on a question without a likely answer: leads to where it is asked. */
  readonly onAsk: () => void
}

export function InboxList({ view, actions, handle, onAsk }: Props): ReactElement {
  const styles = useStyles()
  const { shown, counts, current, filter } = view
  const filters = FILTERS.filter(key => key === 'all' || key === filter || (counts.get(key) ?? 0) > 0)
  const showAll = () => {
    view.setFilter('all')
    view.setSearch('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || current?.answer == null) return
    const chosen = /^[1-9]$/.test(event.key) ? choicesOf(current.answer)[Number(event.key) - 1] : undefined
    if (chosen === undefined || current.state !== 'question') return
    event.preventDefault()
    const { answerIndex } = current.answer
    void actions.answer({ fileId: current.file.fileId, answerIndex }, chosen.answer)
  }
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <SearchField
          label={returnsText.search}
          className={styles.search}
          value={view.search}
          onChange={view.setSearch}
          onLeave={() => handle.current?.focus()}
        />
        <FilterChips
          label={returnsText.filters}
          filters={filters.map(key => ({
            key,
            label: returnsText.states[key],
            count: counts.get(key) ?? 0,
          }))}
          current={filter}
          onChoose={view.setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <NoneShown
          words={filter === 'question' && view.search === '' ? returnsText.allAnswered : returnsText.noMatch}
          onShowAll={showAll}
        />
      ) : (
        <NumberKeys onKeyDown={onKeyDown}>
          <VirtualList
            // What is narrowed shows its current row, wherever the list stood before.
            key={`${filter} ${view.search}`}
            handle={handle}
            label={returnsText.list}
            items={shown}
            keyOf={row => row.key}
            currentKey={current?.key ?? null}
            onCurrent={view.choose}
            onOpen={row => {
              const asked = row.state === null ? firstQuestion(shown, row) : undefined
              if (asked !== undefined) view.choose(asked)
              else takeSuggestion(row, actions, onAsk)
            }}
            rowHeight={ROW_HEIGHT}
            renderRow={row => <InboxRowContent row={row} />}
          />
        </NumberKeys>
      )}
      <Text size={200} className={styles.keys}>
        {returnsText.keys}
      </Text>
    </div>
  )
}

type NoneProps = { readonly words: string; readonly onShowAll: () => void }

/** In the place of the list: takes the focus over from it when its last row went. */
function NoneShown({ words, onShowAll }: NoneProps): ReactElement {
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!hasFocus()) root.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={root} className={styles.none}>
      <EmptyState body={words}>
        <Button onClick={onShowAll}>{returnsText.showAll}</Button>
      </EmptyState>
    </div>
  )
}

type NumberKeysProps = { readonly onKeyDown: (event: KeyboardEvent) => void; readonly children: ReactElement }

/** Hears the number keys of the list inside, which is the widget. */
const NumberKeys = ({ onKeyDown, children }: NumberKeysProps): ReactElement => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the list inside is the widget, this only hears its other keys
  <div role="presentation" style={{ display: 'contents' }} onKeyDown={onKeyDown}>
    {children}
  </div>
)

/** Enter: the likely answer of a question, or the question itself where none is; of a clear file, recording it. */
function takeSuggestion({ file, answer, state }: InboxRow, actions: InboxActions, onAsk: () => void): void {
  if (answer === null) return
  const suggestion = state === 'question' ? suggestionOf(answer) : null
  if (suggestion !== null)
    void actions.answer({ fileId: file.fileId, answerIndex: answer.answerIndex }, suggestion)
  else if (state === 'question') onAsk()
  else if (isClear(state) && state !== 'same') void actions.record(file.fileId)
}
