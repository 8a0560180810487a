/**
 * Puts all modules that the page needs before it runs into one script. Left to itself the bundler cuts them wherever
 * two lazy parts share some, into dozens of small scripts, which compress worse and cost a request each.
 */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ENTRY = '/src/app/main.tsx';
/** Imported at the start by name only: d3 re-exports all of itself, and level lines belong to panels that come later. */
const LATER = /\/d3-contour\//;

/** What the entry imports, directly or through others; what is loaded later is not among it. */
function neededAtStart(entry: string, graph: Graph): ReadonlySet<string> {
  const needed = new Set([entry]);
  for (const id of needed) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) if (!LATER.test(next)) needed.add(next);
  }
  return needed;
}

/** For `output.codeSplitting`. */
export function startChunk(root: string) {
  let needed: ReadonlySet<string> | null = null;
  const name = (id: string, graph: Graph): string | null => {
    needed ??= neededAtStart(root + ENTRY, graph);
    return needed.has(id) ? 'start' : null;
  };
  return { groups: [{ name }] };
}
