/** The wall clock of this machine, to the minute. */
import { useEffect, useState } from 'react'
import { type LocalDateTime, localDateTimeOf } from '#domain/kernel/local-time.ts'

const MINUTE = 60_000

export function useNow(): LocalDateTime {
  const [now, setNow] = useState(() => localDateTimeOf(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setNow(localDateTimeOf(new Date())), MINUTE / 4)
    return () => clearInterval(timer)
  }, [])
  return now
}
