/** The two channels between the page and the program; the preload and the window shell agree on them here. */

export const CALL_CHANNEL = 'diem-cau:call'
export const EVENT_CHANNEL = 'diem-cau:event'
