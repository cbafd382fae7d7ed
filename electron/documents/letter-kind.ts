/** Letters told apart by what they share: those of one kind differ in their addressee and codes and in where links lead. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import { type Openness, type Skeleton, skeletonKey, skeletonOf } from '#domain/document/skeleton.ts'
import { isCodedAddress } from './links-layout.ts'
import { fitsQrCode } from './qr/qr-code.ts'

export type LetterKind = {
  readonly skeleton: Skeleton
  /** Equal for letters of one kind. */
  readonly key: string
}

const OPEN: Openness = {
  name: () => true,
  url: isCodedAddress,
  code: ({ content }) => fitsQrCode(content),
}

export function letterKind(letter: OfficeDocument): LetterKind {
  const skeleton = skeletonOf(letter, OPEN)
  return { skeleton, key: skeletonKey(skeleton) }
}
