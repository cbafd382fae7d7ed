/** Taking in what the places send: files to an inbox, questions answered, what is clear recorded in one step. */
import { z } from 'zod'
import type { ReturnFileId, ReturnId } from '#domain/kernel/ids.ts'
import type { Table } from '#domain/returns/find-table.ts'
import type { Inbox } from '#domain/returns/inbox.ts'
import type { Reading } from '#domain/returns/reading.ts'
import { RETURN_CHANNELS } from '#domain/returns/stored-return.ts'
import type { Workbook } from '#domain/returns/workbook.ts'
import { idSchema, lineSchema, localDateTimeSchema, textSchema } from './identifiers.ts'
import { command, jobSchema, type NamedBytes, query, task } from './operation.ts'

export type { AnswerVerdict, Inbox, InboxAnswer, InboxFile } from '#domain/returns/inbox.ts'

/** One file opened beside its row: its sheets as they are, and what was understood of them. */
export type OpenedFile = {
  readonly name: string
  readonly reading: Reading
  /** Null when the file cannot be read. */
  readonly workbook: Workbook | null
  /** The sheets whose columns a person may explain, as they are understood now; none for a form of our own. */
  readonly tables: readonly OpenedTable[]
}

export type OpenedTable = {
  readonly sheet: string
  /** Null where no table was found. */
  readonly table: Table | null
}

const meeting = { meetingId: idSchema<'meeting'>() }
const file = { ...meeting, fileId: idSchema<'return-file'>() }
const delegatesSchema = z.int().min(0).max(1_000_000)

export const returnsContract = {
  /** Reads the files, in workers, and puts them into the inbox; one bad file never stops the others. */
  'returns.receive': task(
    z.object({
      ...meeting,
      files: z
        .array(
          z.object({
            name: lineSchema(500),
            bytes: z.instanceof(Uint8Array),
            /** When the office got it, as far as the file knows. */
            modifiedAt: localDateTimeSchema,
          }),
        )
        .min(1)
        .max(5_000),
      job: jobSchema,
    }),
  ).returns<{ readonly fileIds: readonly ReturnFileId[] }>(),
  /**
   * Text or cells pasted from a message or a mail come into the inbox as a file of their own, the text its original;
   * read as files are.
   */
  'returns.paste': command(
    z.object({
      ...meeting,
      text: textSchema(200_000).refine(text => text.trim() !== ''),
      channel: z.enum(RETURN_CHANNELS).exclude(['file']).default('zalo'),
    }),
  ).returns<{ readonly fileId: ReturnFileId }>(),
  'returns.inbox': query(z.object(meeting)).returns<Inbox>(),
  'returns.open': query(z.object(file)).returns<OpenedFile>(),
  'returns.original': query(z.object(file)).returns<NamedBytes>(),
  /**
   * A person's answer to what one answer asks; null takes the answer back. `learned`: spellings it taught; `settled`:
   * other files that waited and are clear about their unit now.
   */
  'returns.decide': command(
    z.object({
      ...file,
      answerIndex: z.int().min(0),
      placeCode: z.string().max(50).nullable().optional(),
      delegates: delegatesSchema.nullable().optional(),
    }),
  ).returns<{ readonly learned: readonly string[]; readonly settled: number }>(),
  /** Puts a file aside, or takes it up again. */
  'returns.discard': command(z.object({ ...file, discarded: z.boolean() })).returns<null>(),
  /**
   * Records everything that is clear, of these files or of the whole inbox, as one step; `kept` counts the persons of
   * attendee lists that stay as the office mended or added them.
   */
  'returns.commit': command(
    z.object({ ...meeting, fileIds: z.array(idSchema<'return-file'>()).max(5_000).nullable().default(null) }),
  ).returns<{ readonly recorded: number; readonly returnIds: readonly ReturnId[]; readonly kept: number }>(),
  /** An answer that came without a file: by telephone, on paper, or the office's own number. */
  'returns.enter': command(
    z.object({
      ...meeting,
      placeCode: z.string().min(1).max(50),
      delegates: delegatesSchema,
      channel: z.enum(RETURN_CHANNELS),
      chairName: lineSchema(300).default(''),
      contactName: lineSchema(300).default(''),
      contactPhone: lineSchema(50).default(''),
      note: lineSchema(1_000).default(''),
    }),
  ).returns<{ readonly returnId: ReturnId }>(),
}
