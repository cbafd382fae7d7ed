/** The form as one house uses it: the rule's figures with the house's own choices, each kept within what the rule allows. */
import type { FormChoices } from '../meeting/form-choices.ts'
import type { AllowedRange, DocumentForm, Look, LookName } from './form.ts'

/** Parts that share the size and the spacing of the body. */
const RUNNING = ['body', 'heading1', 'heading2', 'heading3'] as const satisfies readonly LookName[]

/**
 * @param form as the rule has it
 * @param choices a size or spacing outside the rule's range counts as the nearest allowed one, so that a choice made
 * for one form never breaks the other
 */
export function houseForm(
  form: DocumentForm,
  choices: Pick<FormChoices, 'numbering' | 'bodyPt' | 'linePt' | 'printSides'>,
): DocumentForm {
  return {
    ...form,
    looks: { ...form.looks, ...runningLooks(form, choices) },
    page: { ...form.page, sides: choices.printSides },
    numbering: { ...form.numbering, headings: headings(form, choices) },
  }
}

function runningLooks(
  form: DocumentForm,
  { bodyPt, linePt }: Pick<FormChoices, 'bodyPt' | 'linePt'>,
): Partial<Record<LookName, Look>> {
  const chosen = (look: Look): Look => ({
    ...look,
    pt: within(bodyPt ?? look.pt, look.allowedPt),
    linePt: linePt === null ? look.linePt : within(linePt, form.body.allowedLinePt),
  })
  return Object.fromEntries(RUNNING.map(name => [name, chosen(form.looks[name])]))
}

const within = (value: number, { min, max }: AllowedRange): number => Math.min(max, Math.max(min, value))

/** `I-` instead of `I.`; the levels below keep their points. */
function headings({ numbering }: DocumentForm, choices: Pick<FormChoices, 'numbering'>): readonly string[] {
  const [first = '', ...others] = numbering.headings
  return choices.numbering === 'dash' ? [first.replace(/\.$/, '-'), ...others] : numbering.headings
}
