/** The house: rooms of src and the arrows between them, as src/README.md draws them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SRC, sources } from './sources';

const all = sources();
const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

/** The table as a person reads it. */
function table(): Map<string, string[]> {
  const text = readFileSync(join(SRC, 'README.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (`.*?) \|.*\| (.*?) \|$/gm)].map(([, names, may]) => [names ?? '', may ?? ''] as const);
  const named = rows.flatMap(([names, may]) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => [name ?? '', may] as const));
  const every = named.map(([name]) => name);
  const arrows = new Map<string, string[]>();
  for (const [name, may] of named) {
    const words: string[] = [...(may.replace(/\(.*?\)/g, '').match(/\w+/g) ?? [])];
    arrows.set(name, words[0] === 'all' ? every : every.filter((other) => words.includes(other)));
  }
  const [, whose, extra] = /\(([\w ]+) also (\w+)\)/.exec(text) ?? [];
  if (extra) for (const room of whose?.match(/\w+/g) ?? []) arrows.get(room)?.push(extra);
  return arrows;
}
const arrows = table();

/** Screens may name the types the stores hand them, which the engine declares; nothing of it is there at run time. */
const TYPES_ONLY: Record<string, string> = { account: 'sync/engine-types', field: 'sync/engine-types', office: 'sync/engine-types' };

describe('the house', () => {
  it('has exactly the rooms the table names', () => {
    expect(rooms.sort()).toEqual([...arrows.keys()].sort());
  });

  it('lets no arrow point the other way', () => {
    const wrong = all.flatMap(({ path, room, imports }) =>
      imports
        .filter(({ to, inside, types }) => inside && to.split('/')[0] !== room && !arrows.get(room)?.includes(to.split('/')[0] ?? '') && !(types && TYPES_ONLY[room] === to))
        .map(({ to }) => `${path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('finds the imports it judges', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.find(({ path }) => path === 'app/container.ts')?.imports.map(({ to }) => to)).toContain('stores/session');
    expect(all.find(({ path }) => path === 'account/routes.ts')?.imports.map(({ to }) => to)).toContain('account/MineScreen.vue');
  });

  it.each([
    ['idb', /^idb(\/|$)/, 'db'],
    ['@supabase/*', /^@supabase\//, 'remote'],
    ['the spreadsheet library', /^(write|read)-excel-file(\/|$)/, 'export'],
    ['the Word library', /^docx(\/|$)/, 'export'],
  ])('knows %s in one room only', (_name, library, only) => {
    const importers = all.filter(({ imports }) => imports.some(({ to, inside }) => !inside && library.test(to)));
    expect([...new Set(importers.map(({ room }) => room))]).toEqual([only]);
  });

  it('describes every room in its README, in 3 to 15 lines and in words of its own', () => {
    for (const room of rooms) {
      const readme = join(SRC, room, 'README.md');
      expect(existsSync(readme), `${room}/README.md`).toBe(true);
      const lines = readFileSync(readme, 'utf8').trim().split('\n');
      expect(lines.length, room).toBeGreaterThanOrEqual(3);
      if (room !== 'ui') expect(lines.length, room).toBeLessThanOrEqual(15); // ui's README is its catalogue
    }
  });
});
