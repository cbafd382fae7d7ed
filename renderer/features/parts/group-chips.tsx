/** What is special about one group, below its line: who chairs, who stands in, who is left out. */
import { Button, makeStyles } from '@fluentui/react-components'
import { PersonStar16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { Chip } from '../../components/chip.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { partsText } from '../../text/parts.ts'
import { BindingChip, type GroupTie } from './binding-chip.tsx'
import { ExclusionChips } from './exclusion-chips.tsx'
import { findGroup } from './find-group.ts'
import type { GuardedEdit } from './use-impact.ts'

const useStyles = makeStyles({ chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' } })

type Props = {
  readonly meeting: Meeting
  readonly groupId: string
  readonly edit: MeetingEdit
  /** Null for a group that is free text. */
  readonly tie: GroupTie | null
  readonly onBind: GuardedEdit['bind']
}

export function GroupChips({ meeting, groupId, edit, tie, onBind }: Props): ReactElement | null {
  const styles = useStyles()
  const found = findGroup(meeting, groupId)
  if (found === null) return null
  const { point, group } = found
  if (!group.isChair && group.exclusions.length === 0 && tie === null) return null
  return (
    <div className={styles.chips}>
      {group.isChair && (
        <Chip
          label={group.substituteRule === '' ? partsText.chair : partsText.withSubstitute}
          icon={<PersonStar16Regular />}
          emphasis="brand"
        >
          {close => (
            <>
              <TextField
                label={partsText.substitute}
                hint={partsText.substituteHint}
                long
                value={group.substituteRule}
                onSave={substituteRule => edit.update(groupId, { kind: 'group', fields: { substituteRule } })}
              />
              <Button
                appearance="subtle"
                onClick={() => {
                  close()
                  void edit.update(groupId, { kind: 'group', fields: { isChair: false } })
                }}
              >
                {partsText.chairOff}
              </Button>
            </>
          )}
        </Chip>
      )}
      <ExclusionChips
        meeting={meeting}
        pointId={point.id}
        parent={{ kind: 'group', id: groupId }}
        exclusions={group.exclusions}
        edit={edit}
      />
      {tie !== null && (
        <BindingChip
          meetingId={meeting.id}
          groupId={group.id}
          tie={tie}
          onBind={rules => void onBind(group.id, [...rules])}
        />
      )}
    </div>
  )
}
