/**
 * A group of fields. Closed, it says its values in one line, so that nothing is hidden by being closed. Its fields are
 * made when it is opened first: most readers open few, and each field follows the run.
 */
import './group.css';
import { type ReactNode, useState } from 'react';

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly children: ReactNode;
}

export function Group({ title, summary, children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="group" onToggle={() => setOpened(true)}>
      <summary>
        <span className="group-title">{title}</span>
        <span className="group-summary">{summary}</span>
      </summary>
      <div className="group-body">{opened && children}</div>
    </details>
  );
}
