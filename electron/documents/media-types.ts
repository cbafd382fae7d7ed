/** Media types of the files the program writes. */

export const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  txt: 'text/plain;charset=utf-8',
  zip: 'application/zip',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
} as const
