/** The roll-call sheets to print or to save: of the chosen place, of those a filter shows, or of all. */
import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { RollCallRow } from '#domain/roll-call/roll-call.ts'
import { formatNumber } from '../../components/format-number.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import type { Task } from '../../hooks/use-task.ts'
import { componentsText } from '../../text/components.ts'
import { rollCallPrintText as words } from '../../text/roll-call.ts'

type Props = {
  readonly meetingId: MeetingId
  readonly rows: readonly RollCallRow[]
  readonly shown: readonly RollCallRow[]
  /** The chosen place. */
  readonly place: RollCallRow | null
  readonly task: Task
}

type Target = { readonly label: string; readonly codes: string[] | null }

export function SheetsMenu({ meetingId, rows, shown, place, task }: Props): ReactElement {
  const targets: readonly Target[] = [
    ...(place === null ? [] : [{ label: words.ofPlace(place.title), codes: [place.code] }]),
    ...(shown.length === rows.length || shown.length === 0
      ? []
      : [{ label: words.ofShown(formatNumber(shown.length)), codes: shown.map(({ code }) => code) }]),
    { label: words.ofAll(formatNumber(rows.length)), codes: null },
  ]
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<Print20Regular />} disabledFocusable={task.progress !== null}>
          {words.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {targets.map(target => (
            <MenuGroup key={target.label}>
              <MenuGroupHeader>{target.label}</MenuGroupHeader>
              <TargetItems meetingId={meetingId} codes={target.codes} task={task} />
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

const FORMATS = ['pdf', 'docx', 'xlsx'] as const

type ItemsProps = Pick<Props, 'meetingId' | 'task'> & Pick<Target, 'codes'>

function TargetItems({ meetingId, codes, task }: ItemsProps): ReactElement {
  const { save, print } = useMadeFile()
  const make = (format: (typeof FORMATS)[number]) =>
    task.start(
      'delegate-papers.file',
      { meetingId, paper: { kind: 'roll-call', codes }, format },
      words.making,
    )
  return (
    <>
      <MenuItem onClick={() => void print(make('pdf'))}>{componentsText.print}</MenuItem>
      {FORMATS.map(format => (
        <MenuItem key={format} onClick={() => void save(make(format))}>
          {componentsText.formats[format]}
        </MenuItem>
      ))}
    </>
  )
}
