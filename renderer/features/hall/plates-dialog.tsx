/** Name plates of those who have a seat, in the order in which they are put on the tables. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { PLATE_FORMATS, type PlateFormat } from '#domain/document/blocks.ts'
import { PLATE_TEXTS, type PlateText } from '#domain/papers/compose-name-plates.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FileButtons } from '../../components/file-buttons.tsx'
import { PagedDocument } from '../../components/paged-document.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { WorkDialog } from '../../components/work-dialog.tsx'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import type { Task } from '../../hooks/use-task.ts'
import { hallPapersText } from '../../text/hall.ts'
import { papersText } from '../../text/papers.ts'
import type { HallTarget } from './use-seating.ts'

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  none: { padding: '24px', color: tokens.colorNeutralForeground2 },
})

type Props = { readonly target: HallTarget; readonly task: Task; readonly onClose: () => void }

/** Mount it to open it. */
export function PlatesDialog({ target, task, onClose }: Props): ReactElement {
  const styles = useStyles()
  const { meetingId, placeCode } = target
  const [text, setText] = useState<PlateText>('name')
  const [format, setFormat] = useState<PlateFormat>('A4')
  const people = { from: 'hall' as const, placeCode }
  const paper = { kind: 'name-plates' as const, people, text, format }
  const preview = useOperationState('papers.preview', { meetingId, paper }, { background: true })
  const title = hallPapersText.platesTitle
  return (
    <WorkDialog
      title={title}
      onClose={onClose}
      side={
        <>
          <Text className={styles.hint}>{hallPapersText.platesHint}</Text>
          <ChoiceField
            label={papersText.plateText}
            value={text}
            choices={PLATE_TEXTS.map(value => ({ value, label: papersText.texts[value] }))}
            onChoose={setText}
          />
          <ChoiceField
            label={papersText.plateFormat}
            value={format}
            choices={PLATE_FORMATS.map(value => ({ value, label: papersText.formats[value] }))}
            onChoose={setFormat}
          />
          <TaskProgress task={task} />
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>{papersText.close}</Button>
          <FileButtons
            formats={['docx', 'pdf']}
            disabled={task.progress !== null || preview.error !== null}
            make={file =>
              task.start('papers.file', { meetingId, paper, format: file }, papersText.preparing(title))
            }
          />
        </>
      }
    >
      {preview.error === null ? (
        <PagedDocument label={papersText.pages(title)} html={preview.data?.html} />
      ) : (
        <Text role="status" className={styles.none}>
          {errorValueOf(preview.error).message}
        </Text>
      )}
    </WorkDialog>
  )
}
