/** What goes into an installed program, and how the installers of each system behave. */
import type { Configuration } from 'electron-builder'

/** A system installers are made for, as electron-builder names it. */
export type PackagedSystem = 'win' | 'linux'

const PREBUILD_OF = { win: 'win32', linux: 'linux' } as const

/**
 * Only what runs: the bundles, the page, the shipped data, and of better-sqlite3 its few scripts and one binary.
 * Everything else that the program uses lies inside the bundles already, and Electron is its Node.
 */
const filesOf = (system: PackagedSystem): string[] => [
  '.out/*.{js,cjs}',
  '.out/chunks/*.js',
  '.out/renderer/**/*',
  '.out/notices/*',
  '.out/update-key.pem',
  'resources/**/*',
  '!**/*.map',
  // In the page already.
  '!resources/help/**',
  '!node_modules/node-*/**',
  '!node_modules/better-sqlite3/{binding.gyp,README.md}',
  '!node_modules/better-sqlite3/{deps,src}/**',
  `!node_modules/better-sqlite3/prebuilds/!(${PREBUILD_OF[system]}-\${arch}).node`,
]

/** The configuration of electron-builder for one system. */
export const packageConfig = (system: PackagedSystem): Configuration => ({
  appId: 'vn.diemcau.app',
  productName: 'Điểm Cầu',
  copyright: 'Điểm Cầu',
  directories: { buildResources: 'build/package', output: '.dist' },
  files: filesOf(system),
  asar: true,
  // better-sqlite3 brings its binaries; nothing is compiled, nothing is fetched.
  npmRebuild: false,
  // Menus and dialogs of Chromium in the language of the office, and in English where a sentence has none.
  electronLanguages: ['vi', 'en-US'],
  /** The checklist of Electron: the program's file cannot be used as a bare Node, debugged, or exchanged for another. */
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  publish: null,
  win: {
    target: ['nsis', 'portable'],
    executableName: 'DiemCau',
    icon: 'icon.ico',
  },
  nsis: {
    // For the person who installs it, into their own folders: no administrator is asked.
    oneClick: true,
    perMachine: false,
    language: '1066',
    installerLanguages: ['vi_VN'],
    artifactName: `DiemCau-\${version}-\${arch}-cai-dat.\${ext}`,
    shortcutName: 'Điểm Cầu',
    // Removing the program, or installing it again over a damaged one, leaves the data where it is.
    deleteAppDataOnUninstall: false,
  },
  portable: {
    artifactName: `DiemCau-\${version}-\${arch}-mang-theo.\${ext}`,
    requestExecutionLevel: 'user',
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'diem-cau',
    icon: 'icon.png',
    category: 'Office',
    synopsis: 'Hội nghị trực tuyến: giấy mời, xác nhận, tổng hợp',
    artifactName: `diem-cau-\${version}-\${arch}.\${ext}`,
    desktop: { entry: { Name: 'Điểm Cầu', Comment: 'Giấy mời, xác nhận và tổng hợp hội nghị trực tuyến' } },
  },
  // The maker of deb files wants an address; there is none, and none of where it is built gets in.
  extraMetadata: { homepage: 'https://diem-cau.localhost' },
  deb: { maintainer: 'Điểm Cầu <diem-cau@localhost>', packageCategory: 'editors' },
})
