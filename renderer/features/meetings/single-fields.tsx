/** Sections whose values stand once in the letter. */
import type { ReactElement } from 'react'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import { editorText } from '../../text/meetings.ts'
import type { SectionProps } from './sections.tsx'

export function GeneralFields({ meeting, edit }: SectionProps): ReactElement {
  return (
    <>
      <TextField
        label={editorText.name}
        hint={editorText.nameHint}
        value={meeting.name}
        onSave={name => edit.patch({ name })}
      />
      <FieldGrid least={240}>
        <ChoiceField
          label={editorText.form}
          hint={editorText.formHints[meeting.form]}
          value={meeting.form}
          choices={(['party', 'state'] as const).map(value => ({ value, label: editorText.forms[value] }))}
          onChoose={form => void edit.patch({ form })}
        />
        <TextField
          label={editorText.documentType}
          source={sourceName('document-type')}
          value={meeting.documentType}
          onSave={documentType => edit.patch({ documentType })}
        />
      </FieldGrid>
      <TextField
        label={editorText.abstract}
        hint={editorText.abstractHint}
        long
        source={sourceName('document-type')}
        value={meeting.abstract}
        onSave={abstract => edit.patch({ abstract })}
      />
    </>
  )
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))
const isDocumentNumber = (text: string) => /^\s*(\d{1,5})?\s*$/.test(text) && numberOf(text) !== 0

export function LetterheadFields({ meeting: { letterhead }, edit }: SectionProps): ReactElement {
  const source = sourceName('letterhead')
  return (
    <>
      <FieldGrid least={240}>
        <TextField
          label={editorText.superiorOrgan}
          hint={editorText.superiorOrganHint}
          source={source}
          value={letterhead.superiorOrgan}
          onSave={superiorOrgan => edit.patch({ letterhead: { superiorOrgan } })}
        />
        <TextField
          label={editorText.organ}
          source={source}
          value={letterhead.organ}
          onSave={organ => edit.patch({ letterhead: { organ } })}
        />
      </FieldGrid>
      <FieldGrid least={150}>
        <TextField
          label={editorText.number}
          hint={editorText.numberHint}
          inputMode="numeric"
          source={source}
          value={letterhead.number === null ? '' : String(letterhead.number)}
          check={text => (isDocumentNumber(text) ? null : editorText.numberWrong)}
          onSave={text => edit.patch({ letterhead: { number: numberOf(text) } })}
        />
        <TextField
          label={editorText.numberSuffix}
          source={source}
          value={letterhead.numberSuffix}
          onSave={numberSuffix => edit.patch({ letterhead: { numberSuffix } })}
        />
        <TextField
          label={editorText.place}
          source={source}
          value={letterhead.place}
          onSave={place => edit.patch({ letterhead: { place } })}
        />
        <DateField
          label={editorText.date}
          optional
          source={source}
          value={letterhead.date}
          onSave={date => edit.patch({ letterhead: { date } })}
        />
      </FieldGrid>
    </>
  )
}

export function BasisFields({ meeting: { basis }, edit }: SectionProps): ReactElement {
  const source = sourceName('basis')
  return (
    <>
      <FieldGrid>
        <ChoiceField
          label={editorText.basisLead}
          source={source}
          value={basis.lead}
          choices={[...new Set([...editorText.basisLeads, basis.lead])].map(value => ({
            value,
            label: value,
          }))}
          onChoose={lead => void edit.patch({ basis: { lead } })}
        />
        <TextField
          label={editorText.basisDocument}
          source={source}
          value={basis.document}
          placeholder={editorText.basisDocumentPlaceholder}
          onSave={document => edit.patch({ basis: { document } })}
        />
        <DateField
          label={editorText.basisDate}
          optional
          source={source}
          value={basis.date}
          onSave={date => edit.patch({ basis: { date } })}
        />
      </FieldGrid>
      <TextField
        label={editorText.basisIssuer}
        source={source}
        value={basis.issuer}
        onSave={issuer => edit.patch({ basis: { issuer } })}
      />
      <TextField
        label={editorText.basisSubject}
        hint={editorText.basisHint}
        long
        source={source}
        value={basis.subject}
        onSave={subject => edit.patch({ basis: { subject } })}
      />
    </>
  )
}

export function ConvenerFields({ meeting, edit }: SectionProps): ReactElement {
  const source = sourceName('convocation')
  return (
    <>
      <TextField
        label={editorText.convener}
        source={source}
        value={meeting.convener}
        onSave={convener => edit.patch({ convener })}
      />
      <TextField
        label={editorText.convocation}
        hint={editorText.convocationHint}
        long
        source={source}
        value={meeting.convocation}
        onSave={convocation => edit.patch({ convocation })}
      />
    </>
  )
}

export function ClosingFields({ meeting, edit }: SectionProps): ReactElement {
  return (
    <TextField
      label={editorText.closing}
      hint={editorText.closingHint}
      long
      source={sourceName('closing')}
      value={meeting.closing}
      onSave={closing => edit.patch({ closing })}
    />
  )
}

export function SignatureFields({ meeting: { signature }, edit }: SectionProps): ReactElement {
  const source = sourceName('signature')
  return (
    <FieldGrid least={220}>
      <TextField
        label={editorText.authority}
        hint={editorText.authorityHint}
        source={source}
        value={signature.authority}
        onSave={authority => edit.patch({ signature: { authority } })}
      />
      <TextField
        label={editorText.position}
        source={source}
        value={signature.position}
        onSave={position => edit.patch({ signature: { position } })}
      />
      <TextField
        label={editorText.signer}
        hint={editorText.signerHint}
        source={source}
        value={signature.signer}
        onSave={signer => edit.patch({ signature: { signer } })}
      />
    </FieldGrid>
  )
}
