/** The way in for a file another computer handed over. */
import { Button } from '@fluentui/react-components'
import { ArrowImport20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { handoverText } from '../../text/handover.ts'
import { useHandover } from './handover-work.tsx'

export function TakeButton(): ReactElement {
  const { busy, choose } = useHandover()
  return (
    <Button icon={<ArrowImport20Regular />} disabledFocusable={busy} onClick={choose}>
      {handoverText.open}
    </Button>
  )
}
