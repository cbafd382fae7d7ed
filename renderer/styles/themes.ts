/** The looks of the program: Fluent's, with the fonts that carry every Vietnamese letter first. */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components'

// Fonts without complete Vietnamese mix two faces inside one word; these are complete where they exist.
const fontFamilyBase =
  "'Segoe UI Variable Text', 'Segoe UI', 'Noto Sans', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif"

// Two of Fluent's colours of messages stay below 4.5:1 (WCAG 1.4.3): orange on a chosen row, red on the dark background.
export const lightTheme: Theme = {
  ...webLightTheme,
  fontFamilyBase,
  colorStatusWarningForeground1: webLightTheme.colorStatusWarningForeground2,
}
export const darkTheme: Theme = {
  ...webDarkTheme,
  fontFamilyBase,
  colorStatusDangerForeground1: webDarkTheme.colorPaletteRedForeground1,
}
