/** The difference between a meeting here and in a file, in words and counts. */
import type { MeetingFigures } from '#domain/backups/backup-state.ts'
import {
  type AreaDifference,
  areaOf,
  type ClashValue,
  type DescribedClash,
  HANDOVER_AREAS,
  type HandoverDifference,
  type HandoverManifest,
  type LastWord,
} from '#domain/handover/handover.ts'
import { type Clash, isSame, keyOf } from '#domain/handover/merge-rows.ts'
import { describeChange } from '#domain/history/describe-change.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { lastWrites, type MeetingRecord } from './meeting-record.ts'
import type { RecordMerge } from './plan-handover.ts'

type Input = {
  readonly manifest: HandoverManifest
  readonly here: MeetingFigures | null
  readonly inFile: MeetingFigures
  readonly mine: MeetingRecord
  readonly theirs: MeetingRecord
  readonly merge: RecordMerge
}

export function describeHandover(input: Input): HandoverDifference {
  const { manifest, here, inFile, merge } = input
  const { plan, isHere, mySteps } = merge
  return {
    manifest,
    kind: !isHere ? 'new' : plan.steps.length === 0 && plan.targets.length === 0 ? 'same' : 'differs',
    here,
    inFile,
    areas: areasOf(merge),
    clashes: clashesOf(input),
    theirSteps: plan.steps.length,
    mySteps,
  }
}

function areasOf({ plan, pairs, merged }: RecordMerge): readonly AreaDifference[] {
  const clashing = new Set(merged.clashes.map(clash => clash.id))
  return HANDOVER_AREAS.flatMap(area => {
    const targets = plan.targets.filter(target => areaOf(target.table) === area)
    const kept = pairs.filter(pair => {
      const row = merged.rows.get(keyOf(pair)) ?? null
      return areaOf(pair.table) === area && isSame(row, pair.mine) && !clashing.has(keyOf(pair))
    })
    if (targets.length === 0 && kept.length === 0) return []
    return [
      {
        area,
        added: targets.filter(target => target.mine === null).length,
        changed: targets.filter(target => target.mine !== null && target.row !== null).length,
        removed: targets.filter(target => target.row === null).length,
        kept: kept.length,
      },
    ]
  })
}

function clashesOf({ mine, theirs, merge }: Input): readonly DescribedClash[] {
  if (merge.merged.clashes.length === 0) return []
  const all = () => true
  const lastHere = lastWrites(mine, all)
  const lastThere = lastWrites(theirs, all)
  const wordOf = (writes: ReturnType<typeof lastWrites>, key: string): LastWord => {
    const write = writes.get(key)
    return write === undefined ? null : { who: write.who, at: write.at as LocalDateTime }
  }
  return merge.merged.clashes.map(clash => {
    const { id, pair, rival } = clash
    const own = rival?.mine ?? pair.mine
    const described = describeChange(pair.table, own, pair.theirs)
    return {
      id,
      area: areaOf(pair.table),
      what: described.what,
      removedBy: own === null ? 'mine' : pair.theirs === null ? 'theirs' : null,
      values: valuesOf(clash),
      mine: wordOf(lastHere, rival === null ? id : keyOf(rival)),
      theirs: wordOf(lastThere, id),
    }
  })
}

function valuesOf({ pair, rival }: Clash): readonly ClashValue[] {
  const own = rival?.mine ?? pair.mine
  if (own === null || pair.theirs === null) return []
  const base = pair.base ?? null
  const since = base === null ? [] : describeChange(pair.table, base, own).values
  const sinceThere = base === null ? [] : describeChange(pair.table, base, pair.theirs).values
  return describeChange(pair.table, own, pair.theirs).values.flatMap(({ field, before, after }) => {
    const left = since.find(value => value.field === field)
    const right = sinceThere.find(value => value.field === field)
    // What only one side changed is not in question.
    if (base !== null && (left === undefined || right === undefined)) return []
    return [{ field, before: left?.before ?? '', mine: before, theirs: after }]
  })
}
