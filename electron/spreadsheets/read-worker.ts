/** The worker thread that reads one workbook at a time; killed from outside when it takes too long or too much. */
import { parentPort } from 'node:worker_threads'
import { readWorkbook } from './read-workbook.ts'

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(readWorkbook(bytes))
})
