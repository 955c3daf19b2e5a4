/** Places requests of one transaction. One that cannot even be placed fails like the others, and none is left rejecting unheard. */
export const requests = (...place: (() => unknown)[]): Promise<unknown[]> => Promise.all(place.map(async (request) => request()));
