/** What a person is asked to choose a folder for. */
export type FolderPurpose = 'backup' | 'update'
