/** Lets the person choose a folder of this computer: the page gets no path by this and names none. */
import { dialog } from 'electron'

/** Null when the choice is called off. */
export async function pickWindowFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Chọn nơi sao lưu thứ hai',
    buttonLabel: 'Chọn thư mục này',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
