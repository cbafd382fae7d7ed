/** All migrations in order. Each is small, frozen once released, and imports nothing of ours. */
import type { Migration } from 'kysely/migration'
import * as changeLog from './0001-change-log.ts'
import * as meetings from './0002-meetings.ts'
import * as returns from './0003-returns.ts'
import * as formChoices from './0004-form-choices.ts'
import * as preflight from './0005-preflight.ts'
import * as issuedLetters from './0006-issued-letters.ts'
import * as learnedAliases from './0007-learned-aliases.ts'
import * as columnMappings from './0008-column-mappings.ts'
import * as board from './0009-board.ts'
import * as closings from './0010-closings.ts'
import * as chasingCalls from './0011-chasing-calls.ts'
import * as persons from './0012-persons.ts'
import * as allocation from './0013-allocation.ts'
import * as handover from './0015-handover.ts'
import * as rollCall from './0016-roll-call.ts'
import * as rollCallPlaces from './0017-roll-call-places.ts'
import * as hallSeats from './0019-hall-seats.ts'

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-change-log': changeLog,
  '0002-meetings': meetings,
  '0003-returns': returns,
  '0004-form-choices': formChoices,
  '0005-preflight': preflight,
  '0006-issued-letters': issuedLetters,
  '0007-learned-aliases': learnedAliases,
  '0008-column-mappings': columnMappings,
  '0009-board': board,
  '0010-closings': closings,
  '0011-chasing-calls': chasingCalls,
  '0012-persons': persons,
  '0013-allocation': allocation,
  '0015-handover': handover,
  '0016-roll-call': rollCall,
  '0017-roll-call-places': rollCallPlaces,
  '0019-hall-seats': hallSeats,
}
