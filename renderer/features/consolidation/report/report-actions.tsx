/** The ways to have the report: printed, or as a file. */
import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import { FileButtons } from '../../../components/file-buttons.tsx'
import type { Task } from '../../../hooks/use-task.ts'
import { componentsText } from '../../../text/components.ts'
import { reportText } from '../../../text/report.ts'

type Props = {
  readonly report: Input<'report.preview'>
  readonly task: Task
  readonly onClose: () => void
}

type Format = Input<'report.file'>['format']

export function ReportActions({ report, task, onClose }: Props): ReactElement {
  const make = (format: Format) =>
    task.start('report.file', { ...report, format }, reportText.making(componentsText.formats[format]))
  return (
    <>
      <Button onClick={onClose}>{reportText.close}</Button>
      <FileButtons formats={['xlsx', 'pdf', 'docx']} make={make} disabled={task.progress !== null} />
    </>
  )
}
