/** Who is left out because they sit at another bridge point: a chip each, opened to be changed or taken away. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { Add16Regular, SubtractCircle16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { PartParent } from '#contract/parts.contract.ts'
import type { BridgePointId } from '#domain/kernel/ids.ts'
import type { BridgePoint, Exclusion, Meeting } from '#domain/meeting/meeting.ts'
import { Chip } from '../../components/chip.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { partsText } from '../../text/parts.ts'

const useStyles = makeStyles({
  add: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, minWidth: 0 },
})

type Props = {
  readonly meeting: Meeting
  /** The point they are left out of. */
  readonly pointId: BridgePointId
  readonly parent: PartParent
  readonly exclusions: readonly Exclusion[]
  readonly edit: MeetingEdit
  /** Offers to add one here; groups do that in their menu. */
  readonly addable?: boolean
}

export const otherPoints = (meeting: Meeting, pointId: BridgePointId): readonly BridgePoint[] =>
  meeting.bridgePoints.filter(point => point.id !== pointId)

export const nameOfPoint = (point: BridgePoint): string => point.shortName || point.title

export function ExclusionChips(props: Props): ReactElement {
  const { meeting, pointId, parent, exclusions, edit, addable = false } = props
  const styles = useStyles()
  const others = otherPoints(meeting, pointId)
  return (
    <>
      {exclusions.map(exclusion => (
        <ExclusionChip key={exclusion.id} exclusion={exclusion} others={others} edit={edit} />
      ))}
      {addable && others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="transparent" className={styles.add} icon={<Add16Regular />}>
              {partsText.addExclusion}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map(point => (
                <MenuItem
                  key={point.id}
                  onClick={() =>
                    void edit.add(
                      {
                        kind: 'exclusion',
                        fields: { targetId: point.id, wording: partsText.defaultPointWording },
                      },
                      { parent },
                    )
                  }
                >
                  {partsText.addExclusionTo(nameOfPoint(point))}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  )
}

type ChipProps = {
  readonly exclusion: Exclusion
  readonly others: readonly BridgePoint[]
  readonly edit: MeetingEdit
}

function ExclusionChip({ exclusion, others, edit }: ChipProps): ReactElement {
  const { id, targetId, wording } = exclusion
  const target = others.find(point => point.id === targetId)
  const name = target ? nameOfPoint(target) : partsText.missingTarget
  return (
    <Chip label={partsText.exclusion(wording, name)} icon={<SubtractCircle16Regular />}>
      {close => (
        <>
          <TextField
            label={partsText.exclusionWording}
            hint={partsText.exclusionWordingHint}
            value={wording}
            onSave={text => edit.update(id, { kind: 'exclusion', fields: { wording: text } })}
          />
          <ChoiceField
            label={partsText.exclusionTarget}
            value={targetId}
            choices={[
              ...(target ? [] : [{ value: targetId, label: partsText.missingTarget }]),
              ...others.map(point => ({ value: point.id, label: nameOfPoint(point) })),
            ]}
            onChoose={chosen => void edit.update(id, { kind: 'exclusion', fields: { targetId: chosen } })}
          />
          <Button
            appearance="subtle"
            onClick={() => {
              close()
              void edit.remove('exclusion', id)
            }}
          >
            {partsText.removeExclusion}
          </Button>
        </>
      )}
    </Chip>
  )
}
