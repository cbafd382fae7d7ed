/** The ways to have the report: printed, or as a file. */
import { Button } from '@fluentui/react-components'
import {
  DocumentPdf20Regular,
  DocumentTable20Regular,
  DocumentText20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import { printPdf, saveFile } from '../../../client/host.ts'
import { useNotify } from '../../../hooks/use-notify.tsx'
import type { Task } from '../../../hooks/use-task.ts'
import { reportText } from '../../../text/report.ts'

type Props = {
  readonly report: Input<'report.preview'>
  readonly task: Task
  readonly onClose: () => void
}

type Format = Input<'report.file'>['format']

const NAMES: Readonly<Record<Format, string>> = {
  docx: reportText.word,
  xlsx: reportText.excel,
  pdf: reportText.pdf,
}

export function ReportActions({ report, task, onClose }: Props): ReactElement {
  const notify = useNotify()
  const make = (format: Format) =>
    task.start('report.file', { ...report, format }, reportText.making(NAMES[format]))
  const save = async (format: Format) => {
    const file = await make(format)
    if (file === null) return
    await saveFile(file)
    notify.done(reportText.made(file.name))
  }
  const print = async () => {
    const file = await make('pdf')
    if (file !== null) await printPdf(file)
  }
  const disabled = task.progress !== null
  return (
    <>
      <Button onClick={onClose}>{reportText.close}</Button>
      <Button disabled={disabled} icon={<DocumentTable20Regular />} onClick={() => void save('xlsx')}>
        {reportText.excel}
      </Button>
      <Button disabled={disabled} icon={<DocumentPdf20Regular />} onClick={() => void save('pdf')}>
        {reportText.pdf}
      </Button>
      <Button disabled={disabled} icon={<DocumentText20Regular />} onClick={() => void save('docx')}>
        {reportText.word}
      </Button>
      <Button appearance="primary" disabled={disabled} icon={<Print20Regular />} onClick={() => void print()}>
        {reportText.print}
      </Button>
    </>
  )
}
