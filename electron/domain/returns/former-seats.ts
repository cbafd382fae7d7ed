/** Former districts and towns, which letters are still dated from: `Ba Tơ, ngày …` under the head of Xã Ba Dinh. */
import { equalityKey } from '../vietnamese/text.ts'

/**
 * Of Quảng Ngãi and Kon Tum until 30/6/2025; abolished with the level of districts. Elsewhere a place of the date
 * line that is another unit stays a doubt.
 */
const SEATS: ReadonlySet<string> = new Set(
  `Ba Tơ, Bình Sơn, Đức Phổ, Lý Sơn, Minh Long, Mộ Đức, Nghĩa Hành, Quảng Ngãi, Sơn Hà, Sơn Tây, Sơn Tịnh, Trà Bồng,
Tư Nghĩa, Đăk Glei, Đăk Hà, Đăk Tô, Ia H'Drai, Kon Plông, Kon Rẫy, Kon Tum, Ngọc Hồi, Sa Thầy, Tu Mơ Rông`
    .split(/,\s*/)
    .map(equalityKey),
)

export const isFormerSeat = (name: string): boolean => SEATS.has(equalityKey(name))
