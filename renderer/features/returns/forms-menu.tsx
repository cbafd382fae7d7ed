/** The forms of our own that go out to be filled in, and what the program was taught. */
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import {
  DocumentMultiple20Regular,
  DocumentTableArrowRight20Regular,
  TextBulletListSquare20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import type { Task } from '../../hooks/use-task.ts'
import { formsText } from '../../text/returns.ts'
import { FormsDialog, type FormsKind } from './forms-dialog.tsx'

type Props = {
  readonly meetingId: MeetingId
  readonly places: readonly ListedPlace[]
  readonly task: Task
  readonly onLearned: () => void
}

export function FormsMenu({ meetingId, places, task, onLearned }: Props): ReactElement {
  const { save } = useMadeFile()
  const focusAgain = useRestoreFocusTarget()
  const [isChoosing, setIsChoosing] = useState(false)
  const make = (kind: FormsKind, recipients: readonly string[]) => {
    setIsChoosing(false)
    const input = { meetingId, recipients: [...recipients], kind }
    return save(task.start('returns.forms', input, formsText.making), formsText.made)
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            icon={<DocumentTableArrowRight20Regular />}
            disabledFocusable={task.progress !== null}
            {...focusAgain}
          >
            {formsText.menu}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentMultiple20Regular />} onClick={() => setIsChoosing(true)}>
              {formsText.choose}
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<TextBulletListSquare20Regular />} onClick={onLearned}>
              {formsText.learned}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isChoosing && (
        <FormsDialog
          places={places}
          onMake={(kind, recipients) => void make(kind, recipients)}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  )
}
