/** What the history speaks of: groups of tables as a person knows them, and the screens that changes come from. */

export const HISTORY_OBJECTS = [
  'meeting',
  'points',
  'returns',
  'attendees',
  'letters',
  'preflight',
  'office',
] as const
export type HistoryObject = (typeof HISTORY_OBJECTS)[number]

/** The tables of each; one that is in no list belongs to `office`. */
export const TABLES_OF: Readonly<Record<Exclude<HistoryObject, 'office'>, readonly string[]>> = {
  meeting: [
    'meetings',
    'sessions',
    'assignments',
    'assignment_items',
    'links',
    'addressees',
    'distribution_lines',
    'programme_items',
  ],
  points: ['bridge_points', 'bridge_point_units', 'participant_groups', 'exclusions'],
  returns: ['returns', 'return_files', 'return_decisions', 'rereadings'],
  attendees: [
    'attendees',
    'roll_call_marks',
    'roll_call_counts',
    'halls',
    'hall_seats',
    'hall_guests',
    'hall_kept_seats',
  ],
  letters: ['issued_letters'],
  preflight: ['acknowledged_findings'],
}

const SCREENS: readonly (readonly [prefix: string, screen: string])[] = [
  ['backups.', 'Sao lưu và khôi phục'],
  ['handover.', 'Danh sách hội nghị (nhận bàn giao)'],
  ['history.', 'Lịch sử'],
  ['settings.', 'Thiết lập'],
  ['letters.', 'Đọc công văn triệu tập'],
  ['returns.receive', 'Nhận xác nhận (nhận tệp)'],
  ['returns.paste', 'Nhận xác nhận (dán nội dung)'],
  ['returns.enter', 'Nhận xác nhận (nhập tay)'],
  ['returns.', 'Nhận xác nhận'],
  ['delegates.', 'Đại biểu'],
  ['roll-call.', 'Đại biểu (điểm danh)'],
  ['hall.', 'Đại biểu (sơ đồ chỗ ngồi)'],
  ['issuing.', 'Giấy mời'],
  ['batch.', 'Giấy mời'],
  ['papers.', 'Giấy mời'],
  ['preflight.', 'Giấy mời (kiểm tra)'],
  ['parts.', 'Hội nghị, Điểm cầu và thành phần'],
  ['meetings.create', 'Danh sách hội nghị'],
  ['meetings.remove', 'Danh sách hội nghị'],
  ['meetings.', 'Hội nghị'],
  ['consolidation.', 'Tổng hợp'],
]

/** The screen or the way in by which a change came. */
export const screenOf = (operation: string): string =>
  SCREENS.find(([prefix]) => operation.startsWith(prefix))?.[1] ?? 'Chương trình'
