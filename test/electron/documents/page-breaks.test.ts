import { expect, test } from 'vitest'
import { type Block, paragraph } from '#domain/document/blocks.ts'
import { keepsWithNext } from '#electron/documents/page-breaks.ts'

const heading = (text: string): Block => ({
  kind: 'heading',
  level: 1,
  marker: '1.',
  title: 'Thành phần',
  text: text === '' ? [] : [{ text }],
  source: null,
})
const item: Block = { kind: 'item', spans: [{ text: 'Tập thể Thường trực Tỉnh ủy.' }], source: null }
const signature: Block = {
  kind: 'signature',
  authority: '',
  position: '',
  signer: '',
  distribution: [],
  source: null,
  distributionSource: null,
}

test.for<readonly [string, Block, Block | undefined, boolean]>([
  ['a bare heading stays with what it announces', heading(''), item, true],
  ['so does one whose words only limit it', heading('(trừ thành phần dự tại điểm cầu tỉnh)'), item, true],
  ['and one that ends in a colon', heading('gồm:'), item, true],
  ['a heading that says everything itself may end a page', heading('14 giờ 00 ngày 01/7/2026.'), item, false],
  ['nothing leaves the signature alone', paragraph('Kính mời.'), signature, true],
  ['a heading that says everything itself included', heading('Kính mời.'), signature, true],
  ['a paragraph may end a page', paragraph('Kính mời.'), item, false],
  ['unless it asks to stay', paragraph('gồm:', { keepWithNext: true }), item, true],
  ['the last block waits for nothing', heading(''), undefined, false],
])('%s', ([, block, next, keeps]) => {
  expect(keepsWithNext(block, next)).toBe(keeps)
})
