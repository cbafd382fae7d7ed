/** One line of an outline: its handle, its words edited in place, its chips and buttons. */
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ReOrderDotsVertical16Regular } from '@fluentui/react-icons'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react'
import { type Draft, useDraft } from '../hooks/use-draft.ts'
import { outlineText } from '../text/components.ts'
import { type OutlineRow, pastedLines } from './outline-rows.ts'
import type { OutlineStore } from './outline-store.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'start',
    borderRadius: tokens.borderRadiusMedium,
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-within': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  dragged: { opacity: 0.4 },
  handle: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '28px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground3,
    cursor: 'grab',
    borderRadius: tokens.borderRadiusSmall,
    touchAction: 'none',
    '&:hover': { color: tokens.colorNeutralForeground1 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: {
    display: 'block',
    width: '100%',
    minHeight: '28px',
    padding: '3px 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    resize: 'none',
    overflow: 'hidden',
    fieldSizing: 'content',
    '&:hover': { border: `1px solid ${tokens.colorNeutralStroke1}` },
    '&:focus': {
      outline: 'none',
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
      paddingBottom: '2px',
    },
    '&::placeholder': { color: tokens.colorNeutralForeground4 },
    '@media (forced-colors: active)': { '&:focus': { outline: '2px solid Highlight' } },
  },
  below: { padding: '0 8px 4px', '&:empty': { display: 'none' } },
  end: { display: 'flex', alignItems: 'center' },
})

type Props = {
  readonly row: OutlineRow
  readonly listId: string
  readonly store: OutlineStore
  readonly label: string
  readonly placeholder: string
  readonly source: string | undefined
  readonly below: ReactNode
  readonly end: ReactNode
}

export function OutlineRowView(props: Props): ReactElement {
  const { row, store, label, placeholder, source } = props
  const styles = useStyles()
  const text = useRef<HTMLTextAreaElement>(null)
  // The step that adds a line is named by its first words: more than a letter.
  const pace = row.id === null ? 'after-pause' : 'as-typed'
  const draft = useDraft(row.text, words => store.save(row.key, words), pace)
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: row.key, disabled: row.id === null })
  const onHandleKeyDown = listeners?.['onKeyDown'] as ((event: KeyboardEvent) => void) | undefined

  useRowFocus(store, row.key, text)
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/\r?\n./.test(pasted.trim())) return
    event.preventDefault()
    const [first = '', ...rest] = pastedLines(pasted)
    draft.change(draft.text + first)
    // The further lines stand after this one, so this one is saved first.
    void draft.arrived().then(() => store.insertAfter(row.key, rest))
  }

  return (
    <li
      ref={setNodeRef}
      className={mergeClasses(styles.row, isDragging && styles.dragged)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={styles.handle}
        {...attributes}
        {...listeners}
        tabIndex={-1}
        aria-label={outlineText.handle(draft.text)}
        title={outlineText.handleHint}
        onKeyDown={event => {
          if (event.key === 'Delete') store.remove(row.key, 'next')
          else onHandleKeyDown?.(event)
        }}
      >
        <ReOrderDotsVertical16Regular />
      </button>
      <div>
        <textarea
          ref={text}
          className={styles.text}
          rows={1}
          value={draft.text}
          placeholder={placeholder}
          aria-label={label}
          data-autosave={draft.unsaved ? 'unsaved' : 'saved'}
          data-source={source}
          data-row={row.key}
          onChange={event => draft.change(event.target.value.replaceAll('\n', ' '))}
          onFocus={draft.onFocus}
          onBlur={() => {
            draft.onBlur()
            store.leave(row.key, draft.text)
          }}
          onPaste={onPaste}
          onKeyDown={event => onTextKeyDown(event, props, draft)}
        />
        <div className={styles.below}>{props.below}</div>
      </div>
      <div className={styles.end}>{props.end}</div>
    </li>
  )
}

/** Takes the focus where it is meant for this row, and hands it over when the row goes away with it. */
function useRowFocus(store: OutlineStore, rowKey: string, text: RefObject<HTMLTextAreaElement | null>): void {
  // After every change: the row that was meant takes the focus, also when it came to stand elsewhere.
  useLayoutEffect(() => {
    const request = store.takeFocus(rowKey)
    const element = text.current
    if (!request || !element) return
    const caret = request.caret ?? element.value.length
    element.focus()
    element.setSelectionRange(caret, caret)
  })
  // Taken off the page with the focus in it (moved to another list, undone): it goes where the line goes, or beside.
  useLayoutEffect(() => {
    const element = text.current
    return () => {
      if (element !== null && element === document.activeElement)
        store.handOver(rowKey, element.selectionStart)
    }
  }, [store, rowKey, text])
}

function onTextKeyDown(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { row, store, listId }: Props,
  { text, arrived }: Draft,
): void {
  // Keys pressed while a letter is being composed belong to the typing method.
  if (event.nativeEvent.isComposing) return
  const { key, altKey, ctrlKey, currentTarget } = event
  const up = key === 'ArrowUp'
  const caret = currentTarget.selectionStart
  // A line just begun has a place, and can be brought back, only once its words have arrived.
  const onceSaved = (act: () => void) =>
    row.id === null && text.trim() !== '' ? void arrived().then(act) : act()
  if (key === 'Enter') {
    if (text.trim() !== '') store.begin(listId, row.key)
  } else if (key === 'Delete' && (ctrlKey || text === '')) {
    onceSaved(() => store.remove(row.key, 'next'))
  } else if (key === 'Backspace' && text === '') {
    store.remove(row.key, 'previous')
  } else if (altKey && (up || key === 'ArrowDown')) {
    onceSaved(() => store.step(row.key, up ? -1 : 1, caret))
  } else if ((up || key === 'ArrowDown') && !event.shiftKey && !ctrlKey) {
    walkWhenAtEdge(currentTarget, () => store.walk(row.key, up ? -1 : 1))
    return
  } else {
    return
  }
  event.preventDefault()
}

/** Leaves the row only where the caret cannot go further: in longer rows asked after the browser has moved it. */
function walkWhenAtEdge(element: HTMLTextAreaElement, walk: () => void): void {
  const before = element.selectionStart
  const line = Number.parseFloat(getComputedStyle(element).lineHeight)
  if (element.clientHeight < 2 * line) {
    walk()
    return
  }
  requestAnimationFrame(() => {
    if (element.selectionStart === before && document.activeElement === element) walk()
  })
}
