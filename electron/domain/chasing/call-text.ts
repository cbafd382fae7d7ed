/** What a reminder came to, as lists say it. */
import type { ChasingCall, ChasingOutcome } from './chasing.ts'

export const OUTCOME_WORDS: Readonly<Record<ChasingOutcome, string>> = {
  promised: 'Hẹn sẽ gửi',
  'no-answer': 'Không nghe máy',
  'wrong-number': 'Sai số',
  other: 'Ý kiến khác',
  answered: 'Đã báo số lượng',
  sent: 'Đã gửi',
}

/** `Hẹn sẽ gửi: trước 16 giờ`; the note alone says an answer that fits no word. */
export function callText({ outcome, note }: Pick<ChasingCall, 'outcome' | 'note'>): string {
  if (note === '') return OUTCOME_WORDS[outcome]
  return outcome === 'other' ? note : `${OUTCOME_WORDS[outcome]}: ${note}`
}
