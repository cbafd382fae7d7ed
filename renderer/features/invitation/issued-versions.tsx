/** The letters a recipient got, each to be had again as it went out. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { History16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { IssuedLetter } from '#domain/issuing/issued-letter.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { saveFile } from '../../client/host.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { invitationText } from '../../text/invitation.ts'
import { issuingText } from '../../text/issuing.ts'

type Props = {
  readonly meetingId: MeetingId
  readonly letters: readonly IssuedLetter[]
  readonly task: Task
}

export function IssuedVersions({ meetingId, letters, task }: Props): ReactElement {
  const notify = useNotify()
  const save = async ({ id, version }: IssuedLetter) => {
    const title = issuingText.preparing(version)
    const file = await task.start('issuing.letter', { meetingId, letterId: id, format: 'pdf' }, title)
    if (file === null) return
    await saveFile(file)
    notify.done(invitationText.saved(file.name))
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<History16Regular />}>
          {issuingText.versions}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {letters.map(letter => (
            <MenuItem key={letter.id} disabled={task.progress !== null} onClick={() => void save(letter)}>
              {issuingText.version(
                letter.version,
                issuingText.kinds[letter.kind],
                formatDateTime(letter.issuedAt),
              )}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
