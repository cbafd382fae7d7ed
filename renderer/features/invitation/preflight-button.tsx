/** Opens and closes the check, and says its outcome while it is closed. */
import { ToggleButton } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, ErrorCircle20Regular, Warning20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { PreflightReport } from '#domain/preflight/preflight-report.ts'
import { preflightText } from '../../text/preflight.ts'

type Props = {
  readonly report: PreflightReport | undefined
  readonly pressed: boolean
  readonly onPress: () => void
}

export function PreflightButton({ report, pressed, onPress }: Props): ReactElement {
  return (
    <ToggleButton checked={pressed} icon={iconOf(report)} onClick={onPress}>
      {report === undefined
        ? preflightText.checking
        : preflightText.button(report.errors, report.openWarnings)}
    </ToggleButton>
  )
}

function iconOf(report: PreflightReport | undefined): ReactElement {
  if (report !== undefined && report.errors > 0) return <ErrorCircle20Regular />
  return report !== undefined && report.openWarnings > 0 ? <Warning20Regular /> : <CheckmarkCircle20Regular />
}
