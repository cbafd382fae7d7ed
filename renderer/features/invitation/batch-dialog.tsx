/** Letters for many at once: what kind of files, how they are called, what need not be made again. */
import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components'
import { FolderZip20Regular, Print20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { BATCH_BUNDLES, type BatchBundle, type BatchFormat } from '#domain/invitation/batch.ts'
import { DEFAULT_FILE_NAME } from '#domain/invitation/letter-file-name.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { batchText } from '../../text/batch.ts'
import { BatchFailures } from './batch-failures.tsx'
import { type EarlierManifest, EarlierManifestField } from './earlier-manifest.tsx'
import { type BatchChoices, useBatch } from './use-batch.ts'

type Props = {
  readonly meetingId: MeetingId
  /** In the order of the list. */
  readonly codes: readonly string[]
  readonly isAll: boolean
  readonly task: Task
  readonly onClose: () => void
}

/** A browser asks for each file that is saved by itself. */
const MOST_APART = 20

/** Mount it to open it; it stays open, so that what went wrong can be read and tried again. */
export function BatchDialog({ meetingId, codes, isAll, task, onClose }: Props): ReactElement {
  const [format, setFormat] = useState<BatchFormat>('pdf')
  const [bundle, setBundle] = useState<BatchBundle>('one-file')
  const [fileName, setFileName] = useState<string>(DEFAULT_FILE_NAME)
  const [onlyChanged, setOnlyChanged] = useState(false)
  const [earlier, setEarlier] = useState<EarlierManifest | null>(null)
  const batch = useBatch(meetingId, codes, task)
  // A Word file holds one letter.
  const bundles = BATCH_BUNDLES.filter(
    one => (format === 'pdf' || one !== 'one-file') && (one !== 'files' || codes.length <= MOST_APART),
  )
  const chosen = bundles.includes(bundle) ? bundle : 'archive'
  const isApart = chosen !== 'one-file'
  const choices: BatchChoices = {
    format,
    bundle: chosen,
    fileName: fileName.trim() === '' ? DEFAULT_FILE_NAME : fileName,
    onlyChanged,
    earlier: isApart ? [...(earlier?.rows ?? [])] : [],
  }
  const busy = task.progress !== null || batch.given !== null
  return (
    <PlainDialog
      title={batchText.title}
      width="600px"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{batchText.close}</Button>
          {format === 'pdf' && (
            <Button
              disabledFocusable={busy}
              icon={<Print20Regular />}
              onClick={() => void batch.print(choices)}
            >
              {batchText.print}
            </Button>
          )}
          <Button
            appearance="primary"
            disabledFocusable={busy}
            icon={<FolderZip20Regular />}
            onClick={() => void batch.make(choices)}
          >
            {batchText.make}
          </Button>
        </>
      }
    >
      <Text>{batchText.meant(codes.length, isAll)}</Text>
      <ChoiceField
        label={batchText.format}
        value={format}
        choices={(['pdf', 'docx'] as const).map(value => ({ value, label: batchText.formats[value] }))}
        onChoose={setFormat}
      />
      <ChoiceField
        label={batchText.bundle}
        value={chosen}
        choices={bundles.map(value => ({ value, label: batchText.bundles[value] }))}
        onChoose={setBundle}
      />
      {isApart && (
        <>
          <Field label={batchText.fileName} hint={batchText.fileNameHint}>
            <Input value={fileName} onChange={(_, data) => setFileName(data.value)} />
          </Field>
          <EarlierManifestField value={earlier} onChange={setEarlier} />
        </>
      )}
      <Checkbox
        label={batchText.onlyChanged}
        checked={onlyChanged}
        onChange={(_, data) => setOnlyChanged(data.checked === true)}
      />
      {/* The one below the bar lies behind this dialog. */}
      <TaskProgress task={task} />
      {batch.given !== null && <Text role="status">{batchText.giving(batch.given)}</Text>}
      <BatchFailures rows={batch.failures} />
    </PlainDialog>
  )
}
