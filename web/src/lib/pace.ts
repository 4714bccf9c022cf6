/** How often things are done that a person sets off faster than they need be done. */

/** Does something at once, then at most once in so many milliseconds; the last call is never lost. */
export type Throttled = {
  readonly call: () => void;
  /** Whether a call was made that has not been heard yet. */
  readonly waits: () => boolean;
  /** Forgets what still waits. */
  readonly cancel: () => void;
};

export function throttled(action: () => void, millis: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!waiting) return;
      waiting = false;
      rest();
      action();
    }, millis);
  };
  return {
    call: () => {
      if (timer !== undefined) {
        waiting = true;
        return;
      }
      rest();
      action();
    },
    waits: () => waiting,
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = false;
    },
  };
}

const PATIENT_MILLIS = 300;
const EAGER_MILLIS = 80;
const FAST_MILLIS = 50;
const REMEMBERED = 5;

/** How long to wait for typing to pause: shorter where the server has been quick of late. */
export class Pause {
  #trips: readonly number[] = [];

  get millis(): number {
    const median = this.#trips.toSorted((a, b) => a - b)[this.#trips.length >> 1];
    return median !== undefined && median < FAST_MILLIS ? EAGER_MILLIS : PATIENT_MILLIS;
  }

  /** Takes in how long one round trip took. */
  took(millis: number): void {
    this.#trips = [...this.#trips, millis].slice(-REMEMBERED);
  }
}
