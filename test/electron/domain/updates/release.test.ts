/** A description of a release is taken only when every part of it is what it should be. */
import { expect, test } from 'vitest'
import { compareVersions, parseRelease } from '#domain/updates/release.ts'

const file = {
  system: 'win',
  name: 'DiemCau-1.4.0-x64-cai-dat.exe',
  size: 90_000_000,
  sha256: 'a'.repeat(64),
}
const release = { version: '1.4.0', notes: 'Sửa lỗi.', files: [file] }

test('a whole one is read', () => {
  expect(parseRelease(JSON.stringify(release))).toEqual(release)
})

test.each([
  ['no JSON', 'xin chào'],
  ['a list', '[]'],
  ['a version that is none', JSON.stringify({ ...release, version: '1.4' })],
  ['a way out of the folder', JSON.stringify({ ...release, files: [{ ...file, name: '..\\..\\cmd.exe' }] })],
  ['a path', JSON.stringify({ ...release, files: [{ ...file, name: '/usr/bin/sh' }] })],
  ['another system', JSON.stringify({ ...release, files: [{ ...file, system: 'dos' }] })],
  ['a sum that is none', JSON.stringify({ ...release, files: [{ ...file, sha256: 'abc' }] })],
  ['a size that is none', JSON.stringify({ ...release, files: [{ ...file, size: '1' }] })],
])('%s is refused', (_, text) => {
  expect(parseRelease(text)).toBeNull()
})

test.each([
  ['1.2.3', '1.2.3', 0],
  ['1.2.10', '1.2.9', 1],
  ['1.9.0', '1.10.0', -1],
  ['2.0.0', '1.99.99', 1],
])('%s against %s', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign)
})
