/** Lets the person choose a folder of this computer: the page gets no path by this and names none. */
import { dialog } from 'electron'
import type { FolderPurpose } from '#domain/kernel/folder-purpose.ts'

const TITLES: Readonly<Record<FolderPurpose, string>> = {
  backup: 'Chọn nơi sao lưu thứ hai',
  update: 'Chọn thư mục chứa bản cập nhật',
}

/** Null when the choice is called off. */
export async function pickWindowFolder(purpose: FolderPurpose): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: TITLES[purpose],
    buttonLabel: 'Chọn thư mục này',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
