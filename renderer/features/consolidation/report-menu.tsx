/** The report to the superior office in the formats it can be had in. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  DocumentArrowDown20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  DocumentText20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { saveFile } from '../../client/host.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { consolidationText } from '../../text/consolidation.ts'

const ICONS = {
  docx: DocumentText20Regular,
  xlsx: DocumentTable20Regular,
  pdf: DocumentPdf20Regular,
} as const
const FORMATS = ['docx', 'xlsx', 'pdf'] as const

type Props = { readonly meetingId: MeetingId; readonly task: Task }

export function ReportMenu({ meetingId, task }: Props): ReactElement {
  const notify = useNotify()
  const { reportFormats } = consolidationText
  const make = async (format: (typeof FORMATS)[number]) => {
    const title = consolidationText.making(reportFormats[format])
    const file = await task.start('report.file', { meetingId, format }, title)
    if (file === null) return
    await saveFile(file)
    notify.done(consolidationText.made(file.name))
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="primary"
          icon={<DocumentArrowDown20Regular />}
          disabledFocusable={task.progress !== null}
        >
          {consolidationText.report}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {FORMATS.map(format => {
            const Icon = ICONS[format]
            return (
              <MenuItem key={format} icon={<Icon />} onClick={() => void make(format)}>
                {reportFormats[format]}
              </MenuItem>
            )
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
