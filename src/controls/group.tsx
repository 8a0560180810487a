/** A group of fields. Closed, it says its values in one line, so that nothing is hidden by being closed. */
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly children: ReactNode;
}

export function Group({ title, summary, children }: Props) {
  return (
    <details className="group">
      <summary>
        <span className="group-title">{title}</span>
        <span className="group-summary">{summary}</span>
      </summary>
      <div className="group-body">{children}</div>
    </details>
  );
}
