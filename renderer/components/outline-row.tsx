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
  useLayoutEffect,
  useRef,
} from 'react'
import { useDraft } from '../hooks/use-draft.ts'
import { outlineText } from '../text/components.ts'
import type { OutlineRow } from './outline-rows.ts'
import type { OutlineState } from './use-outline.ts'

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
  readonly state: OutlineState
  readonly label: string
  readonly placeholder: string
  readonly source: string | undefined
  readonly below: ReactNode
  readonly end: ReactNode
}

export function OutlineRowView(props: Props): ReactElement {
  const { row, state, label, placeholder, source } = props
  const styles = useStyles()
  const text = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(row.text, words => state.save(row.key, words))
  const sortable = useSortable({ id: row.key, disabled: row.id === null })
  const onHandleKeyDown = sortable.listeners?.['onKeyDown'] as ((event: KeyboardEvent) => void) | undefined

  // After every change: the row that was meant takes the focus, also when it came to stand elsewhere.
  useLayoutEffect(() => {
    const request = state.takeFocus(row.key)
    const element = text.current
    if (!request || !element) return
    const caret = request.caret ?? element.value.length
    element.focus()
    element.setSelectionRange(caret, caret)
  })

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/\r?\n./.test(pasted.trim())) return
    event.preventDefault()
    const [first = ''] = state.paste(row.key, pasted)
    draft.change(draft.text + first)
  }

  return (
    <li
      ref={sortable.setNodeRef}
      className={mergeClasses(styles.row, sortable.isDragging && styles.dragged)}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        className={styles.handle}
        {...sortable.attributes}
        {...sortable.listeners}
        tabIndex={-1}
        aria-label={outlineText.handle(draft.text)}
        title={outlineText.handleHint}
        onKeyDown={event => {
          if (event.key === 'Delete') state.remove(row.key, 'next')
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
          onChange={event => draft.change(event.target.value.replaceAll('\n', ' '))}
          onFocus={draft.onFocus}
          onBlur={() => {
            draft.onBlur()
            state.leave(row.key, draft.text)
          }}
          onPaste={onPaste}
          onKeyDown={event => onTextKeyDown(event, props, draft.text)}
        />
        <div className={styles.below}>{props.below}</div>
      </div>
      <div className={styles.end}>{props.end}</div>
    </li>
  )
}

function onTextKeyDown(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { row, state, listId }: Props,
  text: string,
): void {
  // Keys pressed while a letter is being composed belong to the typing method.
  if (event.nativeEvent.isComposing) return
  const { key, altKey, ctrlKey, currentTarget } = event
  const up = key === 'ArrowUp'
  if (key === 'Enter') {
    if (text.trim() !== '') state.begin(listId, row.key)
  } else if (key === 'Delete' && (ctrlKey || text === '')) {
    state.remove(row.key, 'next')
  } else if (key === 'Backspace' && text === '') {
    state.remove(row.key, 'previous')
  } else if (altKey && (up || key === 'ArrowDown')) {
    state.step(row.key, up ? -1 : 1, currentTarget.selectionStart)
  } else if ((up || key === 'ArrowDown') && !event.shiftKey && !ctrlKey) {
    walkWhenAtEdge(currentTarget, () => state.walk(row.key, up ? -1 : 1))
    return
  } else {
    return
  }
  event.preventDefault()
}

/** Leaves the row only where the caret cannot go further: asked after the browser has moved it. */
function walkWhenAtEdge(element: HTMLTextAreaElement, walk: () => void): void {
  const before = element.selectionStart
  requestAnimationFrame(() => {
    if (element.selectionStart === before && document.activeElement === element) walk()
  })
}
