/** Opens a run of the sweep in the simulator, under its own link where one can hold it. */
import type { Page } from '../../controls/page-context.ts';
import type { RunDescription } from '../../description/description.ts';
import { encodeLink } from '../../description/link/link.ts';
import { goTo } from '../route.ts';

export async function openSweptRun(
  page: Page,
  description: RunDescription,
  presetId: string | null,
): Promise<void> {
  const { catalogue, presets, loadFile, actions } = page;
  const link = await encodeLink(description, { catalogue, presets, loadFile }, { presetId });
  goTo('simulator');
  if (link === null) actions.openDescription(description, { play: true, presetId });
  else {
    await actions.openLink(link);
    actions.play();
  }
}
