import { Component, type ReactNode } from 'react';
import { ErrorNotice } from '../ui/error-notice';

/** A screen that breaks says so and can be opened again; what was being written is in the browser's keeping. */
export class ErrorFence extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }
  override render(): ReactNode {
    const { error } = this.state;
    return error ? <ErrorNotice error={error} onRetry={() => window.location.reload()} /> : this.props.children;
  }
}
