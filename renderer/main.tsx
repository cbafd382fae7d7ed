/** Starts the screen. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { enter } from './client/client.ts'
import { StrangerPage } from './features/start/stranger-page.tsx'
import { noteCaught, noteDefects } from './hooks/note-defects.ts'
import { saveBeforeLeaving } from './hooks/save-state.ts'

saveBeforeLeaving()
noteDefects()
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element')
const isKnown = await enter()
createRoot(root, { onCaughtError: noteCaught }).render(
  <StrictMode>{isKnown ? <App /> : <StrangerPage />}</StrictMode>,
)
