/** The ways in for roll-call sheets that came back: chosen, pasted, or dropped on the window. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowUpload20Regular } from '@fluentui/react-icons'
import { type ReactElement, useMemo, useState } from 'react'
import { pickFiles } from '../../client/host.ts'
import { useTakeDrops } from '../../hooks/drop-taker.ts'
import { rollCallSheetText as words } from '../../text/roll-call.ts'
import { PasteSheetDialog } from './paste-sheet-dialog.tsx'
import type { SheetFile } from './sheet-plan.tsx'

type Props = { readonly onSheets: (sheets: readonly SheetFile[]) => void }

/** `onSheets` must stay the same value between renders. */
export function SheetsInMenu({ onSheets }: Props): ReactElement {
  const [isPasting, setPasting] = useState(false)
  const taker = useMemo(
    () => ({
      ...words.drop,
      take: (files: readonly SheetFile[]) => {
        if (files.length > 0) onSheets(files)
      },
    }),
    [onSheets],
  )
  useTakeDrops(taker)
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ArrowUpload20Regular />}>{words.open}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void pickFiles({ multiple: true }).then(taker.take)}>
              {words.pick}
            </MenuItem>
            <MenuItem onClick={() => setPasting(true)}>{words.paste}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isPasting && (
        <PasteSheetDialog
          onRead={sheet => {
            setPasting(false)
            onSheets([sheet])
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  )
}
