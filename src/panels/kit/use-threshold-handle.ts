/** The state of the line's handle: the threshold set now, where it is dragged to, and what that makes of η. */
import { useEffect, useRef } from 'react';
import type { PanelProps } from '../panel.ts';
import type { ThresholdAhead } from './chart-picture.ts';

/** Gradient descent's threshold times η; the trace knows it for other optimizers. */
const TWO = 2;
/** Of η times 2/η, in units of which it is compared with 2. */
const PRODUCT_ROUNDING = 1e-9;
/** The line cannot be dragged below this share of where it stands. */
const LEAST_SHARE = 0.02;
/** Once let go, the line waits so long, in ms, for the run to take the new η over. */
const PATIENCE = 1000;

export interface ThresholdHandle {
  /** The threshold set now; NaN while η is unknown. */
  value(): number;
  /** Whether it is 2/η, as for gradient descent, and not another optimizer's. */
  isPlain(): boolean;
  dragged(): number | null;
  ahead(): ThresholdAhead;
  move(value: number | null, settled: boolean): void;
}

export function useThresholdHandle(props: PanelProps, redraw: () => void): ThresholdHandle {
  const { traces, learningRate, schedule, onLearningRate } = props;
  const dragged = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const product = (): number => {
    const measured = traces.last('gd.threshold') * traces.last('gd.learningRate');
    return Number.isFinite(measured) ? measured : TWO;
  };
  const value = (): number => product() / (learningRate ?? traces.last('gd.learningRate'));
  const letGo = (): void => {
    dragged.current = null;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  // The new η arrived.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of η is the occasion, whatever it is.
  useEffect(letGo, [learningRate]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);

  return {
    value,
    isPlain: () => Math.abs(product() - TWO) < PRODUCT_ROUNDING,
    dragged: () => dragged.current,
    ahead: () => ({
      value: value(),
      dragged: dragged.current,
      changes: (schedule ?? []).map((change) => ({
        step: change.step,
        value: product() / change.learningRate,
      })),
    }),
    move(wanted, settled) {
      if (wanted === null) letGo();
      else {
        if (timer.current !== null) clearTimeout(timer.current);
        const held = Math.max(wanted, value() * LEAST_SHARE);
        dragged.current = held;
        if (settled) timer.current = setTimeout(() => [letGo(), redraw()], PATIENCE);
        onLearningRate?.(Number((product() / held).toPrecision(3)), settled);
      }
      redraw();
    },
  };
}
