/** What the places have confirmed and what it adds up to; any number opens what it is made of. */
import { Button, MessageBar, MessageBarBody, makeStyles, Link as TextLink } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons'
import { type ReactElement, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Board } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { useMedia } from '../../hooks/use-media.ts'
import { consolidationText } from '../../text/consolidation.ts'
import { BoardActions } from './board-actions.tsx'
import { BoardOverview } from './board-overview.tsx'
import { LETTER_ORDER, type PartSum, partNamed, type Sort, shownBoard, sumOfRows } from './board-rows.ts'
import { BoardTable } from './board-table.tsx'
import { BoardTools, EVERYTHING, type Narrowing } from './board-tools.tsx'
import { type Opened, OpenedPanel } from './opened-panel.tsx'
import { useBoard } from './use-board.ts'

/** Where the table would be left with a few rows, what stands above it gives way. */
const LOW = '(max-height: 640px)'
/** Here nothing helps but scrolling everything together. */
const VERY_LOW = '@media (max-height: 440px)'

const useStyles = makeStyles({
  body: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowY: 'auto',
  },
  overviewButton: { marginLeft: 'auto' },
  unplaced: { margin: '0 16px 8px', flexShrink: 0 },
  table: {
    display: 'flex',
    flexGrow: 1,
    minHeight: '200px',
    minWidth: 0,
    [VERY_LOW]: { flexShrink: 0, height: '320px' },
  },
})

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
  const isLow = useMedia(LOW)
  const [wantsOverview, setWantsOverview] = useState(false)
  const [narrowing, setNarrowing] = useState<Narrowing>(EVERYTHING)
  const [sort, setSort] = useState<Sort>(LETTER_ORDER)
  const [currentKey, setCurrentKey] = useState<string | null>(startAt)
  // The last is shown, the others are the way back to it.
  const [path, setPath] = useState<readonly Opened[]>(
    startAt === null ? [] : [{ kind: 'place', code: startAt }],
  )
  const shown = useMemo(
    () => shownBoard(board, { ...narrowing, sort, part: partNamed(board.levels, narrowing.partKey) }),
    [board, narrowing, sort],
  )
  const isPart = shown.rows.length < board.rows.length
  const opened = path.at(-1)
  const openFirst = (first: Opened) => setPath([first])
  const openPlace = (code: string) => {
    setCurrentKey(code)
    openFirst({ kind: 'place', code })
  }
  const openSum = (line: PartSum | null) =>
    openFirst({
      kind: 'sum',
      title: line?.title ?? (isPart ? consolidationText.totalShown : consolidationText.total),
      part: line?.part ?? null,
      among: isPart ? new Set(shown.rows.map(({ code }) => code)) : null,
    })
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        {(!isLow || wantsOverview) && (
          <BoardOverview
            id={OVERVIEW}
            board={board}
            onOpen={({ title, part }) => openFirst({ kind: 'sum', title, part, among: null })}
          />
        )}
        <BoardTools
          board={board}
          narrowing={narrowing}
          onNarrow={setNarrowing}
          isLow={isLow}
          onLeave={() => grid.current?.focus()}
        >
          {isLow && (
            <Button
              size="small"
              className={styles.overviewButton}
              icon={wantsOverview ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
              aria-expanded={wantsOverview}
              aria-controls={OVERVIEW}
              onClick={() => setWantsOverview(!wantsOverview)}
            >
              {consolidationText.overview}
            </Button>
          )}
        </BoardTools>
        <NotValid meetingId={meetingId} titles={board.notValid} />
        <Unplaced board={board} onOpen={() => openFirst({ kind: 'unplaced' })} />
        {shown.rows.length === 0 ? (
          <EmptyState body={consolidationText.noMatch}>
            <Button onClick={() => setNarrowing(EVERYTHING)}>{consolidationText.showAll}</Button>
          </EmptyState>
        ) : (
          <div className={styles.table}>
            <BoardTable
              rootRef={grid}
              lines={shown.lines}
              sum={shown.sum}
              whole={isPart ? sumOfRows(board.rows) : null}
              isOverdue={board.deadline !== null && board.at >= board.deadline}
              isLow={isLow}
              sort={sort}
              onSort={setSort}
              currentKey={currentKey}
              onCurrent={code => (opened === undefined ? setCurrentKey(code) : openPlace(code))}
              onOpen={openPlace}
              onSum={openSum}
            />
          </div>
        )}
      </div>
      {opened !== undefined && (
        <OpenedPanel
          meetingId={meetingId}
          board={board}
          opened={opened}
          onOpen={next => setPath([...path, next])}
          onBack={path.length > 1 ? () => setPath(path.slice(0, -1)) : undefined}
          onClose={() => {
            setPath([])
            grid.current?.focus()
          }}
        />
      )}
    </div>
  )
}

const OVERVIEW = 'board-overview'

type NotValidProps = { readonly meetingId: MeetingId; readonly titles: readonly string[] }

/** More names would push the table away. */
const MOST_NAMED = 5

function NotValid({ meetingId, titles }: NotValidProps): ReactElement | null {
  const styles = useStyles()
  const [, navigate] = useLocation()
  if (titles.length === 0) return null
  const named = titles.slice(0, MOST_NAMED)
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.unplaced}>
      <MessageBarBody>
        {consolidationText.notValid(named.join(', '), titles.length - named.length)}{' '}
        <TextLink as="button" inline onClick={() => navigate(screenPath(meetingId, 'parts'))}>
          {consolidationText.empty.open}
        </TextLink>
      </MessageBarBody>
    </MessageBar>
  )
}

type UnplacedProps = { readonly board: Board; readonly onOpen: () => void }

function Unplaced({ board: { unplaced }, onOpen }: UnplacedProps): ReactElement | null {
  const styles = useStyles()
  if (unplaced.length === 0) return null
  const delegates = unplaced.reduce((sum, each) => sum + each.delegates, 0)
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.unplaced}>
      <MessageBarBody>
        {consolidationText.unplaced(formatNumber(unplaced.length), formatNumber(delegates))}{' '}
        <TextLink as="button" inline onClick={onOpen}>
          {consolidationText.openUnplaced}
        </TextLink>
      </MessageBarBody>
    </MessageBar>
  )
}
