/** The start as an open program answers it: nothing is wrong, and nothing is replaced under open data. */
import type { startContract } from '#contract/start.contract.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { Handlers } from './service.ts'

export function startService(): Handlers<keyof typeof startContract> {
  const refuse = () => Promise.reject(new AppError('conflict', 'Dữ liệu đã được mở. Hãy tải lại trang.'))
  return {
    'start.state': async () => null,
    'start.retry': async () => null,
    'start.showFolder': refuse,
    'start.replace': refuse,
  }
}
