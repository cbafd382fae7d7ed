/** The walk through the steps of the work: a card in the corner that goes from screen to screen and hides nothing for long. */
import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { screenPath } from '../../hooks/screen-path.ts'
import { tourSteps, tourText } from '../../text/rehearsal.ts'
import { showStep, useTourPlace } from './tour-store.ts'

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    zIndex: 30,
    right: '16px',
    bottom: '16px',
    width: 'min(400px, calc(100% - 32px))',
    boxShadow: tokens.shadow28,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  title: {
    outlineStyle: 'none',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { display: 'flex', columnGap: '8px' },
  push: { marginLeft: 'auto' },
})

export function TourCard(): ReactElement | null {
  const styles = useStyles()
  const place = useTourPlace()
  const [, navigate] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const index = place?.index ?? null
  useEffect(() => {
    // The screens take the focus when they open; the card, which led there, takes it back.
    if (index === null) return
    const later = setTimeout(() => heading.current?.focus(), 400)
    return () => clearTimeout(later)
  }, [index])
  const step = index === null ? undefined : tourSteps[index]
  if (place === null || step === undefined) return null
  const go = (next: number) => {
    const target = tourSteps[next]
    if (target === undefined) return showStep(null)
    navigate(screenPath(place.meetingId, target.screen))
    showStep({ ...place, index: next })
  }
  const isLast = place.index === tourSteps.length - 1
  return (
    <Card
      className={styles.root}
      role="region"
      aria-label={tourText.label}
      onKeyDown={event => {
        if (event.key === 'Escape') showStep(null)
      }}
    >
      <Text size={200}>{tourText.step(place.index + 1, tourSteps.length)}</Text>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {step.title}
      </h2>
      <Text>{step.body}</Text>
      <div className={styles.actions}>
        <Button appearance="subtle" onClick={() => showStep(null)}>
          {tourText.close}
        </Button>
        <div className={styles.push} />
        <Button disabledFocusable={place.index === 0} onClick={() => go(place.index - 1)}>
          {tourText.back}
        </Button>
        <Button appearance="primary" onClick={() => go(place.index + 1)}>
          {isLast ? tourText.done : tourText.next}
        </Button>
      </div>
    </Card>
  )
}
