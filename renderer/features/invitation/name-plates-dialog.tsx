/** Name plates: for whom, what stands on them, how large they are. */
import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { PLATE_FORMATS, type PlateFormat } from '#domain/document/blocks.ts'
import { PLATE_TEXTS, type PlateText } from '#domain/papers/compose-name-plates.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { SearchCombobox } from '../../components/search-combobox.tsx'
import { papersText } from '../../text/papers.ts'
import { PaperDialog, type PaperDialogProps } from './paper-dialog.tsx'

export function NamePlatesDialog({ meeting, places, task, onClose }: PaperDialogProps): ReactElement {
  const [from, setFrom] = useState<'place' | 'lines'>('place')
  const [code, setCode] = useState<string | null>(places[0]?.code ?? null)
  const [written, setWritten] = useState('')
  const [text, setText] = useState<PlateText>('name')
  const [format, setFormat] = useState<PlateFormat>('A4')
  const lines = written.split('\n').filter(line => line.trim() !== '')
  const people =
    from === 'lines'
      ? { from: 'lines' as const, lines }
      : { from: 'places' as const, codes: code === null ? [] : [code] }
  const isReady = from === 'lines' ? lines.length > 0 : code !== null
  return (
    <PaperDialog
      meeting={meeting}
      task={task}
      title={papersText.namePlates}
      paper={isReady ? { kind: 'name-plates', people, text, format } : null}
      onClose={onClose}
    >
      <Field label={papersText.people}>
        <RadioGroup
          layout="horizontal"
          value={from}
          onChange={(_, data) => setFrom(data.value === 'lines' ? 'lines' : 'place')}
        >
          <Radio value="place" label={papersText.peopleFrom.place} />
          <Radio value="lines" label={papersText.peopleFrom.lines} />
        </RadioGroup>
      </Field>
      {from === 'place' ? (
        <Field label={papersText.place} hint={papersText.placeHint}>
          <SearchCombobox
            label={papersText.place}
            options={places.map(place => ({ value: place.code, label: place.title }))}
            value={code}
            onChoose={setCode}
            placeholder={papersText.choosePlace}
            none={papersText.noPlace}
          />
        </Field>
      ) : (
        <Field label={papersText.lines} hint={papersText.linesHint}>
          <Textarea rows={6} value={written} onChange={(_, data) => setWritten(data.value)} />
        </Field>
      )}
      <ChoiceField
        label={papersText.plateText}
        value={text}
        choices={PLATE_TEXTS.map(value => ({ value, label: papersText.texts[value] }))}
        onChoose={setText}
      />
      <ChoiceField
        label={papersText.plateFormat}
        value={format}
        choices={PLATE_FORMATS.map(value => ({ value, label: papersText.formats[value] }))}
        onChoose={setFormat}
      />
    </PaperDialog>
  )
}
