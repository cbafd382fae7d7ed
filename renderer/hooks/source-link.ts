/** The address of a received file opened at one of its cells, so that every screen can lead there. */
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import { asId } from '#domain/kernel/ids.ts'
import { screenPath } from './screen-path.ts'

export const RETURNS_SCREEN = 'returns'

export type SourcePlace = {
  readonly fileId: ReturnFileId
  readonly answerIndex: number | null
  readonly where: { readonly sheet: string; readonly cell: string } | null
}

/** `fileId`, then `#answer`, then `@cell!sheet`: a sheet's name may hold any sign, so it stands last. */
export function sourcePath(meetingId: MeetingId, { fileId, answerIndex, where }: SourcePlace): string {
  const answer = answerIndex === null ? '' : `#${answerIndex}`
  const cell = where === null ? '' : `@${where.cell}!${where.sheet}`
  return screenPath(meetingId, RETURNS_SCREEN, `${fileId}${answer}${cell}`)
}

/** Null when the text names no file. */
export function parseSource(detail: string | null): SourcePlace | null {
  const match = /^([^#@]+)(?:#(\d+))?(?:@([A-Z]+\d+)!(.*))?$/s.exec(detail ?? '')
  const [, fileId, answer, cell, sheet] = match ?? []
  if (fileId === undefined) return null
  return {
    fileId: asId<ReturnFileId>(fileId),
    answerIndex: answer === undefined ? null : Number(answer),
    where: cell === undefined || sheet === undefined ? null : { sheet, cell },
  }
}
