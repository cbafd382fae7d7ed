/** Bridge points and who is invited to each, as one outline, with the page that follows every change. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { Add20Regular, BuildingMultiple20Regular, Location20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Outline } from '../../components/outline.tsx'
import { Pane, Panes, ScreenHeading } from '../../components/screen-layout.tsx'
import type { ScreenProps } from '../../hooks/screen-path.ts'
import { sourceName } from '../../hooks/source-names.ts'
import { useLivePage } from '../../hooks/use-live-page.tsx'
import { type MeetingEdit, useMeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { useOperation } from '../../hooks/use-operation.ts'
import { useSourceMarks } from '../../hooks/use-source-marks.ts'
import { partsText } from '../../text/parts.ts'
import { groupChanges } from './group-changes.ts'
import { GroupChips } from './group-chips.tsx'
import { GroupMenu } from './group-menu.tsx'
import { ImpactNotice } from './impact-notice.tsx'
import { PointCard } from './point-card.tsx'
import { type GuardedEdit, useImpact } from './use-impact.ts'
import { type PointActions, usePointActions } from './use-point-actions.ts'
import { type Ties, useTies } from './use-ties.ts'

const useStyles = makeStyles({
  fields: { flexGrow: 1, flexShrink: 1, flexBasis: '54%', overflowY: 'auto', padding: '12px 16px 30vh' },
  points: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '860px' },
  keys: { color: tokens.colorNeutralForeground3 },
})

export function PartsScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const styles = useStyles()
  const { meeting, places } = useOperation('meetings.get', { meetingId })
  const ties = useTies(meetingId)
  const { edit, bind, held } = useImpact(meeting, useMeetingEdit(meetingId), ties.some)
  const actions = usePointActions(meeting, edit)
  const marks = useSourceMarks<HTMLDivElement>()
  const page = useLivePage({ meetingId, detail }, marks, 'meeting')
  const points = meeting.bridgePoints
  const groups = points.reduce((count, point) => count + point.groups.length, 0)
  return (
    <>
      <ScreenHeading title={partsText.title} note={partsText.summary(points.length, places.length, groups)}>
        <AddPointMenu actions={actions} />
        {page.toggle}
      </ScreenHeading>
      <Panes>
        <Pane className={styles.fields}>
          <div className={styles.points} {...marks.rootProps}>
            <PointsOutline meeting={meeting} edit={edit} actions={actions} ties={ties} bind={bind} />
          </div>
          {held !== null && <ImpactNotice held={held} />}
        </Pane>
        {page.pane}
      </Panes>
    </>
  )
}

type OutlineProps = {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
  readonly actions: PointActions
  readonly ties: Ties
  readonly bind: GuardedEdit['bind']
}

function PointsOutline({ meeting, edit, actions, ties, bind }: OutlineProps): ReactElement {
  const styles = useStyles()
  const points = meeting.bridgePoints
  return (
    <>
      {points.length === 0 && (
        <EmptyState title={partsText.emptyTitle} body={partsText.emptyBody}>
          <Button onClick={actions.addOnePlace}>{partsText.addOnePlace}</Button>
          <Button onClick={actions.addPerUnit}>{partsText.addPerUnit}</Button>
        </EmptyState>
      )}
      <Outline
        lists={points.map(point => ({ id: point.id, items: point.groups }))}
        placeholder={partsText.groupPlaceholder}
        rowLabel={partsText.groupOf}
        source={id => sourceName('group', id)}
        changes={groupChanges(edit)}
        renderBelow={id => (
          <GroupChips meeting={meeting} groupId={id} edit={edit} tie={ties.of(id)} onBind={bind} />
        )}
        renderEnd={id => <GroupMenu meeting={meeting} groupId={id} edit={edit} onTie={() => ties.show(id)} />}
      >
        {points.map((point, index) => (
          <PointCard
            key={point.id}
            meeting={meeting}
            point={point}
            index={index}
            edit={edit}
            actions={actions}
          />
        ))}
      </Outline>
      {points.some(point => point.groups.length > 0) && (
        <Text size={200} className={styles.keys}>
          {partsText.keys}
        </Text>
      )}
    </>
  )
}

function AddPointMenu({ actions }: { readonly actions: PointActions }): ReactElement {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<Add20Regular />}>{partsText.addPoint}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Location20Regular />} onClick={actions.addOnePlace}>
            {partsText.addOnePlace}
          </MenuItem>
          <MenuItem icon={<BuildingMultiple20Regular />} onClick={actions.addPerUnit}>
            {partsText.addPerUnit}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
