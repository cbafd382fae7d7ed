/** What is asked of the worker that writes, and what it answers. */
export type WriteJob =
  | {
      readonly kind: 'query'
      /** Null where nobody waits: what goes wrong is then told to the next who does. */
      readonly id: number | null
      readonly sql: string
      readonly parameters: readonly unknown[]
    }
  | { readonly kind: 'close' }

export type QueryAnswer = {
  readonly rows: readonly unknown[]
  readonly changes: number
}

export type WriteAnswer = { readonly id: number } & (
  | { readonly kind: 'done'; readonly answer: QueryAnswer }
  /** `code` is SQLite's; null for any other failure. */
  | { readonly kind: 'failed'; readonly code: string | null; readonly message: string }
)
