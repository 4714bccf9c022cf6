const FIRST_MILLIS = 400;
const LONGEST_MILLIS = 15_000;

/** How long to wait before attempt n (from 0): doubling, and half of it left to chance so that clients spread out. */
export function backoff(attempt: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** attempt);
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
