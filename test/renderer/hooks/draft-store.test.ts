/** Typing is saved in its order and is never taken away by an answer. */
import { expect, test, vi } from 'vitest'
import { DraftStore } from '#renderer/hooks/draft-store.ts'
import { flushUnsaved } from '#renderer/hooks/save-state.ts'

/** Saves that arrive when they are told to. */
function slowSaves() {
  const sent: string[] = []
  const arrivals: ((arrived: boolean) => void)[] = []
  const save = (text: string) => {
    sent.push(text)
    return new Promise<boolean>(resolve => arrivals.push(resolve))
  }
  const arrive = async (arrived = true) => {
    arrivals.shift()?.(arrived)
    await vi.waitFor(() => undefined)
  }
  return { sent, save, arrive }
}

test('what is typed while a save is on its way is kept, whatever answer comes', async () => {
  const { sent, save, arrive } = slowSaves()
  const draft = new DraftStore('a', save)
  draft.focus()
  draft.change('ab')
  draft.flush()
  await vi.waitFor(() => expect(sent).toEqual(['ab']))
  draft.change('abc')
  draft.receive('ab', save)
  expect(draft.view().text).toBe('abc')
  draft.flush()
  await arrive()
  await vi.waitFor(() => expect(sent).toEqual(['ab', 'abc']))
  await arrive()
  await draft.arrived()
  expect(draft.view()).toEqual({ text: 'abc', unsaved: false })
})

test('white space between two words survives the answer without it, and goes when the field is left', async () => {
  const save = () => Promise.resolve(true)
  const draft = new DraftStore('a', save)
  draft.focus()
  draft.change('a b ')
  await draft.arrived()
  draft.receive('a b', save)
  expect(draft.view().text).toBe('a b ')
  draft.blur()
  expect(draft.view().text).toBe('a b')
})

test('a value changed elsewhere is taken over', async () => {
  const save = () => Promise.resolve(true)
  const draft = new DraftStore('a', save)
  draft.focus()
  draft.change('b')
  await draft.arrived()
  draft.receive('b', save)
  draft.receive('a', save)
  expect(draft.view().text).toBe('a')
})

test('a refused text stays and is sent again', async () => {
  const { sent, save, arrive } = slowSaves()
  const draft = new DraftStore('a', save)
  draft.change('b')
  draft.flush()
  await vi.waitFor(() => expect(sent).toEqual(['b']))
  await arrive(false)
  expect(draft.view().text).toBe('b')
  await vi.waitFor(() => {
    draft.flush()
    expect(sent).toEqual(['b', 'b'])
  })
})

test('leaving the page saves what is still being typed, without waiting for the pause', async () => {
  const { sent, save } = slowSaves()
  new DraftStore('a', save).change('ab')
  flushUnsaved()
  await Promise.resolve()
  expect(sent).toEqual(['ab'])
})

test('words are saved while they are typed, one text after the other, the last of them always', async () => {
  const { sent, save, arrive } = slowSaves()
  const draft = new DraftStore('', save, 'as-typed')
  draft.change('Kính')
  draft.change('Kính gửi')
  await vi.waitFor(() => expect(sent).toEqual(['Kính gửi']))
  draft.change('Kính gửi: ')
  draft.change('Kính gửi: Đảng')
  await arrive()
  await vi.waitFor(() => expect(sent).toEqual(['Kính gửi', 'Kính gửi: Đảng']))
  await arrive()
  await draft.arrived()
  expect(draft.view()).toEqual({ text: 'Kính gửi: Đảng', unsaved: false })
})
