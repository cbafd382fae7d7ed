/** Each paragraph of a letter with its role beside what the meeting takes from it; both can be mended. */
import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { LETTER_KINDS, LETTER_ROLES, type LetterKind, type LetterRole } from '#domain/letter-reading/roles.ts'
import { valuesOf } from '#domain/letter-reading/understood-values.ts'
import { useNow } from '../../hooks/use-now.ts'
import { letterText, roleText } from '../../text/letter-reading.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 24px' },
  name: { flexGrow: 1, minWidth: '280px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) 150px minmax(0, 4fr)',
    columnGap: '12px',
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
  },
  text: { width: '100%', minHeight: 0 },
  values: { display: 'flex', flexDirection: 'column', rowGap: '2px', overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export type DraftLine = { readonly index: number; readonly role: LetterRole; readonly text: string }

export type LetterDraft = {
  readonly kind: LetterKind
  readonly name: string
  readonly lines: readonly DraftLine[]
  /** Lines nothing was made of when the letter was read. */
  readonly unclear: ReadonlySet<number>
}

type Props = {
  readonly draft: LetterDraft
  readonly onChange: (draft: LetterDraft) => void
  /** Reads the letter anew as one of that kind. */
  readonly onKind: (kind: LetterKind) => void
}

export function LetterReview({ draft, onChange, onKind }: Props): ReactElement {
  const styles = useStyles()
  const now = useNow()
  const [onlyUnclear, setOnlyUnclear] = useState(false)
  const { lines, unclear, kind } = draft
  const shown = onlyUnclear ? lines.filter(line => unclear.has(line.index)) : lines
  const change = (changed: DraftLine) =>
    onChange({ ...draft, lines: lines.map(line => (line.index === changed.index ? changed : line)) })
  return (
    <>
      <div className={styles.head}>
        <Field label={letterText.name} className={styles.name}>
          <Input
            value={draft.name}
            maxLength={200}
            onChange={(_, data) => onChange({ ...draft, name: data.value })}
          />
        </Field>
        <Field label={letterText.kind}>
          <RadioGroup
            layout="horizontal"
            value={kind}
            onChange={(_, data) => onKind(data.value as LetterKind)}
          >
            {LETTER_KINDS.map(each => (
              <Radio key={each} value={each} label={letterText.kinds[each]} />
            ))}
          </RadioGroup>
        </Field>
      </div>
      <Text role="status">
        {lines.length === 0
          ? letterText.nothing
          : `${letterText.understood(lines.length - unclear.size, lines.length)} ${unclear.size === 0 ? '' : letterText.notUnderstood(unclear.size)}`}
      </Text>
      {unclear.size > 0 && (
        <Checkbox
          label={letterText.onlyUnknown}
          checked={onlyUnclear}
          onChange={(_, data) => setOnlyUnclear(data.checked === true)}
        />
      )}
      <ul className={styles.list} aria-label={letterText.lines}>
        {shown.map(line => (
          <ReviewRow
            key={line.index}
            line={line}
            values={valuesOf(line, lines, { kind, now })}
            onChange={change}
          />
        ))}
      </ul>
    </>
  )
}

type RowProps = {
  readonly line: DraftLine
  readonly values: ReturnType<typeof valuesOf>
  readonly onChange: (line: DraftLine) => void
}

function ReviewRow({ line, values, onChange }: RowProps): ReactElement {
  const styles = useStyles()
  const number = line.index + 1
  return (
    <li className={styles.row}>
      <Textarea
        aria-label={letterText.sentenceOf(number)}
        className={styles.text}
        rows={1}
        textarea={{ style: { fieldSizing: 'content', minHeight: '32px', maxHeight: '12em' } }}
        value={line.text}
        onChange={(_, data) => onChange({ ...line, text: data.value })}
      />
      <Select
        aria-label={letterText.roleOf(number)}
        value={line.role}
        onChange={(_, data) => onChange({ ...line, role: data.value as LetterRole })}
      >
        {LETTER_ROLES.map(role => (
          <option key={role} value={role}>
            {roleText[role]}
          </option>
        ))}
      </Select>
      {values.length === 0 ? (
        <Text className={styles.quiet}>{letterText.noValue}</Text>
      ) : (
        <div className={styles.values}>
          {values.map(([label, value]) => (
            <div key={`${label} ${value}`}>
              <Text className={styles.label}>{label}: </Text>
              <Text weight="semibold">{value}</Text>
            </div>
          ))}
        </div>
      )}
    </li>
  )
}
