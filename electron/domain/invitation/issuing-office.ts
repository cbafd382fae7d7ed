/** Who issues a letter: the committee, or its office under the committee's name with its own number and signature. */
import type { FormChoices } from '../meeting/form-choices.ts'
import type { DocumentFormCode, Letterhead, Meeting, SignatureBlock } from '../meeting/meeting.ts'

const OFFICE = 'VĂN PHÒNG'

export type Issuer = {
  readonly letterhead: Letterhead
  readonly signature: SignatureBlock
  /** As the properties of a file name it. */
  readonly author: string
}

/** The letterhead and the signature as the choice has them; what a person wrote for the office already stays. */
export function issuerOf(
  meeting: Pick<Meeting, 'letterhead' | 'signature' | 'form'> & { readonly formChoices: FormChoices },
): Issuer {
  const { letterhead, signature, formChoices, form } = meeting
  const isOffice = letterhead.organ.toLocaleUpperCase('vi').startsWith(OFFICE)
  if (formChoices.letterheadOf === 'committee' || isOffice)
    return { letterhead, signature, author: letterhead.organ }
  return {
    letterhead: {
      ...letterhead,
      superiorOrgan: letterhead.organ,
      organ: OFFICE,
      numberSuffix: officeSuffix(letterhead.numberSuffix),
    },
    signature: officeSignature(signature, form),
    author: `${OFFICE} ${letterhead.organ}`,
  }
}

/** `-GM/TU` is the committee's, `-GM/VPTU` its office's. */
const officeSuffix = (suffix: string): string => suffix.replace(/\/(?!VP)(?=\p{Lu}+$)/u, '/VP')

/**
 * Nobody signs the office's own letter by order of the committee: its head signs as such, a deputy in the head's place
 * (K/T in the Party's form, KT. in the State's).
 */
function officeSignature(signature: SignatureBlock, form: DocumentFormCode): SignatureBlock {
  if (!/^(T\/L|TL\.)/u.test(signature.authority)) return signature
  const head = /^PHÓ\s+(.+)$/iu.exec(signature.position)?.[1]
  return {
    ...signature,
    authority: head === undefined ? '' : `${form === 'party' ? 'K/T' : 'KT.'} ${head}`,
  }
}
