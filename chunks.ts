/**
 * Which modules come to the phone together, told by which pages reach them through plain imports: what starts the app, what 今日 needs, what
 * only the office's pages share (it rests on the devices of the office, see src/app/keep-desk.ts), and what the others share. Few files,
 * because on a cheap phone sixty small ones cost more than their bytes.
 */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

const TODAY = /\/src\/(field\/TodayScreen\.vue|app\/parts\.ts)$/;
/** The ledger opens on every phone; the other pages and parts of the office are for those who work there. */
export const isOffice = (id: string): boolean => /\/src\/office\/(?!LedgerScreen\.vue)/.test(id);

/** Everything that comes with `from` without a further request. */
function reach(graph: Graph, from: string): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** The entry and every page or part that is fetched when it is needed, with all that comes along. */
function entries(graph: Graph, main: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const waiting = [main];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (found.has(entry)) continue;
    const modules = reach(graph, entry);
    found.set(entry, modules);
    for (const id of modules) waiting.push(...(graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []));
  }
  return found;
}

const SETS = ['start', 'today-shared', 'shared', 'desk-shared'] as const;

/** The groups for the bundler, those first whose modules the others build on; what is in none stays with the one page that needs it. */
export function sharedSets(main: string, test: RegExp) {
  let found: Map<string, Set<string>> | undefined;
  const setOf = (id: string, graph: Graph): (typeof SETS)[number] | null => {
    if (id.includes('vite/preload-helper')) return 'start'; // how the bundler fetches a page: nobody imports it, every entry calls it
    found ??= entries(graph, main);
    const reached = [...found].filter(([, modules]) => modules.has(id)).map(([entry]) => entry);
    if (reached.length < 2) return null;
    if (reached.includes(main)) return 'start';
    if (reached.some((entry) => TODAY.test(entry))) return 'today-shared';
    return reached.every(isOffice) ? 'desk-shared' : 'shared';
  };
  return SETS.map((debugName, index) => ({ debugName, test, priority: SETS.length - index, name: (id: string, graph: Graph) => (setOf(id, graph) === debugName ? debugName : null) }));
}
