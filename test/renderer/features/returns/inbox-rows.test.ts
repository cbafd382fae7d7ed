/** The inbox as rows: what is counted, shown, suggested. */
import { expect, test } from 'vitest'
import type { AnswerVerdict, InboxAnswer, InboxFile } from '#contract/returns.contract.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import {
  answerKey,
  countAnswers,
  countRows,
  filterRows,
  firstQuestion,
  offeredNumbers,
  rowAt,
  rowsOf,
  suggestionOf,
} from '#renderer/features/returns/inbox-rows.ts'
import { choicesOf } from '#renderer/features/returns/question-form.tsx'

const answer = (
  answerIndex: number,
  verdict: AnswerVerdict,
  more: Partial<InboxAnswer> = {},
): InboxAnswer => ({
  answerIndex,
  verdict,
  placeCode: null,
  placeTitle: null,
  delegates: 30,
  previous: null,
  reason: '',
  asks: [],
  candidates: [],
  numbers: [],
  problems: [],
  decided: false,
  ...more,
})

const file = (name: string, state: InboxFile['state'], answers: readonly InboxAnswer[]): InboxFile => ({
  fileId: asId(name),
  name,
  channel: 'file',
  receivedAt: localDateTime('2026-06-28T08:00'),
  importedAt: localDateTime('2026-06-28T09:00'),
  who: '',
  state,
  summary: '',
  refusal: null,
  answers,
})

const inbox = rowsOf([
  file('son ha.xlsx', 'question', [answer(0, 'question')]),
  file('phieu.csv', 'question', [
    answer(0, 'new', { placeTitle: 'Xã Đăk Mar' }),
    answer(1, 'question', { placeTitle: 'Xã Ba Tơ' }),
  ]),
  file('hong.xlsx', 'refused', []),
  file('cu.xlsx', 'discarded', [answer(0, 'new')]),
])
const keys = (rows: typeof inbox) => rows.map(({ key }) => key)

test('a file of several answers has a row of its own above theirs, which is counted nowhere', () => {
  expect(keys(inbox)).toEqual([
    'son ha.xlsx',
    'phieu.csv',
    'phieu.csv#0',
    'phieu.csv#1',
    'hong.xlsx',
    'cu.xlsx',
  ])
  expect(Object.fromEntries(countRows(inbox))).toEqual({
    all: 5,
    question: 2,
    new: 1,
    refused: 1,
    discarded: 1,
  })
})

test('a filter keeps the file above those of its answers that fit', () => {
  expect(keys(filterRows(inbox, 'question', ''))).toEqual(['son ha.xlsx', 'phieu.csv', 'phieu.csv#1'])
  expect(keys(filterRows(inbox, 'refused', ''))).toEqual(['hong.xlsx'])
})

test('what was just answered leaves the questions at once, before the inbox is planned anew', () => {
  const files = [
    file('son ha.xlsx', 'question', [answer(0, 'question')]),
    file('phieu.csv', 'question', [answer(0, 'new'), answer(1, 'question')]),
  ]
  const rows = rowsOf(files, new Set([answerKey('son ha.xlsx', 0), answerKey('phieu.csv', 0)]))
  expect(rows.map(({ state }) => state)).toEqual(['answering', null, 'answering', 'question'])
  expect(keys(filterRows(rows, 'question', ''))).toEqual(['phieu.csv', 'phieu.csv#1'])
  expect(Object.fromEntries(countRows(rows))).toEqual({ all: 3, question: 1 })
})

test('search goes without accents over places and file names', () => {
  expect(keys(filterRows(inbox, 'all', 'dak mar'))).toEqual(['phieu.csv', 'phieu.csv#0'])
  expect(keys(filterRows(inbox, 'all', 'HONG'))).toEqual(['hong.xlsx'])
})

const candidates = [
  { code: '21289', title: 'Xã Sơn Hà' },
  { code: '21292', title: 'Xã Sơn Hạ' },
]

test.each([
  [
    'the only place',
    answer(0, 'question', { asks: ['place'], candidates: candidates.slice(0, 1) }),
    { placeCode: '21289' },
  ],
  ['none of two places', answer(0, 'question', { asks: ['place'], candidates }), null],
  [
    'nothing of a version sent again',
    answer(0, 'question', { asks: ['delegates'], previous: 36, numbers: [34] }),
    null,
  ],
  ['the only number', answer(0, 'question', { asks: ['delegates'], numbers: [30] }), { delegates: 30 }],
  ['none of a list and a total', answer(0, 'question', { asks: ['delegates'], numbers: [30, 32] }), null],
  [
    'both',
    answer(0, 'question', {
      asks: ['place', 'delegates'],
      candidates: candidates.slice(0, 1),
      delegates: null,
      numbers: [32],
    }),
    { placeCode: '21289', delegates: 32 },
  ],
  ['nothing without candidates', answer(0, 'question', { asks: ['place'] }), null],
  ['nothing where nothing is asked', answer(0, 'new'), null],
])('Enter takes %s', (_, asked, suggestion) => {
  expect(suggestionOf(asked)).toEqual(suggestion)
})

test('the row of a file tells its answers by state, leads to its first question, and is not the one that comes next', () => {
  const [first, ofFile, clear, asked] = inbox
  if (ofFile === undefined || first === undefined) throw new Error('No rows')
  expect(countAnswers(ofFile)).toEqual([
    ['question', 1],
    ['new', 1],
  ])
  expect(firstQuestion(inbox, ofFile)).toBe(asked)
  expect(firstQuestion(inbox, first)).toBeUndefined()
  expect([rowAt(inbox, 0), rowAt(inbox, 1), rowAt(inbox, 99), rowAt([], 0)]).toEqual([
    first,
    clear,
    inbox.at(-1),
    null,
  ])
})

test('two units of one name are told apart by their codes', () => {
  const twins = [
    { code: '19441', title: 'Xã Hạnh Phúc' },
    { code: '03646', title: 'Xã Hạnh Phúc' },
  ]
  const asked = answer(0, 'question', { asks: ['place'], candidates: [...candidates.slice(0, 1), ...twins] })
  expect(choicesOf(asked).map(({ label }) => label)).toEqual([
    'Xã Sơn Hà',
    'Xã Hạnh Phúc (19441)',
    'Xã Hạnh Phúc (03646)',
  ])
})

test('each number is offered once, the proposed one first', () => {
  expect(offeredNumbers(answer(0, 'question', { delegates: 30, numbers: [32, 30] }))).toEqual([30, 32])
})
