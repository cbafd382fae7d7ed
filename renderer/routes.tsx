/** The screens of a meeting in the order of the work. A feature adds one line. */
import {
  bundleIcon,
  DocumentEdit24Filled,
  DocumentEdit24Regular,
  History24Filled,
  History24Regular,
  Mail24Filled,
  Mail24Regular,
  MailInboxCheckmark24Filled,
  MailInboxCheckmark24Regular,
  Organization24Filled,
  Organization24Regular,
} from '@fluentui/react-icons'
import { type ComponentType, lazy } from 'react'
import type { Screen } from './features/frame/screen.ts'
import type { ScreenProps } from './hooks/screen-path.ts'
import { frameText } from './text/frame.ts'

const { rail } = frameText

/** Loads the view when it is first shown. */
const view = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType<ScreenProps>>>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }))

export const screens: readonly Screen[] = [
  {
    key: 'meeting',
    label: rail.meeting,
    icon: bundleIcon(DocumentEdit24Filled, DocumentEdit24Regular),
    view: view(() => import('./features/meetings/meeting-screen.tsx'), 'MeetingScreen'),
  },
  {
    key: 'parts',
    label: rail.parts,
    icon: bundleIcon(Organization24Filled, Organization24Regular),
    view: view(() => import('./features/parts/parts-screen.tsx'), 'PartsScreen'),
  },
  {
    key: 'invitation',
    label: rail.invitation,
    icon: bundleIcon(Mail24Filled, Mail24Regular),
    view: view(() => import('./features/invitation/invitation-screen.tsx'), 'InvitationScreen'),
  },
  {
    key: 'returns',
    label: rail.returns,
    icon: bundleIcon(MailInboxCheckmark24Filled, MailInboxCheckmark24Regular),
    view: view(() => import('./features/returns/returns-screen.tsx'), 'ReturnsScreen'),
  },
  {
    key: 'history',
    label: rail.history,
    icon: bundleIcon(History24Filled, History24Regular),
    view: view(() => import('./features/history/history-screen.tsx'), 'HistoryScreen'),
  },
]
