/** Identifiers: plain strings told apart by the compiler, so that a group's id never stands for a meeting's. */

declare const brand: unique symbol

export type Id<Name extends string> = string & { readonly [brand]: Name }

export type MeetingId = Id<'meeting'>
export type SessionId = Id<'session'>
export type BridgePointId = Id<'bridge-point'>
export type GroupId = Id<'group'>
export type ExclusionId = Id<'exclusion'>
export type AssignmentId = Id<'assignment'>
export type AssignmentItemId = Id<'assignment-item'>
export type LinkId = Id<'link'>
export type AddresseeId = Id<'addressee'>
export type DistributionLineId = Id<'distribution-line'>
export type ProgrammeItemId = Id<'programme-item'>
export type ReturnFileId = Id<'return-file'>
export type ReturnId = Id<'return'>
export type AttendeeId = Id<'attendee'>
export type PersonId = Id<'person'>
export type PositionId = Id<'position'>
export type MembershipId = Id<'membership'>
export type ChangeSetId = Id<'change-set'>

/** Official code of a commune-level unit, five digits (QĐ 19/2025/QĐ-TTg), for example `21025`. */
export type UnitCode = Id<'unit'>

/** Names a value that is already known to be an identifier of that kind (a row's key, a fresh id). */
export const asId = <Kind extends Id<string>>(value: string): Kind => value as Kind
