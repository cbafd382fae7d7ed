/** Where the focus goes when what had it is gone. */
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactElement, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useLostFocus } from '#renderer/hooks/use-lost-focus.ts'

function Questions({ next }: { readonly next: boolean }): ReactElement {
  useLostFocus()
  const [open, setOpen] = useState(['first', 'last'])
  return (
    <main tabIndex={-1}>
      <section aria-label="questions" tabIndex={-1}>
        {open.map(name => (
          <button key={name} type="button" onClick={() => setOpen(open.filter(other => other !== name))}>
            {name}
          </button>
        ))}
      </section>
      {next && open.length === 1 && <input aria-label="next" ref={field => field?.focus()} />}
    </main>
  )
}

afterEach(cleanup)

const answered = async (next: boolean): Promise<void> => {
  const user = userEvent.setup()
  render(<Questions next={next} />)
  await user.tab()
  await user.keyboard('{Enter}')
}

test('the focus of a button that is gone goes to what was around it', async () => {
  await answered(false)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'questions' })))
})

test('what takes the focus by itself keeps it', async () => {
  await answered(true)
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'next' }))
})
