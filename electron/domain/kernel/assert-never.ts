/** Makes the compiler list the places that must learn a new kind. */

export function assertNever(value: never): never {
  throw new Error(`Unhandled kind: ${JSON.stringify(value)}`)
}
