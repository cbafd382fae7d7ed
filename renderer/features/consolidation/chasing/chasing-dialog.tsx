/** Reminding those who have not answered: by telephone, by a text for all, by an official letter. */
import { Button, makeStyles, Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { ChasingSheet } from '#contract/chasing.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { dateOf, type LocalDateTime, localDateTime } from '#domain/kernel/local-time.ts'
import { DateField, TimeField } from '../../../components/date-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { WorkDialog } from '../../../components/work-dialog.tsx'
import { useOperation } from '../../../hooks/use-operation.ts'
import { useRun } from '../../../hooks/use-run.ts'
import { chasingText } from '../../../text/chasing.ts'
import { CallsPane } from './calls-pane.tsx'
import { PaperPane } from './paper-pane.tsx'
import { TextPane } from './text-pane.tsx'

const useStyles = makeStyles({
  until: { display: 'grid', gridTemplateColumns: '1fr 96px', columnGap: '8px', alignItems: 'start' },
})

const TABS = ['calls', 'text', 'letter', 'sheet'] as const
type Pane = (typeof TABS)[number]

type Props = { readonly meetingId: MeetingId; readonly onClose: () => void }

/** Mount it to open it; it stays open, call after call. */
export function ChasingDialog({ meetingId, onClose }: Props): ReactElement {
  const sheet = useOperation('chasing.sheet', { meetingId })
  const [pane, setPane] = useState<Pane>('calls')
  // The time asked for stays what it was when the work began, until a person says another.
  const [until, setUntil] = useState<LocalDateTime>(sheet.until)
  return (
    <WorkDialog
      title={chasingText.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{chasingText.close}</Button>}
      side={
        <>
          <TabList
            vertical
            selectedValue={pane}
            onTabSelect={(_, { value }) => setPane(TABS.find(tab => tab === value) ?? 'calls')}
          >
            {TABS.map(tab => (
              <Tab key={tab} value={tab}>
                {chasingText.tabs[tab]}
              </Tab>
            ))}
          </TabList>
          <Until value={until} onChange={setUntil} />
          <OfficeContact />
        </>
      }
    >
      <Room meetingId={meetingId} pane={pane} sheet={sheet} until={until} />
    </WorkDialog>
  )
}

type RoomProps = {
  readonly meetingId: MeetingId
  readonly pane: Pane
  readonly sheet: ChasingSheet
  readonly until: LocalDateTime
}

function Room({ meetingId, pane, sheet, until }: RoomProps): ReactElement {
  const missing = sheet.rows.filter(row => row.isMissing).map(({ code }) => code)
  switch (pane) {
    case 'calls':
      return <CallsPane meetingId={meetingId} rows={sheet.rows} until={until} />
    case 'text':
      return <TextPane meetingId={meetingId} until={until} />
    case 'letter':
      return <PaperPane key={pane} meetingId={meetingId} paper="letter" until={until} missing={missing} />
    case 'sheet':
      return (
        <PaperPane key={pane} meetingId={meetingId} paper="telephone-sheet" until={until} missing={missing} />
      )
  }
}

type UntilProps = {
  readonly value: LocalDateTime
  readonly onChange: (until: LocalDateTime) => void
}

function Until({ value, onChange }: UntilProps): ReactElement {
  const styles = useStyles()
  const time = value.slice(11)
  return (
    <div className={styles.until}>
      <DateField
        label={chasingText.untilDate}
        value={dateOf(value)}
        onSave={date => {
          if (date !== null) onChange(localDateTime(`${date}T${time}`))
          return Promise.resolve(true)
        }}
      />
      <TimeField
        label={chasingText.untilTime}
        value={time}
        onSave={chosen => {
          onChange(localDateTime(`${dateOf(value)}T${chosen}`))
          return Promise.resolve(true)
        }}
      />
    </div>
  )
}

/** Kept for the office: every reminder after this one names the same person. */
function OfficeContact(): ReactElement {
  const run = useRun()
  const { officeContact } = useOperation('settings.get', {})
  return (
    <TextField
      label={chasingText.office}
      hint={chasingText.officeHint}
      long
      value={officeContact}
      onSave={async text => (await run('settings.update', { officeContact: text })).ok}
    />
  )
}
