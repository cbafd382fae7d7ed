/** A typed call gives its value or throws the error a person can be shown. */
import { afterEach, expect, test } from 'vitest'
import type { Transport } from '#contract/wire.ts'
import { CallError, call, listen, newJob } from '#renderer/client/client.ts'
import { createEchoApp } from '#test/support/echo-app.ts'

afterEach(() => {
  delete window.diemCau
})

const bridge = (answer: Transport['call']): Transport => ({ call: answer, listen: () => () => undefined })

test('the window carries calls and events where its bridge is there', async () => {
  const app = createEchoApp()
  window.diemCau = app
  expect(await call('meetings.list', { search: 'a' })).toEqual({ search: 'a' })
  const heard: unknown[] = []
  const stop = listen(event => heard.push(event))
  app.tell({ kind: 'changed', tables: ['meetings'] })
  stop()
  app.tell({ kind: 'changed', tables: ['units'] })
  expect(heard).toEqual([{ kind: 'changed', tables: ['meetings'] }])
})

test('an outcome that is an error is thrown with its value', async () => {
  const error = { code: 'not-found', message: 'Không có hội nghị này.', problems: [], details: null } as const
  window.diemCau = bridge(async () => ({ ok: false, error }))
  const failure = await call('meetings.list', {}).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(CallError)
  expect(failure).toMatchObject({ message: error.message, error })
})

test('jobs have names of their own', () => {
  expect(newJob()).not.toBe(newJob())
})
