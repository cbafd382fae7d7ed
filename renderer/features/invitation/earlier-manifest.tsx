/** The manifest of an earlier time, so that letters whose files are there already are not made again. */
import { Button, Field, makeStyles, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { ManifestRow } from '#domain/invitation/batch.ts'
import { pickFiles } from '../../client/host.ts'
import { batchText } from '../../text/batch.ts'

export type EarlierManifest = { readonly name: string; readonly rows: readonly ManifestRow[] }

const useStyles = makeStyles({ row: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' } })

type Props = {
  readonly value: EarlierManifest | null
  readonly onChange: (value: EarlierManifest | null) => void
}

export function EarlierManifestField({ value, onChange }: Props): ReactElement {
  const styles = useStyles()
  const [wrong, setWrong] = useState(false)
  const pick = async () => {
    const [file] = await pickFiles({ accept: '.json', multiple: false })
    if (file === undefined) return
    const rows = rowsIn(file.bytes)
    setWrong(rows === null)
    onChange(rows === null ? null : { name: file.name, rows })
  }
  return (
    <Field
      label={batchText.earlier}
      hint={batchText.earlierHint}
      {...(wrong ? { validationMessage: batchText.wrongEarlier, validationState: 'error' as const } : {})}
    >
      <div className={styles.row}>
        <Button size="small" onClick={() => void pick()}>
          {batchText.pickEarlier}
        </Button>
        {value !== null && (
          <>
            <Text>{batchText.earlierOf(value.name, value.rows.length)}</Text>
            <Button size="small" appearance="subtle" onClick={() => onChange(null)}>
              {batchText.dropEarlier}
            </Button>
          </>
        )}
      </div>
    </Field>
  )
}

/** Null where the file is no manifest; what its rows hold the program checks itself. */
function rowsIn(bytes: Uint8Array): readonly ManifestRow[] | null {
  try {
    const rows: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(rows) && rows.length > 0 && rows.every(isRow) ? rows : null
  } catch {
    // Not even JSON: the person is told below the button.
    return null
  }
}

const isRow = (row: unknown): row is ManifestRow =>
  typeof row === 'object' && row !== null && 'code' in row && 'content' in row && 'state' in row
