/** Names of files that every system and every mail program can carry. */
import { fold } from './text.ts'

const OTHER_THAN_LETTERS = /[^a-z0-9]+/g

/** `Phường Cẩm Thành` → `phuong-cam-thanh`: lower-case ASCII words joined by hyphens, never empty. */
export const slug = (text: string): string =>
  fold(text).replace(OTHER_THAN_LETTERS, '-').replace(/^-|-$/g, '').slice(0, 80) || 'khong-ten'
