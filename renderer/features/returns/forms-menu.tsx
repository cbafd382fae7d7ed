/** The forms of our own that go out to be filled in, and the spellings the program was taught. */
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  DocumentMultiple20Regular,
  DocumentTable20Regular,
  DocumentTableArrowRight20Regular,
  TextBulletListSquare20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { saveFile } from '../../client/host.ts'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { formsText } from '../../text/returns.ts'

type Props = {
  readonly meetingId: MeetingId
  readonly task: Task
  readonly onAliases: () => void
}

export function FormsMenu({ meetingId, task, onAliases }: Props): ReactElement {
  const notify = useNotify()
  const make = async (kind: 'per-unit' | 'whole') => {
    const file = await task.start('returns.forms', { meetingId, recipients: null, kind }, formsText.making)
    if (file === null) return
    try {
      await saveFile(file)
      notify.done(formsText.made(file.name))
    } catch (cause) {
      notify.error(errorValueOf(cause))
    }
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<DocumentTableArrowRight20Regular />} disabledFocusable={task.progress !== null}>
          {formsText.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentMultiple20Regular />} onClick={() => void make('per-unit')}>
            {formsText.perUnit}
          </MenuItem>
          <MenuItem icon={<DocumentTable20Regular />} onClick={() => void make('whole')}>
            {formsText.whole}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<TextBulletListSquare20Regular />} onClick={onAliases}>
            {formsText.aliases}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
