/** Which field of a meeting a piece of its invitation was made from. */
import type { Source } from '../document/blocks.ts'

export const INVITATION_FIELDS = [
  'letterhead',
  'form-choices',
  'document-type',
  'addressees',
  'basis',
  'convocation',
  'sessions',
  'point-title',
  'point-place',
  'point-exclusions',
  'group',
  'assignee',
  'assignment-item',
  'link',
  'closing',
  'distribution',
  'signature',
] as const
export type InvitationField = (typeof INVITATION_FIELDS)[number]

/** @param id which of several: a point's for `point-…`, an assignment's for `assignee`, otherwise the value's own. */
export const from = (field: InvitationField, id = ''): Source => ({ field, id })
