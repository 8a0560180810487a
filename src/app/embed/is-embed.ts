/** Whether the page stands in a frame of another one and should look like it: `?embed=1`. Known before anything is loaded. */
export const EMBED_FLAG = 'embed';

export function isEmbed(search: string): boolean {
  return new URLSearchParams(search).get(EMBED_FLAG) === '1';
}
