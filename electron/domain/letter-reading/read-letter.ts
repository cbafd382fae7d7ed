/** Reading a letter: every paragraph with its role, and what was understood in it beside the words it came from. */

import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { capitalised } from '../vietnamese/text.ts'
import { type AcceptedLine, type BuildOptions, buildMeeting } from './build-meeting.ts'
import { classifyLines, kindOfLetter } from './classify-lines.ts'
import { type LetterLine, letterLines, type TextSpan } from './letter-line.ts'
import { readOpening } from './read-sentences.ts'
import type { LetterKind } from './roles.ts'
import { basisOfLetter, meetingFromSuperior } from './superior-letter.ts'
import { valuesOf } from './understood-values.ts'

/** One value, as a person reads it, and where in the text it stands. */
export type UnderstoodField = {
  readonly label: string
  readonly value: string
  readonly span: TextSpan
}

export type ReadLine = AcceptedLine & {
  readonly span: TextSpan
  /** What the new meeting takes from the paragraph; empty where it takes nothing. */
  readonly understood: readonly UnderstoodField[]
}

export type LetterReading = {
  readonly kind: LetterKind
  /** Proposed name of the meeting. */
  readonly name: string
  /** The whole text, in NFC: spans are offsets in it. */
  readonly text: string
  /** Every paragraph, in the order of the letter. */
  readonly lines: readonly ReadLine[]
  /** Indexes of the paragraphs nothing was made of. */
  readonly notUnderstood: readonly number[]
}

/** What Word gives for the hyphen that no line ends behind, as in the numbers of documents. */
const WHOLE_HYPHEN = /[\u2010\u2011]/g

/** @param now whose year holds for a date without one */
export function readLetter(
  source: string,
  now: LocalDateTime,
  asKind: LetterKind | null = null,
): LetterReading {
  const text = source.normalize('NFC').replace(/\r\n?/g, '\n').replace(WHOLE_HYPHEN, '-')
  const found = letterLines(text)
  const kind = asKind ?? kindOfLetter(found)
  const roles = classifyLines(found, kind)
  const accepted = found.map((line, at): AcceptedLine => ({ role: roles[at] ?? 'unknown', text: line.text }))
  const lines = found.map((line, at): ReadLine => {
    const own = accepted[at] ?? { role: 'unknown', text: line.text }
    const values = valuesOf(own, accepted, { kind, now })
    return {
      ...own,
      span: line.span,
      understood: values.map(([label, value]) => ({ label, value, span: spanOf(value, line, text) })),
    }
  })
  return {
    kind,
    name: nameOf(accepted, kind),
    text,
    lines,
    notUnderstood: lines.flatMap((line, at) =>
      line.understood.length === 0 && line.role !== 'form-words' ? [at] : [],
    ),
  }
}

/** The meeting of lines as a person left them. */
export const acceptLetter = (
  lines: readonly AcceptedLine[],
  kind: LetterKind,
  options: BuildOptions,
): Meeting => (kind === 'own' ? buildMeeting(lines, options) : meetingFromSuperior(lines, options))

const LONGEST_NAME = 120

/** "Hội nghị sơ kết …" out of the basis document, or out of the convocation. */
function nameOf(lines: readonly AcceptedLine[], kind: LetterKind): string {
  const opening = readOpening(lines.find(line => line.role === 'opening')?.text ?? '')
  const subject = kind === 'superior' ? basisOfLetter(lines).subject : (opening?.basis.subject ?? '')
  const said = subject || opening?.convocation || ''
  const name = /(?:hội nghị|phiên họp|cuộc họp).*/isu.exec(said)?.[0] ?? said
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name
  return short === '' ? 'Hội nghị đọc từ công văn' : capitalised(short)
}

/** Where the value itself stands; the whole paragraph where it is written in another way. */
function spanOf(value: string, { span }: LetterLine, text: string): TextSpan {
  const at = text.slice(span.start, span.end).indexOf(value)
  return at < 0 ? span : { start: span.start + at, end: span.start + at + value.length }
}
