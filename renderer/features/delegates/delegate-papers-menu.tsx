/** The papers of the delegates, each as the kind of file it is wanted in. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DocumentTable20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import type { Task } from '../../hooks/use-task.ts'
import { delegatePapersText } from '../../text/delegates.ts'

type Paper = Input<'delegate-papers.file'>['paper']

/** Of all places at once. */
const PAPERS = [
  { kind: 'by-point', codes: null },
  { kind: 'by-group', codes: null },
  { kind: 'roll-call', codes: null },
] as const satisfies readonly Paper[]

const FORMATS = ['pdf', 'docx', 'xlsx'] as const

type Props = { readonly meetingId: MeetingId; readonly task: Task }

export function DelegatePapersMenu({ meetingId, task }: Props): ReactElement {
  const { save } = useMadeFile()
  const make = (paper: (typeof PAPERS)[number], format: (typeof FORMATS)[number]) => {
    const title = delegatePapersText.making(delegatePapersText.kinds[paper.kind])
    return save(task.start('delegate-papers.file', { meetingId, paper, format }, title))
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<DocumentTable20Regular />} disabledFocusable={task.progress !== null}>
          {delegatePapersText.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PAPERS.map(paper => (
            <Menu key={paper.kind}>
              <MenuTrigger disableButtonEnhancement>
                <MenuItem>{delegatePapersText.kinds[paper.kind]}</MenuItem>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {FORMATS.map(format => (
                    <MenuItem key={format} onClick={() => void make(paper, format)}>
                      {delegatePapersText.formats[format]}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
