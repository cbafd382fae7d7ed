/** The fonts of the page, which are as wide as Times New Roman: inside the page, or beside it at an address. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0130,U+0132-0151,U+0154-0167,U+016A-019F,U+01A2-01AE,U+01B1-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+2020,U+20A0-20AA,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const
type Subset = keyof typeof SUBSETS

const STYLES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'normal' },
  { weight: 700, style: 'italic' },
] as const

/** Rare in Vietnamese (Bana and Jarai names such as `Lŭ`), and larger than the other two subsets together. */
const EXTENDED =
  /[\u0100-\u0101\u0104-\u010f\u0112-\u0127\u012a-\u0167\u016a-\u019f\u01a2-\u01ae\u01b1-\u02ff\u1e00-\u1e9f]/

/** Name of the font family that the rules define. */
export const FONT_FAMILY = 'Tinos'

const faces = (subsets: readonly Subset[], urlOf: (file: string) => string): string =>
  subsets
    .flatMap(subset =>
      STYLES.map(
        ({ weight, style }) =>
          `@font-face{font-family:${FONT_FAMILY};font-style:${style};font-weight:${weight};src:url(${urlOf(`tinos-${subset}-${weight}-${style}.woff2`)}) format('woff2');unicode-range:${SUBSETS[subset]}}`,
      ),
    )
    .join('\n')

/**
 * Fonts inside the page as data URLs, about 140 KB.
 *
 * @param folder holds the .woff2 files (`resources/fonts`)
 * @param text decides whether the extended letters are needed
 */
export const embeddedFonts = (folder: string, text = ''): string =>
  faces(EXTENDED.test(text) ? ['latin', 'vietnamese', 'latin-ext'] : ['latin', 'vietnamese'], file =>
    dataUrl(join(folder, file)),
  )

/** Fonts fetched from an address when a letter needs them. */
export const linkedFonts = (baseUrl: string): string =>
  faces(['latin', 'vietnamese', 'latin-ext'], file => `"${baseUrl.replace(/\/$/, '')}/${file}"`)

const cache = new Map<string, string>()

function dataUrl(path: string): string {
  const known = cache.get(path)
  if (known !== undefined) return known
  const url = `data:font/woff2;base64,${readFileSync(path).toString('base64')}`
  cache.set(path, url)
  return url
}
