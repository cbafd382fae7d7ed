/** DOCX letters for many: ours, their floor, and the usual template library where it is installed. */
import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { renderDocx } from '../../electron/documents/docx/render-document.ts'
import { formOfMeeting } from '../../electron/documents/forms.ts'
import { makeLetters } from '../../electron/documents/letters/make-letters.ts'
import { qrCode } from '../../electron/documents/qr/qr-code.ts'
import { qrPng } from '../../electron/documents/qr/qr-png.ts'
import { composeInvitation } from '../../electron/domain/invitation/compose-invitation.ts'
import { localDateTime } from '../../electron/domain/kernel/local-time.ts'
import type { Place } from '../../electron/domain/meeting/places.ts'
import { FONTS_FOLDER, type Recipients } from './letters.ts'

const createdAt = localDateTime('2026-06-27T16:00')

/** Everything the program does for a batch, but for carrying the bytes to another thread. @returns bytes of all letters */
export async function makeDocx(
  { meeting, places }: Recipients,
  onLetter: () => void = () => {},
): Promise<number> {
  let bytes = 0
  await makeLetters(
    {
      source: { meeting, places, last: new Map() },
      format: 'docx',
      together: false,
      skip: [],
      createdAt,
      fontsFolder: FONTS_FOLDER,
      title: '',
    },
    {
      // Pages are counted by the browser, which is measured with the PDF.
      print: () => Promise.reject(new Error('No printer')),
      emit: event => {
        if (event.kind === 'failed') throw new Error(event.message)
        if (event.kind === 'made') bytes += event.file?.bytes.length ?? 0
        onLetter()
      },
    },
  )
  return bytes
}

const codeLink = ({ meeting }: Recipients, place: Place): string =>
  (meeting.links[1]?.url ?? '').replace('{unit.code}', place.code)

const bodyOf = async ({ meeting, places }: Recipients): Promise<Uint8Array> => {
  const [place] = places
  if (place === undefined) throw new Error('No places')
  const form = formOfMeeting(meeting)
  const letter = composeInvitation(meeting, { kind: 'place', place }, form)
  const body = unzipSync(await renderDocx(letter, form, { createdAt }))['word/document.xml']
  if (body === undefined) throw new Error('No body')
  return body
}

/** The least a letter of its own costs: its code made, its text compressed once. */
export async function docxFloor(recipients: Recipients): Promise<() => number> {
  const body = await bodyOf(recipients)
  return () => {
    let bytes = 0
    for (const place of recipients.places)
      bytes += deflateRawSync(body).length + qrPng(qrCode(codeLink(recipients, place))).length
    return bytes
  }
}

/** What is used of the two packages, which the program itself does without. */
type Zip = { file(name: string, content: Uint8Array): unknown }
type Templater = {
  render(values: Record<string, string>): unknown
  getZip(): { generate(options: object): Uint8Array }
}
type Library = {
  readonly Zip: new (content: Uint8Array) => Zip
  readonly Templater: new (zip: Zip, options: object) => Templater
}

/** Null where docxtemplater and pizzip are not installed. */
export async function templateLibrary(): Promise<Library | null> {
  const load = async (name: string): Promise<unknown> =>
    ((await import(name)) as { readonly default: unknown }).default
  try {
    return { Zip: await load('pizzip'), Templater: await load('docxtemplater') } as Library
  } catch {
    return null
  }
}

/** The same letters by the template library: the addressee filled in, the code laid into the package. */
export async function templated({ Zip, Templater }: Library, recipients: Recipients): Promise<() => number> {
  const [place] = recipients.places
  if (place === undefined) throw new Error('No places')
  const form = formOfMeeting(recipients.meeting)
  const named = { ...place, addressee: '{name}', title: '{title}' }
  const letter = composeInvitation(recipients.meeting, { kind: 'place', place: named }, form)
  const template = await renderDocx(letter, form, { createdAt })
  return () => {
    let bytes = 0
    for (const each of recipients.places) {
      const zip = new Zip(template)
      const document = new Templater(zip, { paragraphLoop: true })
      document.render({ name: each.addressee, title: each.title })
      zip.file('word/media/image2.png', qrPng(qrCode(codeLink(recipients, each))))
      bytes += document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }).length
    }
    return bytes
  }
}
