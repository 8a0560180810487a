/** The lines that put the simulator into another page. */
import { type EmbedOptions, embedSearch } from './embed-options.ts';

export interface Snippet {
  readonly options: EmbedOptions;
  /** Where the simulator is, with a slash at its end. */
  readonly address: string;
  /** The run: what follows # there. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** In a sandbox without storage, from which nothing but the way out is let through. */
  readonly sandboxed: boolean;
  readonly title: string;
}

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

export function embedSnippet({ options, address, hash, width, height, sandboxed, title }: Snippet): string {
  const source = `${address}${embedSearch(options)}#${hash}`;
  return [
    '<iframe',
    `  title="${attribute(title)}"`,
    `  src="${attribute(source)}"`,
    `  width="${width}" height="${height}" style="border: 0"`,
    ...(sandboxed ? [`  sandbox="${SANDBOX}"`] : []),
    '  loading="lazy"></iframe>',
  ].join('\n');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
