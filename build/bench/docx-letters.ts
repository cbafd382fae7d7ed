/** DOCX letters for many: ours, their floor, and the same letters by the usual template library. */
import { deflateRawSync } from 'node:zlib'
import Docxtemplater from 'docxtemplater'
import { unzipSync } from 'fflate'
import PizZip from 'pizzip'
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

/**
 * The same letters by docxtemplater, as its manual says: a package opened, its fields filled in and packed for each
 * letter, here with the code laid in as well. Where its words lead stays that of the first letter, in its favour.
 */
export async function templated(recipients: Recipients): Promise<() => number> {
  const [place] = recipients.places
  if (place === undefined) throw new Error('No places')
  const form = formOfMeeting(recipients.meeting)
  const named = { ...place, addressee: '{name}', title: '{title}' }
  const letter = composeInvitation(recipients.meeting, { kind: 'place', place: named }, form)
  const template = await renderDocx(letter, form, { createdAt })
  const image = imageIn(template, qrPng(qrCode(codeLink(recipients, place))))
  return () => {
    let bytes = 0
    for (const each of recipients.places) {
      const zip = new PizZip(template)
      const document = new Docxtemplater(zip, { paragraphLoop: true })
      document.render({ name: each.addressee, title: each.title })
      zip.file(image, qrPng(qrCode(codeLink(recipients, each))))
      bytes += zip.generate({ type: 'uint8array', compression: 'DEFLATE' }).length
    }
    return bytes
  }
}

/** Name of the entry that holds an image. */
function imageIn(file: Uint8Array, image: Uint8Array): string {
  const entry = Object.entries(unzipSync(file)).find(([, content]) => Buffer.compare(content, image) === 0)
  if (entry === undefined) throw new Error('No code in the template')
  return entry[0]
}
