import { expect, test } from 'vitest'
import { judgeLocation, type LocationFacts } from '#electron/storage/location/judge-location.ts'

const facts: LocationFacts = {
  platform: 'win32',
  paths: ['C:\\Users\\lan\\AppData\\Roaming\\DiemCau'],
  fileSystem: null,
  mountKind: null,
  neighbours: [],
  declared: [],
}
const at = (path: string): LocationFacts => ({ ...facts, paths: [path] })
const onLinux: LocationFacts = { ...facts, platform: 'linux', paths: ['/srv/du-lieu'] }

test.each([
  ['a share by its name', at('\\\\may-chu\\van-phong\\DiemCau')],
  ['a share by its long name', at('\\\\?\\UNC\\may-chu\\van-phong')],
  ['a mapped drive', { ...facts, paths: ['Z:\\DiemCau', '\\\\may-chu\\van-phong\\DiemCau'] }],
  ['NFS', { ...onLinux, fileSystem: 0x6969 }],
  ['CIFS', { ...onLinux, fileSystem: 0xff534d42 }],
  ['SMB 2', { ...onLinux, fileSystem: 0xfe534d42 }],
  ['sshfs', { ...onLinux, fileSystem: 0x65735546, mountKind: 'fuse.sshfs' }],
])('%s is a network', (_, place) => {
  expect(judgeLocation(place)).toEqual({ kind: 'network' })
})

test.each([
  ['OneDrive', at('C:\\Users\\lan\\OneDrive\\Documents\\DiemCau')],
  ['OneDrive', at('C:\\Users\\lan\\OneDrive - Tỉnh ủy\\DiemCau')],
  ['OneDrive', { ...at('D:\\CongViec\\DiemCau'), declared: ['D:\\CongViec'] }],
  ['Google Drive', at('G:\\My Drive\\DiemCau')],
  ['Google Drive', at('G:\\Drive của tôi'.normalize('NFD'))],
  ['Dropbox', at('C:\\Users\\lan\\Dropbox (Văn phòng)\\x')],
  ['Dropbox', { ...facts, neighbours: ['.dropbox.cache'] }],
  ['Zalo', at('C:\\Users\\lan\\Documents\\Zalo Received Files')],
])('%s copies behind the back', (by, place) => {
  expect(judgeLocation(place)).toEqual({ kind: 'synchronised', by })
})

test.each([
  ['the default', facts],
  ['a long path of this computer', at('\\\\?\\C:\\DiemCau')],
  ['a name that only begins alike', at('D:\\OneDriveCu\\Dropboxes')],
  ['a stick with NTFS on Linux', { ...onLinux, fileSystem: 0x65735546, mountKind: 'fuseblk' }],
  ['beside a synchronised folder', { ...at('D:\\CongViecKhac'), declared: ['D:\\CongViec'] }],
])('%s is fine', (_, place) => {
  expect(judgeLocation(place)).toBeNull()
})
