/** The letters a recipient got, each to be had again as it went out. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { History16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { IssuedLetter } from '#domain/issuing/issued-letter.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import type { Task } from '../../hooks/use-task.ts'
import { issuingText } from '../../text/issuing.ts'

type Props = {
  readonly meetingId: MeetingId
  readonly letters: readonly IssuedLetter[]
  readonly task: Task
}

export function IssuedVersions({ meetingId, letters, task }: Props): ReactElement {
  const file = useMadeFile()
  const save = ({ id, version }: IssuedLetter) => {
    const title = issuingText.preparing(version)
    return file.save(task.start('issuing.letter', { meetingId, letterId: id, format: 'pdf' }, title))
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
