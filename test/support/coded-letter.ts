/** The sample's letter to Phường Cẩm Thành as it was issued with a code in its margin. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { withMarginCode } from '#domain/issuing/letter-to-send.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { letterToCamThanh } from './sample-documents.ts'

/** What the code in the margin holds. */
export const MARGIN_CODE_TEXT = 'GM 7KQ2-M9XT 21025 1 2026-06-27'

export const codedLetter = (form: DocumentForm): OfficeDocument =>
  withMarginCode(letterToCamThanh(form), {
    id: asId('letter'),
    placeCode: '21025',
    title: 'Phường Cẩm Thành',
    version: 1,
    kind: 'plain',
    issuedAt: localDateTime('2026-06-27T16:00'),
    who: 'Người phát hành',
    code: '7KQ2-M9XT',
    codePrinted: true,
    matterSha256: '',
    contentSha256: '',
  })
