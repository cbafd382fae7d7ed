/** What the house chooses for the letters of the meeting, within its form. */
import { Checkbox } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import {
  LETTERHEAD_OWNERS,
  NUMBERING_STYLES,
  SECRECIES,
  TONE_PLACEMENTS,
  URGENCIES,
} from '#domain/meeting/form-choices.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import { formChoicesText } from '../../text/form-choices.ts'
import type { SectionProps } from './sections.tsx'

const words = formChoicesText

const labelled = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map(value => ({ value, label: labels[value] }))

const source = (mark: string): string => sourceName('form-choices', mark)

export function FormChoicesFields(props: SectionProps): ReactElement {
  const { meeting, edit } = props
  const choices = meeting.formChoices
  return (
    <>
      <FieldGrid least={240}>
        <ChoiceField
          label={words.letterheadOf}
          hint={words.letterheadOfHint}
          value={choices.letterheadOf}
          choices={labelled(LETTERHEAD_OWNERS, words.letterheads)}
          onChoose={letterheadOf => void edit.patch({ formChoices: { letterheadOf } })}
        />
        <ChoiceField
          label={words.numbering}
          value={choices.numbering}
          choices={labelled(NUMBERING_STYLES, words.numberings)}
          onChoose={numbering => void edit.patch({ formChoices: { numbering } })}
        />
        <ChoiceField
          label={words.tones}
          hint={words.tonesHint}
          value={choices.tones}
          choices={labelled(TONE_PLACEMENTS, words.tonePlacements)}
          onChoose={tones => void edit.patch({ formChoices: { tones } })}
        />
        <SizeFields {...props} />
      </FieldGrid>
      <MarkFields {...props} />
      <Checkbox
        label={words.ownPart}
        checked={choices.recipientText === 'own-part'}
        onChange={(_, data) =>
          void edit.patch({ formChoices: { recipientText: data.checked === true ? 'own-part' : 'whole' } })
        }
      />
      <Checkbox
        label={words.twoSides}
        checked={choices.printSides === 'two'}
        onChange={(_, data) =>
          void edit.patch({ formChoices: { printSides: data.checked === true ? 'two' : 'one' } })
        }
      />
    </>
  )
}

/** What each form allows; `''` stands for the form's own. */
const SIZES = {
  party: { body: ['14', '14.5', '15'], line: ['18', '19', '20', '21', '22'] },
  state: { body: ['13', '13.5', '14'], line: ['16', '17', '18', '19', '20', '21', '22', '23', '24'] },
} as const

const sizeOf = (value: string): number | null => (value === '' ? null : Number(value))
const textOf = (size: number | null): string => (size === null ? '' : String(size))

function SizeFields({ meeting, edit }: SectionProps): ReactElement {
  const { bodyPt, linePt } = meeting.formChoices
  const sizes = (values: readonly string[], chosen: number | null) => [
    { value: '', label: words.ofForm },
    // A size chosen for another form stays in sight.
    ...[...new Set([...values, textOf(chosen)])]
      .filter(value => value !== '')
      .map(value => ({ value, label: words.points(value) })),
  ]
  const { body, line } = SIZES[meeting.form]
  return (
    <>
      <ChoiceField
        label={words.bodyPt}
        value={textOf(bodyPt)}
        choices={sizes(body, bodyPt)}
        onChoose={value => void edit.patch({ formChoices: { bodyPt: sizeOf(value) } })}
      />
      <ChoiceField
        label={words.linePt}
        value={textOf(linePt)}
        choices={sizes(line, linePt)}
        onChoose={value => void edit.patch({ formChoices: { linePt: sizeOf(value) } })}
      />
    </>
  )
}

const isDraftNumber = (text: string): boolean => /^\s*(?:[1-9]\d?)?\s*$/.test(text)

function MarkFields({ meeting: { formChoices }, edit }: SectionProps): ReactElement {
  return (
    <FieldGrid least={200}>
      <ChoiceField
        label={words.secrecy}
        {...(formChoices.secrecy === 'none' ? {} : { hint: words.secrecyHint })}
        source={source('secrecy')}
        value={formChoices.secrecy}
        choices={labelled(SECRECIES, words.secrecies)}
        onChoose={secrecy => void edit.patch({ formChoices: { secrecy } })}
      />
      <ChoiceField
        label={words.urgency}
        source={source('urgency')}
        value={formChoices.urgency}
        choices={labelled(URGENCIES, words.urgencies)}
        onChoose={urgency => void edit.patch({ formChoices: { urgency } })}
      />
      <TextField
        label={words.circulation}
        placeholder={words.circulationPlaceholder}
        source={source('circulation')}
        value={formChoices.circulation}
        onSave={circulation => edit.patch({ formChoices: { circulation } })}
      />
      <TextField
        label={words.draft}
        hint={words.draftHint}
        inputMode="numeric"
        source={source('draft')}
        value={textOf(formChoices.draft)}
        check={text => (isDraftNumber(text) ? null : words.draftWrong)}
        onSave={text => edit.patch({ formChoices: { draft: sizeOf(text.trim()) } })}
      />
    </FieldGrid>
  )
}
