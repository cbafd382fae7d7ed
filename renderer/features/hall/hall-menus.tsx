/** What is done with a hall as a whole: filled, drawn anew, given guests, printed. */
import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import {
  ArrowSort20Regular,
  DocumentPdf20Regular,
  DocumentText20Regular,
  MoreHorizontal20Regular,
  PersonAdd20Regular,
  Print20Regular,
  TableSettings20Regular,
  Tag20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import type { Task } from '../../hooks/use-task.ts'
import { hallPapersText, hallText } from '../../text/hall.ts'
import { GuestDialog } from './guest-dialog.tsx'
import { PlatesDialog } from './plates-dialog.tsx'
import { ShapeDialog } from './shape-dialog.tsx'
import type { HallTarget, Seating } from './use-seating.ts'

type Props = { readonly target: HallTarget; readonly seating: Seating; readonly task: Task }

export function HallMenus({ target, seating, task }: Props): ReactElement {
  const { hall, fill, say } = seating
  const [open, setOpen] = useState<'shape' | 'guest' | 'plates' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Tooltip content={hallText.fillHint} relationship="description">
        <Button appearance="primary" icon={<ArrowSort20Regular />} onClick={() => void fill(false)}>
          {hallText.fill}
        </Button>
      </Tooltip>
      <Tooltip content={hallText.shape} relationship="label">
        <Button icon={<TableSettings20Regular />} onClick={() => setOpen('shape')} />
      </Tooltip>
      <PapersMenu target={target} task={task} onPlates={() => setOpen('plates')} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<MoreHorizontal20Regular />} aria-label={hallText.more} menuIcon={null} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<PersonAdd20Regular />} onClick={() => setOpen('guest')}>
              {hallText.addGuest}
            </MenuItem>
            <MenuItem icon={<ArrowSort20Regular />} onClick={() => void fill(true)}>
              {hallText.fillAnew}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open === 'shape' && <ShapeDialog target={target} hall={hall} onSaid={say} onClose={close} />}
      {open === 'guest' && <GuestDialog target={target} onSaid={say} onClose={close} />}
      {open === 'plates' && <PlatesDialog target={target} task={task} onClose={close} />}
    </>
  )
}

type PapersProps = Pick<Props, 'target' | 'task'> & { readonly onPlates: () => void }

function PapersMenu({ target, task, onPlates }: PapersProps): ReactElement {
  const { meetingId, placeCode } = target
  const file = useMadeFile()
  const plan = (format: 'pdf' | 'docx') =>
    task.start(
      'delegate-papers.file',
      { meetingId, paper: { kind: 'hall', placeCode }, format },
      hallPapersText.making,
    )
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<Print20Regular />} disabledFocusable={task.progress !== null}>
          {hallText.papers}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Print20Regular />} onClick={() => void file.print(plan('pdf'))}>
            {hallPapersText.print}
          </MenuItem>
          <MenuItem icon={<DocumentPdf20Regular />} onClick={() => void file.save(plan('pdf'))}>
            {hallPapersText.pdf}
          </MenuItem>
          <MenuItem icon={<DocumentText20Regular />} onClick={() => void file.save(plan('docx'))}>
            {hallPapersText.docx}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<Tag20Regular />} onClick={onPlates}>
            {hallPapersText.plates}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
