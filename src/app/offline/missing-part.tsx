/**
 * Stands round the page for parts that do not come when they are asked for: the page is built anew without them, over
 * the same run, and the line about its files says what happened.
 */
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

export class MissingPart extends Component<Props, { readonly failures: number; readonly failed: boolean }> {
  override state = { failures: 0, failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    // Twice in a row is no missing dialog but the page itself: then it may not go round in circles.
    if (this.state.failures > MOST) throw error;
    this.setState(({ failures }) => ({ failures: failures + 1, failed: false }));
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

const MOST = 20;
