/** Letters on their way out: prepared one by one while the program goes on answering, then issued in one step. */
import type { ParsedInput, Result } from '#contract/contract.ts'
import { issuerOf } from '#domain/invitation/issuing-office.ts'
import type { FrozenLetter, IssuedLetter } from '#domain/issuing/issued-letter.ts'
import { asNumberedAnew, type LetterToSend } from '#domain/issuing/letter-to-send.ts'
import { shortCode } from '#domain/issuing/short-code.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Place } from '#domain/meeting/places.ts'
import { addressesOfAll } from '#domain/preflight/addresses.ts'
import { packLetter, sha256Of } from '../documents/frozen-letter.ts'
import { breathe } from '../storage/breath.ts'
import { insertIssuedLetters, type LetterToKeep } from '../storage/repositories/issued-letters.repository.ts'
import { checkInvitation, readCodes } from './check-invitation.ts'
import { basisOf, type Desk, matterNow, mustFind, openDesk, toSend } from './issuing-desk.ts'
import type { CommandContext, Done, Environment, TaskContext } from './service.ts'

type Counts = Result<'issuing.issue'>

type Prepared = {
  readonly letter: Omit<IssuedLetter, 'id' | 'issuedAt' | 'who'>
  readonly content: Uint8Array
}

export type PreparedLetters = {
  readonly desk: Desk
  readonly letters: readonly Prepared[]
  readonly unchanged: number
}

/** @throws AppError `conflict` while the checks find errors, `not-found` for a recipient the meeting has not */
export async function prepareLetters(
  environment: Environment,
  { meetingId, recipients, printCode }: ParsedInput<'issuing.issue'>,
  { read, progress, signal }: TaskContext,
): Promise<PreparedLetters> {
  const desk = await read(db => openDesk(db, environment, meetingId))
  const known = new Map(desk.places.map(place => [place.code, place]))
  const places = [...new Set(recipients)].map(code => known.get(code) ?? mustFind(desk.places, code))
  const addresses = addressesOfAll(desk.meeting, desk.places)
  const total = addresses.length + places.length
  await readCodes(environment, desk, addresses, {
    signal,
    told: done => progress(done, total, 'Đọc lại mã QR của các liên kết'),
  })
  await refuseErrors(environment, desk)
  const letters: Prepared[] = []
  for (const [index, place] of places.entries()) {
    signal.throwIfAborted()
    const letter = await read(db => toSend(db, desk, place))
    if (letter.state !== 'issued') letters.push(prepared(desk, place, letter, printCode))
    progress(addresses.length + index + 1, total, place.title)
    await breathe()
  }
  return { desk, letters, unchanged: places.length - letters.length }
}

function prepared(desk: Desk, place: Place, letter: LetterToSend, printCode: boolean): Prepared {
  const { letterhead } = issuerOf(asNumberedAnew(desk.meeting, letter.replaces?.number ?? null))
  const { number, numberSuffix, date } = letterhead
  const frozen: FrozenLetter = {
    number,
    numberSuffix,
    date,
    replaces: letter.replaces,
    document: letter.document,
  }
  const { sha256, content } = packLetter(frozen)
  const version = (desk.last.get(place.code)?.version ?? 0) + 1
  return {
    letter: {
      placeCode: place.code,
      title: place.title,
      version,
      kind: letter.state === 'changed' ? 'adjusted' : 'plain',
      code: shortCode(sha256Of([desk.meetingId, place.code, version, sha256].join('\n'))),
      codePrinted: printCode,
      matterSha256: matterNow(desk, place),
      contentSha256: sha256,
    },
    content,
  }
}

/** @throws AppError `changed-since` when the letters would no longer be as they were prepared */
export async function issuePrepared(
  environment: Environment,
  { desk, letters, unchanged }: PreparedLetters,
  { store, who }: CommandContext,
): Promise<Done<Counts>> {
  const { meetingId } = desk
  if (basisOf(await openDesk(store.db, environment, meetingId)) !== basisOf(desk))
    throw new AppError(
      'changed-since',
      'Giấy mời vừa được sửa trong lúc chuẩn bị phát hành nên chưa bản nào được phát hành. Hãy phát hành lại.',
    )
  const issuedAt = environment.now()
  await insertIssuedLetters(
    store,
    meetingId,
    letters.map(
      ({ letter, content }): LetterToKeep => ({
        letter: { ...letter, id: environment.newId(), issuedAt, who },
        content,
      }),
    ),
  )
  const adjusted = letters.filter(({ letter }) => letter.kind === 'adjusted').length
  const counts = { plain: letters.length - adjusted, adjusted, unchanged }
  return { result: counts, label: issuedLabel(counts), meetingId }
}

/** A letter with an error in it is not issued, whoever it is for. */
async function refuseErrors(environment: Environment, desk: Desk): Promise<void> {
  const { findings } = await checkInvitation(environment, desk)
  const errors = findings.filter(finding => finding.severity === 'error')
  if (errors.length === 0) return
  throw new AppError(
    'conflict',
    `Chưa phát hành được vì giấy mời còn ${errors.length} lỗi. Hãy sửa các lỗi này rồi phát hành lại: ${errors.map(error => error.message).join(' ')}`,
    {
      problems: errors.map(({ code, message, source }) => ({
        severity: 'error',
        code,
        message,
        where: { field: source.id === '' ? source.field : `${source.field}:${source.id}` },
      })),
    },
  )
}

function issuedLabel({ plain, adjusted }: Counts): string {
  const first = plain === 0 ? '' : `giấy mời cho ${plain} nơi nhận`
  const again = adjusted === 0 ? '' : `giấy mời điều chỉnh cho ${adjusted} nơi nhận`
  return `Phát hành ${[first, again].filter(part => part !== '').join(', ')}`
}
