/** Places requests of one transaction. One that cannot even be placed fails like the others, and none is left rejecting unheard. */
export const requests = (...place: (() => unknown)[]): Promise<unknown[]> => Promise.all(place.map(async (request) => request()));

/** Those of them that are there, in one request, for a phone pays for each: what was saved together lies together. */
export async function among<R extends { mid: string }>(store: { getAll(range: IDBKeyRange): Promise<R[]> }, mids: readonly string[]): Promise<R[]> {
  const sorted = [...mids].sort();
  const wanted = new Set(mids);
  return wanted.size ? (await store.getAll(IDBKeyRange.bound(sorted[0], sorted.at(-1)))).filter(({ mid }) => wanted.has(mid)) : [];
}
