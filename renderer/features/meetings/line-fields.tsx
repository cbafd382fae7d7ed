/** Sections that are lists of lines: who the letter goes to, who gets a copy. */
import { Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Outline, OutlineList } from '../../components/outline.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { editorText } from '../../text/meetings.ts'
import type { SectionProps } from './sections.tsx'

type LinesProps = {
  readonly kind: 'addressee' | 'distribution-line'
  readonly lines: readonly { readonly id: string; readonly text: string }[]
  readonly edit: MeetingEdit
  readonly source: string
  readonly label: string
  readonly addLabel: string
  readonly placeholder: string
}

const LIST = 'lines'

function Lines({ kind, lines, edit, source, label, addLabel, placeholder }: LinesProps): ReactElement {
  return (
    <Outline
      lists={[{ id: LIST, items: lines }]}
      placeholder={placeholder}
      rowLabel={index => `${label} ${index}`}
      source={id => sourceName(source, id)}
      changes={{
        add: ({ before }, text, onId) => edit.add({ kind, fields: { text } }, { before, onId }),
        change: (id, text) => edit.update(id, { kind, fields: { text } }),
        move: (id, { before }) => edit.move(kind, id, { before }),
        remove: id => edit.remove(kind, id),
      }}
    >
      <OutlineList listId={LIST} label={label} addLabel={addLabel} />
    </Outline>
  )
}

const hint = { color: tokens.colorNeutralForeground3 } as const

export function AddresseesFields({ meeting, edit }: SectionProps): ReactElement {
  return (
    <div data-source={sourceName('addressees')}>
      <Lines
        kind="addressee"
        lines={meeting.addressees}
        edit={edit}
        source="addressees"
        label={editorText.sections.addressees}
        addLabel={editorText.addAddressee}
        placeholder={editorText.addresseePlaceholder}
      />
      <Text size={200} style={hint}>
        {editorText.addresseesHint}
      </Text>
    </div>
  )
}

export function DistributionFields({ meeting, edit }: SectionProps): ReactElement {
  return (
    <div data-source={sourceName('distribution')}>
      <Lines
        kind="distribution-line"
        lines={meeting.distribution}
        edit={edit}
        source="distribution"
        label={editorText.sections.distribution}
        addLabel={editorText.addDistribution}
        placeholder={editorText.distributionPlaceholder}
      />
      <Text size={200} style={hint}>
        {editorText.distributionHint}
      </Text>
    </div>
  )
}
