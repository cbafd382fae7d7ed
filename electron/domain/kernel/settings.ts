/** Choices made once for the whole program, and what holds until they are made. */

export type Settings = {
  /** Two digits of the official code. */
  readonly provinceCode: string
  /** Whose name the history shows; empty until told. */
  readonly userName: string
  readonly theme: 'system' | 'light' | 'dark'
}

/** Quảng Ngãi, nobody yet, as the computer has it. */
export const DEFAULT_SETTINGS: Settings = { provinceCode: '51', userName: '', theme: 'system' }
