/** What the places have confirmed and what it adds up to; any number opens what it is made of. */
import { Button, MessageBar, MessageBarBody, makeStyles, Select, Text } from '@fluentui/react-components'
import { Copy16Regular } from '@fluentui/react-icons'
import { type ReactElement, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Board } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { consolidationText, explainText } from '../../text/consolidation.ts'
import { ArrivalsLine } from './arrivals-line.tsx'
import { BoardActions } from './board-actions.tsx'
import {
  type BoardFilter,
  barsOf,
  countOf,
  isIn,
  LETTER_ORDER,
  offeredFilters,
  type Part,
  partChoices,
  partNamed,
  type Sort,
  shownBoard,
  sumOfRows,
} from './board-rows.ts'
import { BoardTable } from './board-table.tsx'
import { LevelBars } from './level-bars.tsx'
import { PlacePanel } from './place-panel.tsx'
import { SumPanel } from './sum-panel.tsx'
import { useBoard } from './use-board.ts'
import { useCopy } from './use-copy.ts'

const LOW = '@media (max-height: 560px)'

const useStyles = makeStyles({
  body: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    // On a very low screen everything scrolls together instead of squeezing the table away.
    [LOW]: { overflowY: 'auto' },
  },
  sentence: { display: 'flex', alignItems: 'center', columnGap: '4px', padding: '8px 16px 2px' },
  bars: { padding: '4px 8px' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '6px 16px 10px',
  },
  search: { width: '260px', maxWidth: '100%' },
  unplaced: { margin: '0 16px 8px', flexShrink: 0 },
  table: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    [LOW]: { flexShrink: 0, height: '320px' },
  },
})

type Opened =
  | { readonly kind: 'place'; readonly code: string }
  | {
      readonly kind: 'sum'
      readonly title: string
      readonly part: Part | null
      /** Codes of the shown places; null for all. */
      readonly among: ReadonlySet<string> | null
    }

export function ConsolidationScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const board = useBoard(meetingId)
  const [, navigate] = useLocation()
  return (
    <>
      <ScreenHeading title={consolidationText.title} note={consolidationText.at(formatDateTime(board.at))}>
        {board.rows.length > 0 && <BoardActions meetingId={meetingId} at={board.at} />}
      </ScreenHeading>
      {board.rows.length === 0 ? (
        <EmptyState title={consolidationText.empty.title} body={consolidationText.empty.body}>
          <Button appearance="primary" onClick={() => navigate(screenPath(meetingId, 'parts'))}>
            {consolidationText.empty.open}
          </Button>
        </EmptyState>
      ) : (
        <BoardView meetingId={meetingId} board={board} startAt={detail} />
      )}
    </>
  )
}

type ViewProps = { readonly meetingId: MeetingId; readonly board: Board; readonly startAt: string | null }

function BoardView({ meetingId, board, startAt }: ViewProps): ReactElement {
  const styles = useStyles()
  const grid = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState<BoardFilter>('all')
  const [search, setSearch] = useState('')
  const [partKey, setPartKey] = useState('')
  const [area, setArea] = useState('')
  const [sort, setSort] = useState<Sort>(LETTER_ORDER)
  const [currentKey, setCurrentKey] = useState<string | null>(startAt)
  const [opened, setOpened] = useState<Opened | null>(
    startAt === null ? null : { kind: 'place', code: startAt },
  )
  const parts = partChoices(board.levels, consolidationText.allLevels)
  const shown = useMemo(
    () => shownBoard(board, { filter, search, sort, part: partNamed(board.levels, partKey), area }),
    [board, filter, search, sort, partKey, area],
  )
  const isPart = shown.rows.length < board.rows.length
  const copy = useCopy()
  const openPlace = (code: string) => {
    setCurrentKey(code)
    setOpened({ kind: 'place', code })
  }
  const showAll = () => {
    setFilter('all')
    setSearch('')
    setPartKey('')
    setArea('')
  }
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <div className={styles.sentence}>
          <Text>{capitalised(board.sentence)}.</Text>
          <Button
            appearance="subtle"
            size="small"
            icon={<Copy16Regular />}
            aria-label={consolidationText.copySentence}
            title={consolidationText.copySentence}
            onClick={() => void copy(`${capitalised(board.sentence)}.`)}
          />
        </div>
        <div className={styles.bars}>
          <LevelBars
            bars={barsOf(board.levels)}
            onOpen={bar => setOpened({ kind: 'sum', title: bar.title, part: bar.part, among: null })}
          />
        </div>
        <ArrivalsLine board={board} />
        <div className={styles.tools}>
          <SearchField
            label={consolidationText.search}
            className={styles.search}
            value={search}
            onChange={setSearch}
            onLeave={() => grid.current?.focus()}
          />
          <Select
            size="small"
            aria-label={consolidationText.level}
            value={partKey}
            onChange={(_, data) => setPartKey(data.value)}
          >
            {parts.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </Select>
          {board.areas.length > 1 && (
            <Select
              size="small"
              aria-label={consolidationText.area}
              value={area}
              onChange={(_, data) => setArea(data.value)}
            >
              <option value="">{consolidationText.allAreas}</option>
              {board.areas.map(({ code, title }) => (
                <option key={code} value={code}>
                  {title}
                </option>
              ))}
            </Select>
          )}
          <FilterChips
            label={consolidationText.filters}
            filters={offeredFilters(board.totals, filter).map(key => ({
              key,
              label: consolidationText.filterNames[key],
              count: countOf(board.totals, key),
            }))}
            current={filter}
            onChoose={setFilter}
          />
        </div>
        <Unplaced board={board} />
        {shown.rows.length === 0 ? (
          <EmptyState body={consolidationText.noMatch}>
            <Button onClick={showAll}>{consolidationText.showAll}</Button>
          </EmptyState>
        ) : (
          <div className={styles.table}>
            <BoardTable
              rootRef={grid}
              lines={shown.lines}
              sum={shown.sum}
              whole={isPart ? sumOfRows(board.rows) : null}
              isOverdue={board.deadline !== null && board.at > board.deadline}
              sort={sort}
              onSort={setSort}
              currentKey={currentKey}
              onCurrent={code => {
                setCurrentKey(code)
                if (opened !== null) setOpened({ kind: 'place', code })
              }}
              onOpen={openPlace}
              onSum={line =>
                setOpened({
                  kind: 'sum',
                  title: line?.title ?? (isPart ? consolidationText.totalShown : consolidationText.total),
                  part: line?.part ?? null,
                  among: isPart ? new Set(shown.rows.map(({ code }) => code)) : null,
                })
              }
            />
          </div>
        )}
      </div>
      {opened !== null && (
        <OpenedPanel
          meetingId={meetingId}
          board={board}
          opened={opened}
          onPlace={openPlace}
          onClose={() => {
            setOpened(null)
            grid.current?.focus()
          }}
        />
      )}
    </div>
  )
}

type PanelProps = {
  readonly meetingId: MeetingId
  readonly board: Board
  readonly opened: Opened
  readonly onPlace: (code: string) => void
  readonly onClose: () => void
}

function OpenedPanel({ meetingId, board, opened, onPlace, onClose }: PanelProps): ReactElement | null {
  const shared = { label: explainText.panel, closeLabel: explainText.close, onClose }
  if (opened.kind === 'sum')
    return (
      <SidePanel {...shared} title={opened.title} focusKey={opened.title}>
        <SumPanel
          meetingId={meetingId}
          board={board}
          rows={board.rows.filter(
            row => isIn(opened.part, row) && (opened.among === null || opened.among.has(row.code)),
          )}
          onPlace={onPlace}
        />
      </SidePanel>
    )
  const row = board.rows.find(({ code }) => code === opened.code)
  if (row === undefined) return null
  return (
    <SidePanel {...shared} title={row.title}>
      <PlacePanel meetingId={meetingId} board={board} row={row} />
    </SidePanel>
  )
}

function Unplaced({ board }: { readonly board: Board }): ReactElement | null {
  const styles = useStyles()
  if (board.unplaced.length === 0) return null
  const each = board.unplaced.map(({ placeCode, delegates }) =>
    consolidationText.unplacedOne(placeCode, formatNumber(delegates)),
  )
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.unplaced}>
      <MessageBarBody>
        {consolidationText.unplaced(board.unplaced.length)}: {each.join('; ')}.
      </MessageBarBody>
    </MessageBar>
  )
}

const capitalised = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1)
