/** Full-jitter back-off (AWS, "Exponential Backoff and Jitter"): a random wait up to 1 s doubled per failure, at most 5 min. In ms. */
export const FIRST_WAIT = 1_000;
export const LONGEST_WAIT = 300_000;

export const backoff = (failures: number, random: () => number = Math.random): number =>
  Math.round(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 20)));
