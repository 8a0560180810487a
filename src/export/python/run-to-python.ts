/** The run on screen as a Python script: its problem is built anew, and θ after its start rule is asked for. */
import { datasets } from '../../core/problems/data/datasets.ts';
import type { DataSpec } from '../../core/problems/data/data-spec.ts';
import { buildProblem } from '../../core/problems/problem.ts';
import type { Catalogue } from '../../description/catalogue.ts';
import type { RunDescription } from '../../description/description.ts';
import type { LoadFile } from '../../description/preset.ts';
import type { ParametersAt } from '../../store/parameters-at.ts';
import type { SessionState } from '../../store/session-state.ts';
import type { Traces } from '../../store/traces.ts';
import { checkCapacity, numbersOf } from './capacity.ts';
import { pythonScript, type PythonScript, type RecordedStep } from './python-script.ts';

export interface RunToPython {
  readonly title: string;
  readonly address: string | null;
  readonly state: Pick<SessionState, 'description' | 'events'>;
  readonly traces: Traces;
  readonly catalogue: Catalogue;
  readonly loadFile: LoadFile;
  readonly parametersAt: (
    description: RunDescription,
    steps: readonly number[],
  ) => Promise<readonly ParametersAt[]>;
}

/** Never rejects: what goes wrong is said in words. */
export async function runToPython(options: RunToPython): Promise<PythonScript> {
  try {
    return await written(options);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: `The script could not be written: ${cause}` };
  }
}

async function written({ state, traces, catalogue, loadFile, parametersAt, title, address }: RunToPython) {
  const { description, events } = state;
  // Known before anything is loaded or built.
  const fault = checkCapacity(numbersOf(description, catalogue));
  if (fault !== null) return { ok: false, fault } as const;
  const data = datasets[description.problem.data.kind as keyof typeof datasets] as DataSpec;
  const files = await Promise.all(data.files.map(loadFile));
  const problem = buildProblem(description.problem, files);
  if ('fault' in problem) return { ok: false, fault: `${problem.fault}.` } as const;
  const acted = events.filter(({ kind }) => kind === 'nudge' || kind === 'kick').map(({ step }) => step);
  const thetaAt = await parametersAt(description, acted);
  const edge = events.find(({ kind }) => kind === 'hit')?.step ?? Number.POSITIVE_INFINITY;
  return pythonScript({
    title,
    address,
    description,
    problem,
    thetaAt,
    recorded: recordedUpTo(edge, traces),
    startPending: description.start.kind !== 'natural' && thetaAt.length === 0,
  });
}

function recordedUpTo(edge: number, traces: Traces): readonly RecordedStep[] {
  const recorded: RecordedStep[] = [];
  for (let step = traces.detailFrom; step < Math.min(edge + 1, traces.end); step++) {
    const loss = traces.value('gd.loss', step);
    if (Number.isFinite(loss)) recorded.push({ step, loss, sharpness: traces.value('gd.sharpness', step) });
  }
  return recorded;
}
