/** The ways to have a paper: a button for each kind of file, and the one that prints. */
import { Button } from '@fluentui/react-components'
import {
  DocumentPdf20Regular,
  DocumentTable20Regular,
  DocumentText20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import type { JSX, ReactElement } from 'react'
import type { NamedBytes } from '#contract/operation.ts'
import { useMadeFile } from '../hooks/use-made-file.ts'
import { componentsText } from '../text/components.ts'

type Format = keyof typeof componentsText.formats

const ICONS: Readonly<Record<Format, JSX.Element>> = {
  docx: <DocumentText20Regular />,
  pdf: <DocumentPdf20Regular />,
  xlsx: <DocumentTable20Regular />,
}

type Props<Chosen extends Format> = {
  readonly formats: readonly (Chosen | 'pdf')[]
  /** Null when it was refused or stopped; the person has been told. */
  readonly make: (format: Chosen | 'pdf') => Promise<NamedBytes | null>
  readonly disabled: boolean
  /** What is printed, where the button alone does not say it; it is then one command among others. */
  readonly printLabel?: string
}

export function FileButtons<Chosen extends Format>(props: Props<Chosen>): ReactElement {
  const { formats, make, disabled, printLabel } = props
  const file = useMadeFile()
  return (
    <>
      {formats.map(format => (
        <Button
          key={format}
          disabledFocusable={disabled}
          icon={ICONS[format]}
          onClick={() => void file.save(make(format))}
        >
          {componentsText.formats[format]}
        </Button>
      ))}
      <Button
        appearance={printLabel === undefined ? 'primary' : 'secondary'}
        disabledFocusable={disabled}
        icon={<Print20Regular />}
        onClick={() => void file.print(make('pdf'))}
      >
        {printLabel ?? componentsText.print}
      </Button>
    </>
  )
}
