/** What checks of an invitation share: its findings, and the codes of its links read back from page and drawing. */
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { COMMON_TEXT, type Recipient } from '#domain/invitation/recipient-wording.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Place } from '#domain/meeting/places.ts'
import { addressesOfAll, longestAddresses } from '#domain/preflight/addresses.ts'
import { addressesOf, type CodeReading } from '#domain/preflight/check-links.ts'
import type { Finding } from '#domain/preflight/finding.ts'
import { preflight } from '#domain/preflight/preflight.ts'
import type { CodesRead } from '#domain/preflight/preflight-report.ts'
import { photographCodes } from '../documents/html/print-document.ts'
import { textWidthPt } from '../documents/text-width.ts'
import { breathe } from '../storage/breath.ts'
import type { Environment } from './service.ts'

export type Checked = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly form: DocumentForm
}

/** Addresses read with every check: more than the units of any province. The others are read when they are asked for. */
const READ_AT_ONCE = 200

export async function checkInvitation(
  environment: Environment,
  { meeting, places, form }: Checked,
): Promise<{ readonly findings: readonly Finding[]; readonly codes: CodesRead }> {
  const { codeReader, now } = environment
  const { codeMm } = form.links
  const addresses = addressesOfAll(meeting, places)
  for (const url of longestAddresses(addresses, READ_AT_ONCE)) {
    await codeReader.read(url, codeMm)
    await breathe()
  }
  const codes = addresses.map(url => codeReader.known(url, codeMm)).filter(reading => reading !== null)
  const findings = preflight({ meeting, places, form, now: now(), measure: textWidthPt, codes })
  const onPage = codes.filter(({ seenOn }) => seenOn === 'page').length
  return { findings, codes: { total: addresses.length, read: codes.length, onPage } }
}

type Reading = {
  readonly signal: AbortSignal
  /** How many of the addresses have been read. */
  readonly told: (done: number) => void
}

/** Reads the codes of a sample of letters from their pages, then every address from its drawing. */
export async function readCodes(
  environment: Environment,
  checked: Checked,
  addresses: readonly string[],
  { signal, told }: Reading,
): Promise<void> {
  told(0)
  await readPages(environment, checked, signal)
  for (const [index, url] of addresses.entries()) {
    signal.throwIfAborted()
    await environment.codeReader.read(url, checked.form.links.codeMm)
    told(index + 1)
    await breathe()
  }
}

/** Where no page can be photographed the codes are read from their drawings, as `seenOn` then says. */
async function readPages(environment: Environment, checked: Checked, signal: AbortSignal): Promise<void> {
  const { codeReader } = environment
  const { meeting, form } = checked
  const { codeMm } = form.links
  for (const recipient of sampleOf(checked)) {
    signal.throwIfAborted()
    const urls = addressesOf(meeting, [recipient])
    if (urls.every(url => isDone(codeReader.known(url, codeMm)))) continue
    const letter = composeInvitation(meeting, recipient, form)
    const photographs = await photographCodes(letter, form, environment).catch((cause: unknown) => {
      if (!(cause instanceof AppError && cause.code === 'printer-missing'))
        environment.logDefect('preflight.readCodes', cause)
      return null
    })
    if (photographs === null) return
    await codeReader.readPage(photographs, urls, codeMm)
  }
}

/** An address that makes no code stands on no page. */
const isDone = (reading: CodeReading | null): boolean =>
  reading !== null && (reading.seenOn === 'page' || reading.moduleMm === null)

/** The common letter, the first one, and the one with the finest code: their pages stand for those of the others. */
function sampleOf({ meeting, places }: Checked): readonly Recipient[] {
  const recipients = places.map((place): Recipient => ({ kind: 'place', place }))
  const lengths = recipients.map(recipient =>
    Math.max(0, ...addressesOf(meeting, [recipient]).map(url => url.length)),
  )
  const finest = lengths.indexOf(Math.max(0, ...lengths))
  return [COMMON_TEXT, ...new Set([...recipients.slice(0, 1), ...recipients.slice(finest, finest + 1)])]
}
