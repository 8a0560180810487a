/** Steps per second: a row of radio buttons where there is room, else a list. */
import './speed-choice.css';
import { useId } from 'react';
import { say } from '../language/say.ts';
import { useActions, useSession } from './page-context.ts';
import { SPEEDS, speedText } from './speed.ts';

export function SpeedChoice({ compact = false }: { readonly compact?: boolean }) {
  const name = useId();
  const speed = useSession((state) => state.speed);
  const { setSpeed } = useActions();
  if (compact) {
    return (
      <select
        className="speed-list"
        aria-label={say('Speed in steps per second')}
        value={String(speed)}
        onChange={(event) => setSpeed(Number(event.currentTarget.value))}
      >
        {SPEEDS.map((other) => (
          <option key={other} value={String(other)}>
            {Number.isFinite(other) ? say('{speed}/s', { speed: other }) : say('max')}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset className="speed">
      <legend>{say('speed')}</legend>
      {SPEEDS.map((other) => (
        <label key={other}>
          <input
            type="radio"
            name={name}
            checked={other === speed}
            onChange={() => setSpeed(other)}
            aria-label={
              Number.isFinite(other)
                ? say('{speed} step(s) per second', { speed: other })
                : say('as fast as possible')
            }
          />
          <span>{speedText(other)}</span>
        </label>
      ))}
      <span className="unit" aria-hidden="true">
        {say('steps/s')}
      </span>
    </fieldset>
  );
}
