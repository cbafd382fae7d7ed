/** Beside the table: a place, a sum or a group opened to what it is made of, and back to what was opened before. */
import type { ReactElement } from 'react'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import type { BridgePointId, MeetingId } from '#domain/kernel/ids.ts'
import { SidePanel } from '../../components/side-panel.tsx'
import { consolidationText, explainText } from '../../text/consolidation.ts'
import { isIn, type Part } from './board-rows.ts'
import { GroupPanel, groupTitle } from './group-panel.tsx'
import { PlaceNumbers } from './place-numbers.tsx'
import { PlacePanel, UnplacedPanel } from './place-panel.tsx'
import { SumPanel } from './sum-panel.tsx'

export type Opened =
  | { readonly kind: 'place'; readonly code: string }
  /** Those that answered and are no part of the meeting any more. */
  | { readonly kind: 'unplaced' }
  | {
      readonly kind: 'sum'
      readonly title: string
      readonly part: Part | null
      /** Codes of the shown places; null for all. */
      readonly among: ReadonlySet<string> | null
    }
  | {
      readonly kind: 'group'
      readonly pointId: BridgePointId
      /** In the order of the letter; null for the delegates of no known group. */
      readonly index: number | null
      readonly among: ReadonlySet<string>
    }

type Props = {
  readonly meetingId: MeetingId
  readonly board: Board
  readonly opened: Opened
  readonly onOpen: (opened: Opened) => void
  /** Left out where nothing was opened before. */
  readonly onBack: (() => void) | undefined
  readonly onClose: () => void
}

export function OpenedPanel(props: Props): ReactElement | null {
  const { meetingId, board, opened, onOpen, onBack, onClose } = props
  const shared = { label: explainText.panel, closeLabel: explainText.close, onClose, onBack }
  const onPlace = (code: string) => onOpen({ kind: 'place', code })
  const onGroup: Parameters<typeof SumPanel>[0]['onGroup'] = ({ point, index }, rows) =>
    onOpen({ kind: 'group', pointId: point.pointId, index, among: codesOf(rows) })
  switch (opened.kind) {
    case 'sum': {
      const rows = board.rows.filter(
        row => isIn(opened.part, row) && (opened.among === null || opened.among.has(row.code)),
      )
      return (
        <SidePanel {...shared} title={opened.title} focusKey={opened.title}>
          <SumPanel meetingId={meetingId} board={board} rows={rows} onPlace={onPlace} onGroup={onGroup} />
        </SidePanel>
      )
    }
    case 'group': {
      const point = board.points.find(({ pointId }) => pointId === opened.pointId)
      if (point === undefined) return null
      const group = { point, index: opened.index }
      const title = groupTitle(group)
      const rows = board.rows.filter(row => row.pointId === point.pointId && opened.among.has(row.code))
      return (
        <SidePanel {...shared} title={title} focusKey={`${title} ${opened.among.size}`}>
          <GroupPanel
            meetingId={meetingId}
            group={group}
            rows={rows}
            onPlace={code => onOpen({ ...opened, among: new Set([code]) })}
            onWhole={onPlace}
          />
        </SidePanel>
      )
    }
    case 'unplaced': {
      const places = board.unplaced.map(({ placeCode: code, ...place }) => ({ code, ...place }))
      return (
        <SidePanel {...shared} title={consolidationText.unplacedTitle}>
          <PlaceNumbers places={places} onPlace={onPlace} />
        </SidePanel>
      )
    }
    case 'place': {
      const row = board.rows.find(({ code }) => code === opened.code)
      const unplaced = board.unplaced.find(({ placeCode }) => placeCode === opened.code)
      if (row === undefined && unplaced !== undefined)
        return (
          <SidePanel {...shared} title={unplaced.title}>
            <UnplacedPanel meetingId={meetingId} placeCode={unplaced.placeCode} />
          </SidePanel>
        )
      if (row === undefined) return null
      return (
        <SidePanel {...shared} title={row.title}>
          <PlacePanel meetingId={meetingId} board={board} row={row} onPlace={onPlace} onGroup={onGroup} />
        </SidePanel>
      )
    }
  }
}

const codesOf = (rows: readonly BoardRow[]): ReadonlySet<string> => new Set(rows.map(({ code }) => code))
