/** The screens of a meeting in the order of the work. A feature adds one line. */
import {
  bundleIcon,
  ClipboardCheckmark24Filled,
  ClipboardCheckmark24Regular,
  ConferenceRoom24Filled,
  ConferenceRoom24Regular,
  DataBarVertical24Filled,
  DataBarVertical24Regular,
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
  People24Filled,
  People24Regular,
} from '@fluentui/react-icons'
import { ConsolidationScreen } from './features/consolidation/consolidation-screen.tsx'
import { DelegatesScreen, SEATS } from './features/delegates/delegates-screen.tsx'
import type { Screen } from './features/frame/screen.ts'
import { HallScreen } from './features/hall/hall-screen.tsx'
import { HistoryScreen } from './features/history/history-screen.tsx'
import { InvitationScreen } from './features/invitation/invitation-screen.tsx'
import { MeetingScreen } from './features/meetings/meeting-screen.tsx'
import { PartsScreen } from './features/parts/parts-screen.tsx'
import { isPersonsDetail, PersonsScreen } from './features/persons/persons-screen.tsx'
import { ReturnsScreen } from './features/returns/returns-screen.tsx'
import { RollCallScreen } from './features/roll-call/roll-call-screen.tsx'
import { HALL_SCREEN } from './hooks/screen-path.ts'
import { frameText } from './text/frame.ts'
import { hallText } from './text/hall.ts'

const { rail } = frameText

export const screens: readonly Screen[] = [
  {
    key: 'meeting',
    label: rail.meeting,
    icon: bundleIcon(DocumentEdit24Filled, DocumentEdit24Regular),
    view: MeetingScreen,
  },
  {
    key: 'parts',
    label: rail.parts,
    icon: bundleIcon(Organization24Filled, Organization24Regular),
    view: PartsScreen,
  },
  {
    key: 'invitation',
    label: rail.invitation,
    icon: bundleIcon(Mail24Filled, Mail24Regular),
    view: InvitationScreen,
  },
  {
    key: 'returns',
    label: rail.returns,
    icon: bundleIcon(MailInboxCheckmark24Filled, MailInboxCheckmark24Regular),
    view: ReturnsScreen,
  },
  {
    key: 'consolidation',
    label: rail.consolidation,
    icon: bundleIcon(DataBarVertical24Filled, DataBarVertical24Regular),
    view: ConsolidationScreen,
  },
  {
    key: 'delegates',
    label: rail.attendees,
    icon: bundleIcon(People24Filled, People24Regular),
    // The directory of all persons stands behind the lists of those who were named.
    view: props =>
      isPersonsDetail(props.detail) ? <PersonsScreen {...props} /> : <DelegatesScreen {...props} />,
    helpFor: detail => (isPersonsDetail(detail) ? 'persons' : detail === SEATS ? SEATS : 'delegates'),
  },
  {
    key: HALL_SCREEN,
    label: hallText.title,
    icon: bundleIcon(ConferenceRoom24Filled, ConferenceRoom24Regular),
    view: HallScreen,
    within: 'delegates',
  },
  {
    key: 'roll-call',
    label: rail.rollCall,
    icon: bundleIcon(ClipboardCheckmark24Filled, ClipboardCheckmark24Regular),
    view: RollCallScreen,
  },
  {
    key: 'history',
    label: rail.history,
    icon: bundleIcon(History24Filled, History24Regular),
    view: HistoryScreen,
  },
]
