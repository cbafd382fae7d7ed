/** The findings of an invitation beside what people said to them, and whether it may leave. */
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Finding } from './finding.ts'

export type Acknowledgement = {
  /** Why the warning may stand. */
  readonly reason: string
  readonly who: string
  readonly at: LocalDateTime
}

export type CheckedFinding = Finding & {
  /** Null for every error, and for a warning nobody answered yet. */
  readonly acknowledgement: Acknowledgement | null
}

/** How many of the codes that the letters carry were read back. */
export type CodesRead = {
  /** Different addresses of all letters. */
  readonly total: number
  readonly read: number
  /** Of those read, how many from the page as it is printed; the others from their drawings. */
  readonly onPage: number
}

export type PreflightReport = {
  /** Errors first, then open warnings, then acknowledged ones. */
  readonly findings: readonly CheckedFinding[]
  readonly errors: number
  /** Warnings nobody has acknowledged yet. */
  readonly openWarnings: number
  readonly acknowledged: number
  /** Errors keep an invitation from being issued. */
  readonly mayIssue: boolean
  readonly codes: CodesRead
}

/** @param acknowledgements by the key of their finding; one whose finding is gone, or became an error, is silent */
export function preflightReport(
  findings: readonly Finding[],
  acknowledgements: ReadonlyMap<string, Acknowledgement>,
  codes: CodesRead,
): PreflightReport {
  const checked = findings.map(
    (finding): CheckedFinding => ({
      ...finding,
      acknowledgement: finding.severity === 'error' ? null : (acknowledgements.get(finding.key) ?? null),
    }),
  )
  const errors = checked.filter(finding => finding.severity === 'error')
  const warnings = checked.filter(finding => finding.severity === 'warning')
  const open = warnings.filter(finding => finding.acknowledgement === null)
  const acknowledged = warnings.filter(finding => finding.acknowledgement !== null)
  return {
    findings: [...errors, ...open, ...acknowledged],
    errors: errors.length,
    openWarnings: open.length,
    acknowledged: acknowledged.length,
    mayIssue: errors.length === 0,
    codes,
  }
}
