/** Schemas of the identifiers and small values that several features take as input. */
import { z } from 'zod'
import { asId, type Id } from '#domain/kernel/ids.ts'
import {
  isLocalDate,
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
} from '#domain/kernel/local-time.ts'
import { nfc } from '#domain/vietnamese/text.ts'

/** An identifier of one kind. */
export const idSchema = <Name extends string>() =>
  z
    .string()
    .min(1)
    .max(100)
    .transform(value => asId<Id<Name>>(value))

// Control characters have no place in a document and make files invalid; tab and line feed are white space here.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Text of a person: NFC at the door, without control characters. */
export const textSchema = (maximum = 5_000) =>
  z
    .string()
    .max(maximum)
    .transform(value => nfc(value.replace(CONTROL, '')))

/** Text on one line, without white space at its ends. */
export const lineSchema = (maximum = 2_000) =>
  textSchema(maximum).transform(value => value.replace(/\s+/g, ' ').trim())

export const localDateSchema = z.string().refine((value): value is LocalDate => isLocalDate(value))
export const localDateTimeSchema = z
  .string()
  .refine((value): value is LocalDateTime => isLocalDateTime(value))

/**
 * The meeting on whose screen something of the whole office is changed, so that its undo takes it back; null outside
 * every meeting.
 */
export const scopeSchema = idSchema<'meeting'>().nullable().default(null)
