/** Everything that leaves the page as a file: each makes it, saves it, and says what it saved or why it could not. */
import { useState } from 'react';
import { usePage } from '../controls/page-context.ts';
import { resumedAt } from '../description/resumed-at.ts';
import { bibtex } from '../export/bibtex.ts';
import { fileName } from '../export/file-name.ts';
import { runCsv } from '../export/files/run-csv.ts';
import { runJson } from '../export/files/run-json.ts';
import { runToPython } from '../export/python/run-to-python.ts';
import { recordRun } from '../store/recorded-run.ts';
import { say, type Sentence } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { figureOf } from './figure.ts';
import { pngOf } from './png-of.ts';
import { parameterWords, runTitle, titleInFiles } from './run-words.ts';
import { saveFile } from './save-file.ts';

export interface Exports {
  readonly description: () => Promise<void>;
  readonly fromHere: () => Promise<void>;
  readonly json: () => Promise<void>;
  readonly csv: () => Promise<void>;
  readonly python: () => Promise<void>;
  readonly svg: (panels: readonly string[]) => Promise<void>;
  readonly png: (panels: readonly string[]) => Promise<void>;
  readonly bibtex: () => Promise<void>;
}

export interface Said {
  readonly text: string;
  readonly bad: boolean;
}

/** Where the simulator is, without the run. */
export function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

export function useExports(): { readonly exports: Exports; readonly said: Said | null } {
  const page = usePage();
  const { session, actions, traces, view, catalogue, loadFile, parametersAt } = page;
  const [said, setSaid] = useState<Said | null>(null);

  const save = (name: string, type: string, pieces: BlobPart[]): void => {
    saveFile(name, type, pieces);
    setSaid({ text: say('Saved as {name}.', { name }), bad: false });
  };
  const attempt = (writing: Sentence, task: () => Promise<void>) => async (): Promise<void> => {
    setSaid({ text: say(writing), bad: false });
    try {
      await task();
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      setSaid({ text: say('Not saved: {cause}', { cause: translated(cause) }), bad: true });
    }
  };
  const named = (extension: string, withStep = true): string => {
    const { description, presetId, step } = session.getState();
    return fileName({ description, presetId, ...(withStep && { step: Math.max(0, step) }) }, extension);
  };
  const addressNow = async (): Promise<string | null> => {
    const hash = await actions.link();
    return hash === null ? null : `${pageAddress()}#${hash}`;
  };
  const title = (): string => titleInFiles(page, session.getState());
  const figure = async (panels: readonly string[]) => {
    const parameters = parameterWords(session.getState().description, catalogue);
    const caption = runTitle(page, session.getState());
    return figureOf(panels, view, { title: caption, parameters, address: await addressNow() });
  };
  const recorded = () => recordRun(traces, session.getState());

  return {
    said,
    exports: {
      description: attempt('Writing the description…', async () => {
        const text = `${JSON.stringify(session.getState().description, null, 2)}\n`;
        save(named('json', false), 'application/json', [text]);
      }),
      fromHere: attempt('Writing the parameters…', async () => {
        const { description, step } = session.getState();
        const [here] = await parametersAt(description, [Math.max(0, step)]);
        if (here === undefined) throw new Error('the parameters did not arrive.');
        const text = `${JSON.stringify(resumedAt(description, here.step, here.theta), null, 2)}\n`;
        save(named('from-here.json'), 'application/json', [text]);
      }),
      json: attempt('Writing the data…', async () =>
        save(named('traces.json'), 'application/json', [...runJson(recorded(), title())]),
      ),
      csv: attempt('Writing the data…', async () =>
        save(named('csv'), 'text/csv', [...runCsv(recorded(), title())]),
      ),
      python: attempt('Writing the script…', async () => {
        const state = session.getState();
        const address = await addressNow();
        const script = await runToPython({
          title: title(),
          address,
          state,
          traces,
          catalogue,
          loadFile,
          parametersAt,
        });
        if (script.ok) save(named('py', false), 'text/x-python', [script.text]);
        else setSaid({ text: translated(script.fault), bad: true });
      }),
      svg: (panels) =>
        attempt('Writing the figure…', async () =>
          save(named('svg'), 'image/svg+xml', [(await figure(panels)).svg]),
        )(),
      png: (panels) =>
        attempt('Writing the figure…', async () =>
          save(named('png'), 'image/png', [await pngOf(await figure(panels))]),
        )(),
      bibtex: attempt('Writing the references…', async () =>
        save('edge-of-stability.bib', 'application/x-bibtex', [bibtex(pageAddress())]),
      ),
    },
  };
}
