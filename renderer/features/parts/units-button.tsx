/** How many units a bridge point is held at; opens to the list they are chosen from. */
import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { BuildingMultiple20Regular } from '@fluentui/react-icons'
import { type ReactElement, Suspense, useState } from 'react'
import type { UnitCode } from '#domain/kernel/ids.ts'
import type { LocalDate } from '#domain/kernel/local-time.ts'
import type { BridgePoint } from '#domain/meeting/meeting.ts'
import { Loading } from '../../components/loading.tsx'
import { useFocusTarget } from '../../hooks/use-focus-target.ts'
import { partsText } from '../../text/parts.ts'
import { UnitPicker } from './unit-picker.tsx'

type Props = {
  readonly point: BridgePoint
  /** Of the meeting; null while it has none. */
  readonly day: LocalDate | null
  readonly onChoose: (unitCodes: UnitCode[]) => Promise<boolean>
}

export function UnitsButton({ point, day, onChoose }: Props): ReactElement {
  const [open, setOpen] = useState(false)
  const [holdButton, focusButton] = useFocusTarget()
  const close = () => {
    setOpen(false)
    focusButton()
  }
  const count = point.unitCodes.length
  return (
    <>
      <Button
        ref={holdButton}
        size="small"
        shape="circular"
        icon={<BuildingMultiple20Regular />}
        aria-label={partsText.chooseUnits(count)}
        onClick={() => setOpen(true)}
        style={{ flexShrink: 0 }}
      >
        {partsText.units(count)}
      </Button>
      <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <DialogSurface style={{ maxWidth: '560px' }}>
          <Suspense fallback={<Loading />}>
            {open && (
              <UnitPicker
                point={point}
                day={day}
                onClose={close}
                onChoose={codes => {
                  close()
                  void onChoose(codes)
                }}
              />
            )}
          </Suspense>
        </DialogSurface>
      </Dialog>
    </>
  )
}
