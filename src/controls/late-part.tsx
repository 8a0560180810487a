/**
 * A part of the page that is loaded when it is asked for. `instead` stands in its place until it is there, and for good
 * where it does not come or cannot be drawn: nothing else of the page, nor its run, is touched, and the line about the
 * page's files says what happened.
 */
import { Component, type ReactNode, Suspense } from 'react';

interface Props {
  readonly instead?: ReactNode;
  readonly onMissing?: () => void;
  readonly children: ReactNode;
}

export class LatePart extends Component<Props, { readonly missing: boolean }> {
  override state = { missing: false };

  static getDerivedStateFromError(): { readonly missing: boolean } {
    return { missing: true };
  }

  override componentDidCatch(): void {
    this.props.onMissing?.();
  }

  override render(): ReactNode {
    const { instead = null, children } = this.props;
    return this.state.missing ? instead : <Suspense fallback={instead}>{children}</Suspense>;
  }
}
