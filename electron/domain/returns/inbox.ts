/** What the screen shows of the files that came in: what recording each would do, what is asked, what is refused. */
import type { ReturnFileId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Problem } from '../kernel/problem.ts'
import type { ReturnChannel } from './stored-return.ts'

/** A place to offer as the answer to "whose is this?", best first. */
export type Candidate = { readonly code: string; readonly title: string }

/**
 * What recording one answer would do. `new`, `changed` and `same` count; `older` is kept as a version that does not
 * count; `question` waits for a person; `recorded` has been done.
 */
export type AnswerVerdict = 'new' | 'changed' | 'same' | 'older' | 'question' | 'recorded'

export type InboxAnswer = {
  readonly answerIndex: number
  readonly verdict: AnswerVerdict
  readonly placeCode: string | null
  readonly placeTitle: string | null
  /** The number to record; in a question only a proposal. */
  readonly delegates: number | null
  /** The number that counts for the place before this answer; null when it has none. */
  readonly previous: number | null
  /** Vietnamese: why this verdict, or what is asked. */
  readonly reason: string
  /** What is asked: whose it is, how many, or nothing. */
  readonly asks: readonly ('place' | 'delegates')[]
  readonly candidates: readonly Candidate[]
  /** Numbers to offer: the listed, the stated. */
  readonly numbers: readonly number[]
  readonly problems: readonly Problem[]
  /** True when a person has answered. */
  readonly decided: boolean
}

export type InboxFile = {
  readonly fileId: ReturnFileId
  readonly name: string
  readonly channel: ReturnChannel
  readonly receivedAt: LocalDateTime
  readonly importedAt: LocalDateTime
  readonly who: string
  /**
   * `clear`: can be recorded as it is. `question`: some answer waits for a person; the others can be recorded.
   * `refused`: cannot be read, or is a twin of another file. `recorded`: all done. `discarded`: put aside.
   */
  readonly state: 'clear' | 'question' | 'refused' | 'recorded' | 'discarded'
  /** Vietnamese, one line for the list. */
  readonly summary: string
  /** Why it was refused, with the closed code of the refusal or `duplicate`. */
  readonly refusal: { readonly code: string; readonly message: string } | null
  readonly answers: readonly InboxAnswer[]
}

export type Inbox = {
  /** In the order of receipt, oldest first. */
  readonly files: readonly InboxFile[]
  /** Files by state; `clear` counts every file that has something to record, `question` every answer that asks. */
  readonly counts: {
    readonly clear: number
    readonly question: number
    readonly refused: number
    readonly recorded: number
  }
}
