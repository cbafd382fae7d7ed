/** A wait that is short enough to need no progress. */
import { Spinner } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { componentsText } from '../text/components.ts'

// Most waits end before the eye would see it; a flash of a spinner is worse than nothing.
export const Loading = (): ReactElement => (
  <Spinner
    delay={300}
    aria-label={componentsText.loading}
    label={componentsText.loading}
    style={{ padding: '48px' }}
  />
)
