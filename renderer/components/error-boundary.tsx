/** Keeps a failure inside the part of the screen it happened in: says it, offers another try and the details. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactElement, type ReactNode } from 'react'
import { copyText } from '../client/host.ts'
import { copiedError, errorValueOf } from '../hooks/error-value.ts'
import { errorsText } from '../text/errors.ts'

type CatcherProps = {
  readonly children: ReactNode
  readonly onRetry: () => void
}

class Catcher extends Component<CatcherProps, { readonly cause: unknown; readonly failed: boolean }> {
  override state = { cause: null as unknown, failed: false }

  static getDerivedStateFromError(cause: unknown) {
    return { cause, failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Failure
        cause={this.state.cause}
        onRetry={() => {
          this.props.onRetry()
          this.setState({ cause: null, failed: false })
        }}
      />
    )
  }
}

/** Give it a `key` that changes with the place shown, so that leaving also leaves the failure behind. */
export function ErrorBoundary({ children }: { readonly children: ReactNode }): ReactElement {
  const { reset } = useQueryErrorResetBoundary()
  return <Catcher onRetry={reset}>{children}</Catcher>
}

/** One failure as a bar: its sentence, another try, and its words and details to copy. */
export function Failure({
  cause,
  onRetry,
}: {
  readonly cause: unknown
  readonly onRetry: () => void
}): ReactElement {
  const error = errorValueOf(cause)
  return (
    <MessageBar intent="error" layout="multiline" style={{ margin: '16px' }}>
      <MessageBarBody>
        <MessageBarTitle>{errorsText.screenFailed}</MessageBarTitle>
        {error.message}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>{errorsText.retry}</Button>
        <Button onClick={() => void copyText(copiedError(error)).catch(() => undefined)}>
          {errorsText.copyDetails}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
