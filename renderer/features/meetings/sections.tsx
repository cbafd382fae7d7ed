/** The sections of the editor, in the order of the letter; behind it the programme, a paper of its own. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Open20Regular } from '@fluentui/react-icons'
import type { ComponentType, ReactElement } from 'react'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { editorText } from '../../text/meetings.ts'
import { AssignmentsFields } from './assignments-fields.tsx'
import { FormChoicesFields } from './form-choices-fields.tsx'
import { AddresseesFields, DistributionFields } from './line-fields.tsx'
import { LinksFields } from './links-fields.tsx'
import { ProgrammeFields } from './programme-fields.tsx'
import { SessionsFields } from './sessions-fields.tsx'
import {
  BasisFields,
  ClosingFields,
  ConvenerFields,
  GeneralFields,
  LetterheadFields,
  SignatureFields,
} from './single-fields.tsx'

export type SectionProps = {
  readonly meeting: Meeting
  readonly places: readonly ListedPlace[]
  readonly edit: MeetingEdit
  readonly onOpenPoints: () => void
}

type Section = { readonly key: string; readonly title: string; readonly fields: ComponentType<SectionProps> }

const titles = editorText.sections

export const editorSections: readonly Section[] = [
  { key: 'general', title: titles.general, fields: GeneralFields },
  { key: 'form-choices', title: titles.formChoices, fields: FormChoicesFields },
  { key: 'letterhead', title: titles.letterhead, fields: LetterheadFields },
  { key: 'addressees', title: titles.addressees, fields: AddresseesFields },
  { key: 'basis', title: titles.basis, fields: BasisFields },
  { key: 'convener', title: titles.convener, fields: ConvenerFields },
  { key: 'sessions', title: titles.sessions, fields: SessionsFields },
  { key: 'points', title: titles.points, fields: PointsLink },
  { key: 'assignments', title: titles.assignments, fields: AssignmentsFields },
  { key: 'links', title: titles.links, fields: LinksFields },
  { key: 'closing', title: titles.closing, fields: ClosingFields },
  { key: 'distribution', title: titles.distribution, fields: DistributionFields },
  { key: 'signature', title: titles.signature, fields: SignatureFields },
  { key: 'programme', title: titles.programme, fields: ProgrammeFields },
]

const useStyles = makeStyles({
  points: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

function PointsLink({ meeting, places, onOpenPoints }: SectionProps): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.points}>
      <Text className={styles.quiet}>
        {editorText.pointsBody(meeting.bridgePoints.length, places.length)}
      </Text>
      <Button icon={<Open20Regular />} onClick={onOpenPoints}>
        {editorText.openPoints}
      </Button>
    </div>
  )
}
