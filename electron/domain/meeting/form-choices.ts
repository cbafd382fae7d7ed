/** What a house chooses for the letters of a meeting where the rule leaves a choice, or where a letter carries a mark. */

/** `point`: `I.`; `dash`: `I-`. */
export const NUMBERING_STYLES = ['point', 'dash'] as const
export type NumberingStyle = (typeof NUMBERING_STYLES)[number]

/** Where the tone mark stands in oa, oe, uy: as somebody wrote it, `hòa` (old) or `hoà` (new). */
export const TONE_PLACEMENTS = ['as-written', 'old', 'new'] as const
export type TonePlacement = (typeof TONE_PLACEMENTS)[number]

/** Whose letter it is: the committee's own, or its office's (`TỈNH ỦY …` above `VĂN PHÒNG`, `-GM/VPTU`). */
export const LETTERHEAD_OWNERS = ['committee', 'office'] as const
export type LetterheadOwner = (typeof LETTERHEAD_OWNERS)[number]

/** KHẨN, THƯỢNG KHẨN, HỎA TỐC. */
export const URGENCIES = ['none', 'urgent', 'very-urgent', 'immediate'] as const
export type Urgency = (typeof URGENCIES)[number]

/** MẬT, TỐI MẬT, TUYỆT MẬT. */
export const SECRECIES = ['none', 'secret', 'top-secret', 'most-secret'] as const
export type Secrecy = (typeof SECRECIES)[number]

export const PRINT_SIDES = ['one', 'two'] as const
export type PrintSides = (typeof PRINT_SIDES)[number]

/** What a recipient reads of the bridge points: all of them, or the own one. */
export const RECIPIENT_TEXTS = ['whole', 'own-part'] as const
export type RecipientText = (typeof RECIPIENT_TEXTS)[number]

export type FormChoices = {
  readonly numbering: NumberingStyle
  readonly tones: TonePlacement
  /** Size of the letters of the body; null: as the form has it. Outside the rule's range the nearest allowed counts. */
  readonly bodyPt: number | null
  /** From line to line of the body; null: as the form has it. Outside the rule's range the nearest allowed counts. */
  readonly linePt: number | null
  readonly letterheadOf: LetterheadOwner
  readonly urgency: Urgency
  readonly secrecy: Secrecy
  /** How far the letter may go: `Lưu hành nội bộ`, `Xem xong trả lại`. Empty: no mark. */
  readonly circulation: string
  /** Which draft it is: "Dự thảo lần 2". Null: no draft. */
  readonly draft: number | null
  readonly printSides: PrintSides
  readonly recipientText: RecipientText
}

/** As the rule has it, one side, no mark. */
export const DEFAULT_FORM_CHOICES: FormChoices = {
  numbering: 'point',
  tones: 'as-written',
  bodyPt: null,
  linePt: null,
  letterheadOf: 'committee',
  urgency: 'none',
  secrecy: 'none',
  circulation: '',
  draft: null,
  printSides: 'one',
  recipientText: 'whole',
}
