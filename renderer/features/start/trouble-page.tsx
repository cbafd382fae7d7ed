/** Why the data cannot be opened: what was found, where, what to do; and, when asked for, a new beginning. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { StartTrouble } from '#domain/start/start-trouble.ts'
import { copyText } from '../../client/host.ts'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { startText as text } from '../../text/start.ts'
import { ReplaceDialog, type Replacement } from './replace-dialog.tsx'

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    maxWidth: '760px',
    minHeight: '100vh',
    margin: '0 auto',
    padding: '10vh 24px 24px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  message: { maxWidth: '75ch', overflowWrap: 'anywhere' },
  folder: { display: 'flex', flexDirection: 'column', margin: 0 },
  path: { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  otherwise: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    marginTop: '8px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300 },
})

export function TroublePage({ trouble }: { readonly trouble: StartTrouble }): ReactElement {
  const styles = useStyles()
  const queries = useQueryClient()
  const notify = useNotify()
  const task = useTask()
  const heading = useRef<HTMLHeadingElement>(null)
  const [asked, setAsked] = useState<Replacement | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const renew = (left: StartTrouble | null) => {
    if (left !== null) notify.error({ code: left.code, message: text.still, problems: [], details: null })
    return queries.invalidateQueries()
  }
  const retry = async () => renew(await task.start('start.retry', {}, text.retrying))
  const replace = async (by: Parameters<typeof task.start<'start.replace'>>[1]['by']) => {
    const title = by.kind === 'nothing' ? text.freshing : text.restoring
    const left = await task.start('start.replace', { by }, title)
    await renew(left)
  }
  const copy = () =>
    copyText(trouble.details).then(
      () => notify.done(text.copied),
      () => notify.done(text.notCopied),
    )
  return (
    <main className={styles.root}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {text.title(trouble.code)}
      </h1>
      <Text className={styles.message}>{trouble.message}</Text>
      <dl className={styles.folder}>
        <dt className={styles.quiet}>{text.folder}</dt>
        <dd className={styles.path}>{trouble.folder}</dd>
      </dl>
      <Text>{text.noRestart}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={task.progress !== null} onClick={() => void retry()}>
          {text.retry}
        </Button>
        {trouble.isShowable && (
          <Button onClick={() => void task.start('start.showFolder', {}, text.showing)}>
            {text.showFolder}
          </Button>
        )}
        <Button onClick={() => void copy()}>{text.copy}</Button>
      </div>
      <TaskProgress task={task} />
      {trouble.isReplaceable && (
        <section className={styles.otherwise} aria-label={text.otherwise}>
          <h2 className={styles.subtitle}>{text.otherwise}</h2>
          <Text className={styles.quiet}>{text.otherwiseBody}</Text>
          <div className={styles.actions}>
            <Button onClick={() => setAsked('restore')}>{text.restore}</Button>
            <Button onClick={() => setAsked('fresh')}>{text.fresh}</Button>
          </div>
        </section>
      )}
      {asked !== null && (
        <ReplaceDialog
          asked={asked}
          onClose={() => setAsked(null)}
          onDecided={by => {
            setAsked(null)
            void replace(by)
          }}
        />
      )}
    </main>
  )
}
