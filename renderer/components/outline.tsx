/** Lists of lines edited in place, as in the outline of a word processor: Enter, Alt+arrows, dragging, Ctrl+Delete. */
import {
  closestCorners,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { createContext, type ReactElement, type ReactNode, useContext, useRef, useState } from 'react'
import { outlineText } from '../text/components.ts'
import { OutlineRowView } from './outline-row.tsx'
import { type Arrangement, moved, type OutlineLines, type Target } from './outline-rows.ts'
import type { OutlineChanges, OutlineStore } from './outline-store.ts'
import { SpokenStatus } from './spoken-status.tsx'
import { type OutlineState, useOutline } from './use-outline.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', minHeight: '4px' },
  add: { alignSelf: 'flex-start', color: tokens.colorNeutralForeground2, marginLeft: '20px' },
  overlay: {
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '60ch',
  },
})

export type OutlineProps = {
  readonly lists: readonly OutlineLines[]
  readonly changes: OutlineChanges
  readonly placeholder: string
  /** Name of a line for those who hear it: `Thành phần 3`. */
  readonly rowLabel: (index: number) => string
  /** See `data-source`. */
  readonly source?: (id: string) => string
  /** Chips below a saved line. */
  readonly renderBelow?: (id: string) => ReactNode
  /** Buttons at the end of a saved line. */
  readonly renderEnd?: (id: string) => ReactNode
  /** Holds an `OutlineList` for each list. */
  readonly children: ReactNode
}

type Outline = { readonly state: OutlineState; readonly props: OutlineProps }
const OutlineContext = createContext<Outline | null>(null)

const useOutlineContext = (): Outline => {
  const outline = useContext(OutlineContext)
  if (outline === null) throw new Error('OutlineList stands outside of Outline')
  return outline
}

export function Outline(props: OutlineProps): ReactElement {
  const styles = useStyles()
  const state = useOutline(props.lists, props.changes)
  const { store } = state
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const [dragged, setDragged] = useState<string | null>(null)
  const before = useRef<Arrangement>([])
  const textOf = (key: unknown) => store.row(String(key))?.text || outlineText.emptyLine
  const onDragStart = ({ active }: DragStartEvent) => {
    before.current = store.order()
    setDragged(String(active.id))
  }
  const onDragOver = ({ active, over }: DragOverEvent) => {
    const id = store.row(String(active.id))?.id
    const target = over && dropTarget(store, String(active.id), String(over.id))
    const from = id && listOf(store.order(), id)
    // Within a list the rows only make room; into another list the line really goes, so that it has a place there.
    if (id && target && target.listId !== from) store.arrange(moved(store.order(), id, target))
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const id = store.row(String(active.id))?.id
    const target = over && dropTarget(store, String(active.id), String(over.id))
    if (!id || !target || sameOrder(before.current, moved(store.order(), id, target))) store.arrange(null)
    else store.moveTo(id, target)
  }
  return (
    <OutlineContext value={{ state, props }}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCorners}
        onDragStart={onDragStart}
        onDragOver={onDragOver}
        onDragEnd={onDragEnd}
        onDragCancel={() => {
          setDragged(null)
          store.arrange(null)
        }}
        accessibility={{
          screenReaderInstructions: { draggable: outlineText.instructions },
          announcements: {
            onDragStart: ({ active }) => outlineText.pickedUp(textOf(active.id)),
            onDragOver: ({ over }) => (over ? outlineText.over(textOf(over.id)) : undefined),
            onDragEnd: ({ active }) => outlineText.dropped(textOf(active.id)),
            onDragCancel: ({ active }) => outlineText.cancelled(textOf(active.id)),
          },
        }}
      >
        {props.children}
        <DragOverlay>
          {dragged !== null && <div className={styles.overlay}>{textOf(dragged)}</div>}
        </DragOverlay>
      </DndContext>
      <SpokenStatus text={state.said} />
    </OutlineContext>
  )
}

type OutlineListProps = {
  readonly listId: string
  readonly addLabel: string
  readonly label: string
}

/** The lines of one list, with the way to begin a new one after them. */
export function OutlineList({ listId, addLabel, label }: OutlineListProps): ReactElement {
  const styles = useStyles()
  const { state, props } = useOutlineContext()
  const { setNodeRef } = useDroppable({ id: `list:${listId}` })
  const rows = state.rows.find(list => list.id === listId)?.rows ?? []
  return (
    <>
      <SortableContext items={rows.map(row => row.key)} strategy={verticalListSortingStrategy}>
        <ul ref={setNodeRef} className={styles.list} aria-label={label}>
          {rows.map((row, index) => (
            <OutlineRowView
              key={row.key}
              row={row}
              listId={listId}
              store={state.store}
              label={props.rowLabel(index + 1)}
              placeholder={props.placeholder}
              source={row.id === null ? undefined : props.source?.(row.id)}
              below={row.id === null ? null : props.renderBelow?.(row.id)}
              end={row.id === null ? null : props.renderEnd?.(row.id)}
            />
          ))}
        </ul>
      </SortableContext>
      <Button
        size="small"
        appearance="subtle"
        className={styles.add}
        icon={<Add20Regular />}
        onClick={() => state.store.begin(listId, rows.at(-1)?.key ?? null)}
      >
        {addLabel}
      </Button>
    </>
  )
}

const listOf = (order: Arrangement, id: string) => order.find(list => list.itemIds.includes(id))?.id

const sameOrder = (left: Arrangement, right: Arrangement) => JSON.stringify(left) === JSON.stringify(right)

/** Where a dragged row would come to stand: in the place of the row it is over, or last in an empty list. */
function dropTarget(store: OutlineStore, key: string, overKey: string): Target | null {
  const order = store.order()
  if (overKey.startsWith('list:')) {
    const listId = overKey.slice('list:'.length)
    const id = store.row(key)?.id
    // Already there: its place among the lines is what the rows say.
    if (id && listOf(order, id) === listId) return stayTarget(order, listId, id)
    return { listId, before: null }
  }
  const id = store.row(key)?.id
  const overId = store.row(overKey)?.id
  if (!id || !overId) return null
  const list = order.find(({ itemIds }) => itemIds.includes(overId))
  if (!list) return null
  if (overId === id) return stayTarget(order, list.id, id)
  const [from, to] = [list.itemIds.indexOf(id), list.itemIds.indexOf(overId)]
  const movesDown = from >= 0 && from < to
  return { listId: list.id, before: movesDown ? (list.itemIds[to + 1] ?? null) : overId }
}

function stayTarget(order: Arrangement, listId: string, id: string): Target {
  const itemIds = order.find(list => list.id === listId)?.itemIds ?? []
  return { listId, before: itemIds[itemIds.indexOf(id) + 1] ?? null }
}
