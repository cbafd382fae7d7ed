/** What the frame knows of a screen: its name, its picture, its view. */
import type { FluentIcon } from '@fluentui/react-icons'
import type { ComponentType } from 'react'
import type { ScreenProps } from '../../hooks/screen-path.ts'

export type Screen = {
  readonly key: string
  readonly label: string
  readonly icon: FluentIcon
  readonly view: ComponentType<ScreenProps>
  /** The step of the work it is part of; it has no place of its own among the steps. */
  readonly within?: string
  /** The page of help for what stands after the screen's name in the address, where it is not that of the screen. */
  readonly helpFor?: (detail: string | null) => string
}
