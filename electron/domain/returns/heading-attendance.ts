/** Whether the people under the headings of a list sit here: a heading speaks for its sub-headings too. */
export type Away = 'here' | 'absent' | 'elsewhere'

/** `I.`, `A.`, `B)` and headings without a number stand above `1.`, those above `a)` and `-`. */
function levelOf(heading: string): number {
  const text = heading.trim()
  if (/^\d+\.\d+|^[a-zđ][).]|^[-–+*•]/.test(text)) return 2
  return /^\d/.test(text) ? 1 : 0
}

export class HeadingAttendance {
  private readonly said: (heading: string) => Away
  private readonly overAll: Away
  private away: { readonly kind: Away; readonly level: number } | null = null

  constructor(said: (heading: string) => Away, overAll: Away) {
    this.said = said
    this.overAll = overAll
  }

  enter(heading: string): void {
    const level = levelOf(heading)
    const kind = this.said(heading)
    if (kind !== 'here') this.away = { kind, level }
    else if (this.away !== null && level <= this.away.level) this.away = null
  }

  get now(): Away {
    return this.away?.kind ?? this.overAll
  }
}
