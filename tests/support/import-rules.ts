/** The order of layers: which folder of src may import which. Each broken rule comes back as a sentence naming the files. */
import type { SourceModule } from './import-graph.ts';

/** From the bottom up; a layer may import those below it. Layers of one rank may import each other one way only. */
const RANKS: readonly (readonly string[])[] = [
  ['src/core/field.ts'],
  ['src/core/math'],
  ['src/core/autodiff'],
  ['src/core/problems', 'src/core/optimizers', 'src/core/spectra'],
  ['src/core/references'],
  ['src/core/simulation'],
  ['src/description'],
  ['src/worker'],
  ['src/sweep'],
  ['src/language'],
  ['src/store'],
  ['src/export'],
  ['src/panels', 'src/controls'],
  ['src/app'],
];

/** Layers beside the order, with all that they may import. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'src/cli': ['src/core', 'src/description', 'src/sweep', 'src/export', 'src/kernels'],
  'src/kernels': ['src/core/field.ts', 'src/core/math', 'src/core/autodiff'],
};

/** Who, within src, may import a layer that stands beside the order. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  'src/cli': [],
  'src/kernels': ['src/worker', 'src/sweep', 'src/cli'],
};

/** Packages of the interface stay out of whatever runs in the worker or without a browser. */
const INTERFACE_PACKAGES = /^(react|react-dom|zustand|d3(-[a-z]+)?)(\/|$)/;
const WITHOUT_INTERFACE = [
  'src/core',
  'src/kernels',
  'src/description',
  'src/worker',
  'src/sweep',
  'src/cli',
];

const PROTOCOL = 'src/worker/protocol.ts';

export function brokenRules(modules: readonly SourceModule[]): string[] {
  return [
    ...modules.flatMap(brokenByImports),
    ...modules.flatMap(brokenByPackages),
    ...modules.filter(({ path, typesOnly }) => path === PROTOCOL && !typesOnly).map(protocolWithValues),
    ...cyclesOf(fileEdges(modules)).map((cycle) => `cycle of imports: ${cycle.join(' → ')}`),
    ...cyclesOf(layerEdges(modules)).map((cycle) => `layers import each other: ${cycle.join(' → ')}`),
    ...brokenByWorkerEnds(modules),
  ];
}

function brokenByImports({ path, imports }: SourceModule): string[] {
  const from = layerOf(path);
  if (from === undefined) return [`${path} belongs to no layer`];
  return imports.flatMap((target) => {
    const to = layerOf(target);
    if (to === undefined) return [`${path} imports ${target}, which belongs to no layer`];
    if (isWithin(from, ['src/core']) && !isWithin(to, ['src/core']))
      return [`${path} imports ${target}: core imports nothing from outside core`];
    return mayImport(from, to) ? [] : [`${path} imports ${target}: ${from} may not import ${to}`];
  });
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (to in IMPORTERS) return IMPORTERS[to]!.includes(from);
  if (from in BESIDE) return isWithin(to, BESIDE[from]!);
  return rankOf(to) <= rankOf(from);
}

function brokenByPackages({ path, packages }: SourceModule): string[] {
  if (isWithin(path, ['src/core']))
    return packages.map((name) => `${path} imports ${name}: core imports no package`);
  if (!isWithin(path, WITHOUT_INTERFACE)) return [];
  return packages
    .filter((name) => INTERFACE_PACKAGES.test(name))
    .map((name) => `${path} imports ${name}: only the page's layers import packages of the interface`);
}

function protocolWithValues({ path }: SourceModule): string {
  return `${path} holds more than types`;
}

/** The script that runs in a worker and the module that starts it share types and nothing else of each other. */
function brokenByWorkerEnds(modules: readonly SourceModule[]): string[] {
  const edges = fileEdges(modules);
  return modules.flatMap(({ path: starter, workers }) =>
    workers.flatMap((script) => [
      ...(reaches(edges, starter, script)
        ? [
            `${starter} starts ${script} as a worker and imports it: the page's end may not import the worker's`,
          ]
        : []),
      ...(reaches(edges, script, starter)
        ? [`${script} imports ${starter}, which starts it: the worker's end may not import the page's`]
        : []),
    ]),
  );
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

function fileEdges(modules: readonly SourceModule[]): Edges {
  return new Map(modules.map(({ path, imports }) => [path, new Set(imports)]));
}

function layerEdges(modules: readonly SourceModule[]): Edges {
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of modules) {
    const from = layerOf(path);
    for (const to of imports.map(layerOf)) {
      if (from === undefined || to === undefined || from === to) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return edges;
}

/** Cycles as closed paths, no two with a node in common: mending one may show the next. */
function cyclesOf(edges: Edges): string[][] {
  const seen = new Set<string>();
  return [...edges.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const cycle = pathFrom(edges, start, start);
    if (cycle === undefined || cycle.some((node) => seen.has(node))) return [];
    for (const node of cycle) seen.add(node);
    return [cycle];
  });
}

function reaches(edges: Edges, from: string, to: string): boolean {
  return pathFrom(edges, from, to) !== undefined;
}

/** A shortest path of at least one edge, or undefined. */
function pathFrom(edges: Edges, from: string, to: string): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [from];
  for (const node of queue) {
    for (const next of edges.get(node) ?? []) {
      if (before.has(next)) continue;
      before.set(next, node);
      if (next === to) {
        const path = [to];
        do path.unshift(before.get(path[0]!)!);
        while (path[0] !== from);
        return path;
      }
      queue.push(next);
    }
  }
  return undefined;
}

function layerOf(path: string): string | undefined {
  return [...RANKS.flat(), ...Object.keys(BESIDE)].find((layer) => isWithin(path, [layer]));
}

function rankOf(layer: string): number {
  return RANKS.findIndex((rank) => rank.includes(layer));
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
