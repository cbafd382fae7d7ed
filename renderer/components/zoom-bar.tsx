/** Zoom of pages: out, the percentage, in, fit to width. */
import { Button, Tooltip } from '@fluentui/react-components'
import { AutoFitWidth20Regular, ZoomIn20Regular, ZoomOut20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { componentsText } from '../text/components.ts'

type Props = {
  readonly zoom: number
  readonly fits: boolean
  /** Null: as wide as there is room. */
  readonly onZoom: (zoom: number | null) => void
}

const STEPS = [0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2] as const

export function ZoomBar({ zoom, fits, onZoom }: Props): ReactElement {
  const smaller = STEPS.findLast(step => step < zoom - 0.01)
  const larger = STEPS.find(step => step > zoom + 0.01)
  return (
    <>
      <Tooltip content={componentsText.zoomOut} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomOut20Regular />}
          disabledFocusable={smaller === undefined}
          onClick={() => smaller !== undefined && onZoom(smaller)}
        />
      </Tooltip>
      <span style={{ minWidth: '3.5em', textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}>
        {componentsText.zoom(Math.round(zoom * 100))}
      </span>
      <Tooltip content={componentsText.zoomIn} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ZoomIn20Regular />}
          disabledFocusable={larger === undefined}
          onClick={() => larger !== undefined && onZoom(larger)}
        />
      </Tooltip>
      <Tooltip content={componentsText.zoomFit} relationship="label">
        <Button
          size="small"
          appearance={fits ? 'secondary' : 'subtle'}
          icon={<AutoFitWidth20Regular />}
          aria-pressed={fits}
          onClick={() => onZoom(null)}
        />
      </Tooltip>
    </>
  )
}
