/** The whole run as a bar, whatever part of it the panels show: how far it is, the step shown, the flags. */
import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { usePage, useSession } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import { Flags } from '../../panels/kit/flags.tsx';
import { stepText } from '../../panels/kit/number-text.ts';
import { stepDomain } from '../../panels/kit/step-domain.ts';
import { useAxes } from '../../panels/kit/use-axes.ts';
import { useFrames } from '../../panels/kit/use-frames.ts';
import { useStepSlider } from '../../panels/kit/use-step-slider.ts';
import { stepLookedAt } from '../../store/timeline.ts';
import { useSize } from '../use-size.ts';

const flag = (
  <svg viewBox="0 0 12 18" aria-hidden="true">
    <path d="M1.5 17.5v-16h9l-2.6 3.2 2.6 3.3h-9" />
  </svg>
);

export function TimelineBar(): ReactNode {
  const { traces, view } = usePage();
  const [bar, { width }] = useSize<HTMLDivElement>();
  const bookmarks = useStore(view, (state) => state.bookmarks);
  const scrub = useStore(view, (state) => state.scrub);
  const diverged = useSession((state) => state.status === 'diverged');
  const done = useRef<HTMLDivElement>(null);
  const seen = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const [axes, updateAxes] = useAxes(() => {
    const [from, to] = stepDomain(null, traces.first, traces.end, diverged);
    return { from, to };
  });
  const pointer = useStepSlider({ traces, view }, (x) => axes.from + (x / width) * (axes.to - axes.from));

  const draw = (): void => {
    const { from, to } = axes;
    const share = (step: number): number => Math.min(1, Math.max(0, (step - from) / (to - from)));
    const step = Math.max(traces.first, stepLookedAt({ traces, view }));
    const head = Math.max(traces.first, traces.end - 1);
    place(done.current, share(head));
    place(seen.current, share(step));
    const thumb = slider.current;
    if (thumb === null) return;
    thumb.style.setProperty('--at', String(share(step)));
    if (thumb.getAttribute('aria-valuenow') === String(step)) return;
    thumb.setAttribute('aria-valuemin', String(traces.first));
    thumb.setAttribute('aria-valuemax', String(head));
    thumb.setAttribute('aria-valuenow', String(step));
    thumb.setAttribute('aria-valuetext', say('step {step}', { step: stepText(step) }));
  };
  useFrames(traces, view, draw, updateAxes);

  return (
    <div className="timeline-bar" ref={bar}>
      <div className="timeline-track" />
      <div className="timeline-done" ref={done} />
      <div className="timeline-seen" ref={seen} />
      <div
        ref={slider}
        className="timeline-slider"
        role="slider"
        tabIndex={0}
        aria-label={say('Timeline')}
        aria-valuenow={0}
        {...pointer}
      />
      <div className="flags">
        <Flags
          recorded={{ traces, view }}
          steps={bookmarks}
          shown={scrub}
          xOf={(step) => ((step - axes.from) / (axes.to - axes.from)) * width}
          width={width}
          icon={flag}
        />
      </div>
    </div>
  );
}

function place(element: HTMLElement | null, share: number): void {
  element?.style.setProperty('transform', `scaleX(${share.toFixed(5)})`);
}
