/** The sections of a long form at its left: shows where one is, leads to each, walked by arrow keys. */
import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { type ReactElement, type RefObject, useEffect, useState } from 'react'

const useStyles = makeStyles({
  item: {
    display: 'block',
    width: '100%',
    padding: '6px 12px',
    border: 'none',
    borderLeft: '3px solid transparent',
    background: 'none',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
    borderTopLeftRadius: 0,
    borderBottomLeftRadius: 0,
  },
})

type Props = {
  readonly label: string
  readonly className?: string | undefined
  /** Each stands on the page as the element `section-{key}`. */
  readonly sections: readonly { readonly key: string; readonly title: string }[]
  /** Around all sections. */
  readonly root: RefObject<HTMLElement | null>
}

export function SectionOutline({ label, className, sections, root }: Props): ReactElement {
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const current = useCurrentSection(root) ?? sections[0]?.key
  return (
    <nav aria-label={label} className={className} {...arrows}>
      {sections.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          className={mergeClasses(styles.item, key === current && styles.current)}
          aria-current={key === current ? 'true' : undefined}
          onClick={() => goTo(key)}
        >
          {title}
        </button>
      ))}
    </nav>
  )
}

function goTo(key: string): void {
  const section = document.getElementById(`section-${key}`)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
}

/** The section that holds the focus, or else the first one in view. */
function useCurrentSection(root: RefObject<HTMLElement | null>): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const element = root.current
    const pane = element?.parentElement
    if (!element || !pane) return
    const onFocus = (event: FocusEvent) => {
      const section = (event.target as Element).closest('[id^=section-]')
      if (section) setCurrent(section.id.slice('section-'.length))
    }
    const onScroll = () => {
      if (element.contains(document.activeElement)) return
      const top = pane.getBoundingClientRect().top + 40
      const shown = [...element.querySelectorAll('[id^=section-]')].findLast(
        section => section.getBoundingClientRect().top <= top,
      )
      if (shown) setCurrent(shown.id.slice('section-'.length))
    }
    element.addEventListener('focusin', onFocus)
    pane.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element.removeEventListener('focusin', onFocus)
      pane.removeEventListener('scroll', onScroll)
    }
  }, [root])
  return current
}
