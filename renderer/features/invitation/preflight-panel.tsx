/** What must be mended before the invitation leaves: errors first, each leading to its field, some mended at once. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { CheckedFinding, PreflightReport } from '#domain/preflight/preflight-report.ts'
import { SidePanel } from '../../components/side-panel.tsx'
import { preflightText } from '../../text/preflight.ts'
import { CodesReadBack } from './codes-read-back.tsx'
import { FindingRow } from './finding-row.tsx'
import { useFindingActions } from './use-finding-actions.ts'

const useStyles = makeStyles({
  state: { display: 'block', paddingBottom: '8px' },
  group: { paddingTop: '8px' },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: '4px',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
})

type Props = {
  readonly meetingId: MeetingId
  /** Undefined while the first check runs. */
  readonly report: PreflightReport | undefined
  readonly onClose: () => void
}

export function PreflightPanel({ meetingId, report, onClose }: Props): ReactElement {
  const styles = useStyles()
  // The buttons of a finding that is done with are gone, so the focus goes to the head of the list.
  const [gone, setGone] = useState<string | null>(null)
  const actions = useFindingActions(meetingId, key => setGone(`${key} ${report?.findings.length ?? 0}`))
  const groupOf = (title: string, findings: readonly CheckedFinding[]) =>
    findings.length > 0 && (
      <section className={styles.group} aria-label={title}>
        <h4 className={styles.title}>{title}</h4>
        <ul className={styles.list}>
          {findings.map(finding => (
            <FindingRow key={finding.key} finding={finding} actions={actions} />
          ))}
        </ul>
      </section>
    )
  const findings = report?.findings ?? []
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const open = warnings.filter(({ acknowledgement }) => acknowledgement === null)
  const acknowledged = warnings.filter(({ acknowledgement }) => acknowledgement !== null)
  return (
    <SidePanel
      label={preflightText.panel}
      title={preflightText.title}
      closeLabel={preflightText.close}
      onClose={onClose}
      focusKey={gone}
    >
      <Text role="status" className={styles.state}>
        {report === undefined ? '' : stateText(report)}
      </Text>
      {groupOf(preflightText.errors(errors.length), errors)}
      {groupOf(preflightText.warnings(open.length), open)}
      {groupOf(preflightText.acknowledged(acknowledged.length), acknowledged)}
      {report !== undefined && <CodesReadBack meetingId={meetingId} codes={report.codes} />}
    </SidePanel>
  )
}

function stateText({ errors, findings, mayIssue }: PreflightReport): string {
  if (!mayIssue) return preflightText.mayNot(errors)
  return findings.length === 0 ? `${preflightText.clean} ${preflightText.may}` : preflightText.may
}
