/** The looks of the program: Fluent's, with the fonts that carry every Vietnamese letter first. */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components'

// Fonts without complete Vietnamese mix two faces inside one word; these are complete where they exist.
const fontFamilyBase =
  "'Segoe UI Variable Text', 'Segoe UI', 'Noto Sans', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif"

export const lightTheme: Theme = { ...webLightTheme, fontFamilyBase }
export const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase }
