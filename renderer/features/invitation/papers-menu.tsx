/** The other papers of the meeting: each opens a dialog with its choices. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  DocumentTable20Regular,
  MoreHorizontal20Regular,
  PersonBoard20Regular,
  PlugConnected20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { useMedia } from '../../hooks/use-media.ts'
import type { Task } from '../../hooks/use-task.ts'
import { papersText } from '../../text/papers.ts'
import { NARROW_BAR } from './invitation-bar.tsx'
import { LineTestDialog } from './line-test-dialog.tsx'
import { NamePlatesDialog } from './name-plates-dialog.tsx'
import { ProgrammeDialog } from './programme-dialog.tsx'

type Props = { readonly meeting: Meeting; readonly places: readonly ListedPlace[]; readonly task: Task }

const DIALOGS = {
  plates: NamePlatesDialog,
  programme: ProgrammeDialog,
  lineTest: LineTestDialog,
} as const

export function PapersMenu(props: Props): ReactElement {
  const [open, setOpen] = useState<keyof typeof DIALOGS | null>(null)
  const isNarrow = useMedia(NARROW_BAR)
  const Dialog = open === null ? null : DIALOGS[open]
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={papersText.menu}
            title={papersText.menu}
            {...(isNarrow ? { menuIcon: null } : {})}
          >
            {isNarrow ? undefined : papersText.menu}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<PersonBoard20Regular />} onClick={() => setOpen('plates')}>
              {papersText.namePlates}…
            </MenuItem>
            <MenuItem icon={<DocumentTable20Regular />} onClick={() => setOpen('programme')}>
              {papersText.programme}…
            </MenuItem>
            <MenuItem icon={<PlugConnected20Regular />} onClick={() => setOpen('lineTest')}>
              {papersText.lineTest}…
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {Dialog !== null && <Dialog {...props} onClose={() => setOpen(null)} />}
    </>
  )
}
