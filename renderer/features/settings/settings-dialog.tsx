/** The few choices made once: province, the person's name, the look. Saved as soon as they are made. */
import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Result } from '#contract/contract.ts'
import type { Province } from '#domain/directory/unit.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { settingsText } from '../../text/frame.ts'
import { UpdateSection } from './update-section.tsx'

type Props = { readonly open: boolean; readonly onClose: () => void }

export function SettingsDialog({ open, onClose }: Props): ReactElement | null {
  const settings = useOperationState('settings.get', {}).data
  const provinces = useOperationState('directory.provinces', {}).data
  // Opened with its fields in it: a dialog without them would have nothing to give the focus to.
  if (!open || !settings || !provinces) return null
  return (
    <PlainDialog
      title={settingsText.title}
      width="480px"
      onClose={onClose}
      actions={<Button onClick={onClose}>{settingsText.close}</Button>}
    >
      <SettingsFields settings={settings} provinces={provinces} />
      <UpdateSection />
    </PlainDialog>
  )
}

type FieldsProps = { readonly settings: Result<'settings.get'>; readonly provinces: readonly Province[] }

function SettingsFields({ settings, provinces }: FieldsProps): ReactElement {
  const run = useRun()
  return (
    <>
      <ChoiceField
        label={settingsText.province}
        hint={settingsText.provinceHint}
        value={settings.provinceCode}
        choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={provinceCode => void run('settings.update', { provinceCode })}
      />
      <TextField
        label={settingsText.userName}
        hint={settingsText.userNameHint}
        value={settings.userName}
        onSave={async userName => (await run('settings.update', { userName })).ok}
      />
      <ChoiceField
        label={settingsText.theme}
        value={settings.theme}
        choices={(['system', 'light', 'dark'] as const).map(value => ({
          value,
          label: settingsText.themes[value],
        }))}
        onChoose={theme => void run('settings.update', { theme })}
      />
    </>
  )
}
