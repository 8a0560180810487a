/** How to cite the simulator and the papers whose theory it shows. CITATION.cff says the same; a test compares them. */

interface Entry {
  readonly key: string;
  readonly type: 'software' | 'article' | 'inproceedings';
  readonly fields: Readonly<Record<string, string>>;
}

function preprint(key: string, title: string, author: string, year: number, eprint: string): Entry {
  const fields = {
    title: `{${title}}`,
    author,
    year: String(year),
    eprint,
    archivePrefix: 'arXiv',
    url: `https://arxiv.org/abs/${eprint}`,
  };
  return { key, type: 'article', fields };
}

export const SOFTWARE = {
  title: 'Edge of Stability Simulator',
  author: 'The Edge of Stability Simulator authors',
  version: '0.1.0',
  year: 2026,
};

export const papers: readonly Entry[] = [
  preprint(
    'damian2022selfstabilization',
    'Self-Stabilization: The Implicit Bias of Gradient Descent at the Edge of Stability',
    'Damian, Alex and Nichani, Eshaan and Lee, Jason D.',
    2022,
    '2209.15594',
  ),
  preprint(
    'cohen2021gradient',
    'Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability',
    'Cohen, Jeremy M. and Kaur, Simran and Li, Yuanzhi and Kolter, J. Zico and Talwalkar, Ameet',
    2021,
    '2103.00065',
  ),
  preprint(
    'cohen2024understanding',
    'Understanding Optimization in Deep Learning with Central Flows',
    'Cohen, Jeremy M. and Damian, Alex and Talwalkar, Ameet and Kolter, J. Zico and Lee, Jason D.',
    2024,
    '2410.24206',
  ),
];

/** Whether others can follow the address: not a file, nor a server of the reader's own machine or network. */
function isPublic(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  // Names without a dot are a network's own.
  if (hostname.startsWith('[') || !hostname.includes('.')) return false;
  if (/\.(local|localhost|internal|home\.arpa)$/.test(hostname)) return false;
  return !/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(hostname);
}

/** `address` is where the reader found it, without the run; it is left out where nobody else would find it. */
export function bibtex(address: string): string {
  const { title, author, version, year } = SOFTWARE;
  const software: Entry = {
    key: 'edgeofstabilitysimulator',
    type: 'software',
    fields: {
      title: `{${title}}`,
      author: `{${author}}`,
      version,
      year: String(year),
      ...(isPublic(address) && { url: address }),
    },
  };
  return [software, ...papers].map(written).join('\n');
}

function written({ key, type, fields }: Entry): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}
