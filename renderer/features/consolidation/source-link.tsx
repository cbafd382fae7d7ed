/** Words that open the received file at the cell they come from; plain words where no file came. */
import { Link, makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import type { SourceCell } from '#domain/returns/stored-return.ts'
import { sourcePath } from '../../hooks/source-link.ts'

const useStyles = makeStyles({ root: { fontSize: 'inherit', lineHeight: 'inherit' } })

/** An answer of a file. */
export type SourceFile = { readonly fileId: ReturnFileId | null; readonly answerIndex: number }

type Props = {
  readonly meetingId: MeetingId
  readonly file: SourceFile
  readonly where: SourceCell | { readonly sheet: string; readonly row: number } | null
  readonly children: ReactNode
}

export function SourceLink({ meetingId, file, where, children }: Props): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const { fileId, answerIndex } = file
  if (fileId === null || where === null) return <>{children}</>
  const cell = 'row' in where ? { sheet: where.sheet, cell: `A${where.row}` } : where
  return (
    <Link
      as="button"
      className={styles.root}
      onClick={() => navigate(sourcePath(meetingId, { fileId, answerIndex, where: cell }))}
    >
      {children}
    </Link>
  )
}
