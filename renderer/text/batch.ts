/** Words of making letters for many at once. */
import type { BatchBundle, BatchFormat } from '#domain/invitation/batch.ts'

export const batchText = {
  open: (count: number) => (count === 0 ? 'Tất cả…' : `${count} nơi…`),
  openHint: (count: number) =>
    count === 0 ? 'In hoặc tạo tệp cho tất cả nơi nhận' : `In hoặc tạo tệp cho ${count} nơi nhận đã chọn`,
  title: 'In, tạo tệp cho nhiều nơi nhận',
  meant: (count: number, all: boolean) =>
    all ? `Cho tất cả ${count} nơi nhận.` : `Cho ${count} nơi nhận đã chọn.`,
  format: 'Loại tệp',
  formats: { pdf: 'PDF', docx: 'Word' } satisfies Record<BatchFormat, string>,
  bundle: 'Cách tạo',
  bundles: {
    'one-file': 'Một tệp chung, mỗi nơi nhận bắt đầu ở trang mới',
    archive: 'Mỗi nơi nhận một tệp, gói trong một tệp nén (zip)',
    files: 'Mỗi nơi nhận một tệp rời',
  } satisfies Record<BatchBundle, string>,
  fileName: 'Tên tệp',
  fileNameHint:
    '{unit.code} mã đơn vị, {unit.name} tên, {unit.slug} tên không dấu, {number} số giấy mời, {date} ngày, {index} thứ tự.',
  onlyChanged: 'Chỉ tạo cho nơi có giấy mời khác lần tạo trước',
  earlier: 'Làm tiếp lần trước',
  earlierHint: 'Chọn tệp danh-muc.json của lần trước: nơi đã có đúng tệp thì không tạo lại.',
  pickEarlier: 'Chọn danh mục…',
  earlierOf: (name: string, count: number) => `${name}: ${count} nơi nhận`,
  dropEarlier: 'Bỏ',
  wrongEarlier: 'Tệp này không phải danh mục giấy mời. Hãy chọn tệp danh-muc.json đi kèm lần tạo trước.',
  print: 'In tất cả',
  make: 'Tạo tệp',
  close: 'Đóng',
  preparing: (count: number) => `Đang tạo ${count} giấy mời`,
  giving: (part: number) => `Đang chuyển tệp nén: ${Math.floor(part * 100)} %`,
  made: (made: number, kept: number, failed: number) =>
    [
      `Đã tạo ${made} giấy mời`,
      kept === 0 ? '' : `${kept} nơi giữ nguyên`,
      failed === 0 ? '' : `${failed} nơi chưa tạo được`,
    ]
      .filter(part => part !== '')
      .join(', '),
  nothing: 'Không có giấy mời nào phải tạo lại.',
  stopped: (made: number) =>
    made === 0
      ? 'Đã dừng khi chưa tạo được giấy mời nào.'
      : `Đã dừng sau ${made} giấy mời. Dùng danh-muc.json để làm tiếp từ chỗ này.`,
  failures: 'Chưa tạo được',
} as const
