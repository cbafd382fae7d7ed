/** What can be done with one group. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowRight20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
  PeopleTeam20Regular,
  PersonStar20Regular,
  SubtractCircle20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { allocationText } from '../../text/allocation.ts'
import { partsText } from '../../text/parts.ts'
import { nameOfPoint, otherPoints } from './exclusion-chips.tsx'
import { findGroup } from './find-group.ts'

type Props = {
  readonly meeting: Meeting
  readonly groupId: string
  readonly edit: MeetingEdit
  /** Shows what ties the group to the directory. */
  readonly onTie: () => void
}

export function GroupMenu({ meeting, groupId, edit, onTie }: Props): ReactElement | null {
  const found = findGroup(meeting, groupId)
  if (found === null) return null
  const { point, group } = found
  const others = otherPoints(meeting, point.id)
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={partsText.moreOf(group.text)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<PersonStar20Regular />}
            onClick={() => void edit.update(groupId, { kind: 'group', fields: { isChair: !group.isChair } })}
          >
            {group.isChair ? partsText.chairOff : partsText.chairOn}
          </MenuItem>
          <MenuItem icon={<PeopleTeam20Regular />} onClick={onTie}>
            {allocationText.bind.menu}
          </MenuItem>
          {others.map(other => (
            <MenuItem
              key={`without ${other.id}`}
              icon={<SubtractCircle20Regular />}
              onClick={() =>
                void edit.add(
                  {
                    kind: 'exclusion',
                    fields: { targetId: other.id, wording: partsText.defaultGroupWording },
                  },
                  { parent: { kind: 'group', id: groupId } },
                )
              }
            >
              {partsText.addExclusionTo(nameOfPoint(other))}
            </MenuItem>
          ))}
          {others.map(other => (
            <MenuItem
              key={`to ${other.id}`}
              icon={<ArrowRight20Regular />}
              onClick={() =>
                void edit.move('group', groupId, {
                  parent: { kind: 'bridge-point', id: other.id },
                  before: null,
                })
              }
            >
              {partsText.moveTo(nameOfPoint(other))}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem
            icon={<Delete20Regular />}
            secondaryContent="Ctrl+Delete"
            onClick={() => void edit.remove('group', groupId)}
          >
            {partsText.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
