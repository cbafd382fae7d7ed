/** The keys that Electron handles itself. Undo and redo stay with the page: they take back steps of the work. */
import { Menu, type MenuItemConstructorOptions } from 'electron'

const view: MenuItemConstructorOptions = {
  label: 'Xem',
  submenu: [
    { role: 'resetZoom', label: 'Cỡ bình thường' },
    { role: 'zoomIn', label: 'Phóng to' },
    // The key as people press it, without Shift.
    { role: 'zoomIn', label: 'Phóng to', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: 'Thu nhỏ' },
    { role: 'togglefullscreen', label: 'Toàn màn hình' },
    { role: 'reload', label: 'Tải lại trang' },
  ],
}

// macOS takes its editing keys from the menu, the other systems from the page.
const edit: MenuItemConstructorOptions = {
  label: 'Sửa',
  submenu: [
    { role: 'cut', label: 'Cắt' },
    { role: 'copy', label: 'Sao chép' },
    { role: 'paste', label: 'Dán' },
    { role: 'selectAll', label: 'Chọn tất cả' },
  ],
}

export function setMenu(platform: NodeJS.Platform): void {
  const template = platform === 'darwin' ? [{ role: 'appMenu' } as const, edit, view] : [view]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
