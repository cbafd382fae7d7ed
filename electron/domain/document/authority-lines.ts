/** The authority somebody signs by, as it stands on paper: each of its parts on a line of its own. */

/**
 * `TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH` is two lines: in whose name, and in whose place (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, phần I, mục II, khoản 7; Hướng dẫn 05-HD/VPTW writes T/M, K/T).
 */
export const authorityLines = (authority: string): readonly string[] =>
  authority.split(/\s+(?=(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.|Q\.)\s)/u).filter(line => line !== '')
