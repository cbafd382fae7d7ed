/** A seat written as one sentence: "Ủy viên Ban Chấp hành Đảng bộ tỉnh theo Quyết định 257-QĐ/TU". */

const ROLE =
  /^(?:(?:[UỦ][ỷyY]|Uỷ|Ủy) viên(?: Thường trực)?|Thành viên(?: Thường trực)?|(?:Phó )?Trưởng ban(?: Thường trực)?|(?:Phó )?Tổ trưởng|Tổ viên|Thư ký|(?:Phó )?Chủ tịch)\s+(?=\p{Lu})/u

/** Role, body and basis; what columns of their own say wins. Null where nothing is written. */
export function readSeat(
  written: string,
  role: string,
  basis: string,
): { readonly body: string; readonly role: string; readonly basis: string } | null {
  if (written === '') return null
  const [whole = '', after = ''] =
    basis === '' ? written.split(/\s+(?:theo|tại)\s+(?=Quyết định|QĐ|Nghị quyết)/u, 2) : [written]
  const found = role === '' ? (ROLE.exec(whole)?.[0].trim() ?? '') : role
  return {
    body: role === '' ? whole.slice(found.length).trim() : whole,
    role: found,
    basis: basis === '' ? after : basis,
  }
}
