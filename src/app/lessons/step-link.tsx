/** A link to a step, to the list of lessons or away from them: true links, followed here without leaving the page. */
import type { MouseEvent, ReactNode } from 'react';
import { addressOf, follow } from '../route.ts';
import { addressOfStep } from './lesson-address.ts';
import { lessons } from './lessons.ts';

export interface StepPlace {
  readonly lesson: number;
  readonly step: number;
}

/** The step before or after; null at either end. */
export function neighbour({ lesson, step }: StepPlace, direction: 1 | -1): StepPlace | null {
  const next = step + direction;
  if (next >= 1 && next <= lessons[lesson - 1]!.steps.length) return { lesson, step: next };
  const other = lessons[lesson - 1 + direction];
  if (other === undefined) return null;
  return { lesson: lesson + direction, step: direction === 1 ? 1 : other.steps.length };
}

interface Props {
  /** null is the list of lessons. */
  readonly to: StepPlace | null;
  readonly className: string;
  readonly children: ReactNode;
}

export function StepLink({ to, className, children }: Props) {
  const address = to === null ? addressOf('lessons', location) : addressOfStep(to.lesson, to.step, location);
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    follow(address);
    scrollTo(0, 0);
  };
  return (
    <a href={address} className={className} onClick={go}>
      {children}
    </a>
  );
}
