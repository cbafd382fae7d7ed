/** One bridge point: its name, its place, who holds it, and the groups invited to it. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { meetingDay } from '#domain/meeting/deadlines.ts'
import type { BridgePoint, Meeting } from '#domain/meeting/meeting.ts'
import { OrderButtons, orderMoves } from '../../components/card.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { InlineField } from '../../components/inline-field.tsx'
import { OutlineList } from '../../components/outline.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { partsText } from '../../text/parts.ts'
import { ExclusionChips } from './exclusion-chips.tsx'
import { UnitsButton } from './units-button.tsx'
import type { PointActions } from './use-point-actions.ts'

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'clip',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 8px 4px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  kind: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  number: { fontWeight: tokens.fontWeightSemibold },
  title: { flexGrow: 1, minWidth: 0 },
  body: { padding: '10px 12px 8px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  groups: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  details: {
    '& > summary': {
      cursor: 'pointer',
      color: tokens.colorNeutralForeground2,
      padding: '2px 0',
      width: 'fit-content',
    },
  },
  detailFields: { paddingTop: '8px' },
  label: { fontWeight: tokens.fontWeightSemibold },
})

type Props = {
  readonly meeting: Meeting
  readonly point: BridgePoint
  readonly index: number
  readonly edit: MeetingEdit
  readonly actions: PointActions
}

export function PointCard({ meeting, point, index, edit, actions }: Props): ReactElement {
  const styles = useStyles()
  const update = (fields: Parameters<typeof edit.update>[1]) => edit.update(point.id, fields)
  return (
    <section className={styles.card} aria-label={point.title}>
      <header className={styles.head}>
        <Text className={styles.number}>{index + 1}.</Text>
        <InlineField
          label={partsText.pointTitle}
          className={styles.title}
          source={sourceName('point-title', point.id)}
          value={point.title}
          onSave={title => update({ kind: 'bridge-point', fields: { title } })}
        />
        {point.kind === 'per-unit' ? (
          <UnitsButton
            point={point}
            day={meetingDay(meeting)}
            onChoose={unitCodes => update({ kind: 'bridge-point', fields: { unitCodes } })}
          />
        ) : (
          <Text size={200} className={styles.kind}>
            {partsText.onePlace}
          </Text>
        )}
        <OrderButtons
          upLabel={partsText.moveUp}
          downLabel={partsText.moveDown}
          removeLabel={partsText.removePointOf(point.title)}
          {...orderMoves(meeting.bridgePoints, index, actions.move)}
          onRemove={() => actions.remove(point)}
        />
      </header>
      <div className={styles.body}>
        <PlaceFields point={point} edit={edit} />
        <div>
          <div className={styles.groups}>
            <h3 className={styles.label}>{partsText.groups}</h3>
            <ExclusionChips
              meeting={meeting}
              pointId={point.id}
              parent={{ kind: 'bridge-point', id: point.id }}
              exclusions={point.exclusions}
              edit={edit}
              addable
            />
          </div>
          <OutlineList listId={point.id} label={partsText.groups} addLabel={partsText.addGroup} />
        </div>
      </div>
    </section>
  )
}

function PlaceFields({ point, edit }: Pick<Props, 'point' | 'edit'>): ReactElement {
  const styles = useStyles()
  const source = sourceName('point-place', point.id)
  const save = (field: 'place' | 'placeDecidedBy' | 'shortName' | 'host' | 'code') => (text: string) =>
    edit.update(point.id, { kind: 'bridge-point', fields: { [field]: text } })
  return (
    <>
      <TextField
        label={partsText.place}
        hint={partsText.placeHint}
        long
        source={source}
        value={point.place}
        onSave={save('place')}
      />
      <details className={styles.details}>
        <summary>{partsText.details}</summary>
        <div className={styles.detailFields}>
          <FieldGrid least={220}>
            <TextField
              label={partsText.placeDecidedBy}
              hint={partsText.placeDecidedByHint}
              source={source}
              value={point.placeDecidedBy}
              onSave={save('placeDecidedBy')}
            />
            <TextField
              label={partsText.shortName}
              hint={partsText.shortNameHint}
              value={point.shortName}
              onSave={save('shortName')}
            />
            {point.kind === 'one-place' && (
              <>
                <TextField
                  label={partsText.host}
                  hint={partsText.hostHint}
                  value={point.host}
                  onSave={save('host')}
                />
                <TextField
                  label={partsText.code}
                  hint={partsText.codeHint}
                  value={point.code}
                  onSave={save('code')}
                />
              </>
            )}
          </FieldGrid>
        </div>
      </details>
    </>
  )
}
