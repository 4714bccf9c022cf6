import { Problem } from "../../lib/http";
import { Store } from "../../lib/store";
import type { Health, MetricsPage } from "./api";
import { EVERY_MILLIS, kept, type Sample, sampleOf, type Totals, totalsOf } from "./samples";

export type MonitorState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: Problem }
  | {
      readonly state: "live";
      readonly samples: readonly Sample[];
      readonly health: Health | undefined;
      /** Why there is no news, while there is none. */
      readonly problem: Problem | undefined;
    };

export type World = {
  readonly metrics: () => Promise<MetricsPage>;
  readonly health: () => Promise<Health>;
  readonly now: () => number;
  /** Does something later, and gives a way to call it off. */
  readonly after: (millis: number, action: () => void) => () => void;
};

const LOOKS_A_HEALTH_CHECK = 5;

/** Looks at the server every two seconds and remembers five minutes. */
export class Monitor {
  readonly state = new Store<MonitorState>({ state: "loading" });
  #before: Totals | undefined;
  #looks = 0;
  #callOff: (() => void) | undefined;
  /** Counts beginnings, so that of two that overlap only the later goes on. */
  #turn = 0;

  constructor(private readonly world: World) {}

  /** Begins to look, until the function that it gives is called. */
  readonly start = (): (() => void) => {
    this.#begin();
    return () => {
      this.#turn++;
      this.#callOff?.();
    };
  };

  readonly retry = (): void => {
    if (this.state.get().state === "failed") this.state.set({ state: "loading" });
    this.#begin();
  };

  #begin(): void {
    this.#callOff?.();
    void this.#look(++this.#turn);
  }

  async #look(turn: number): Promise<void> {
    const news = await this.#news();
    if (turn !== this.#turn) return;
    if (news instanceof Problem) this.#fail(news);
    else this.#take(news.page, news.health);
    this.#callOff = this.world.after(EVERY_MILLIS, () => void this.#look(turn));
  }

  async #news(): Promise<{ page: MetricsPage; health: Health | undefined } | Problem> {
    try {
      const page = await this.world.metrics();
      const isDue = this.#looks++ % LOOKS_A_HEALTH_CHECK === 0;
      return { page, health: isDue ? await this.#healthOrNone() : undefined };
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  async #healthOrNone(): Promise<Health | undefined> {
    try {
      return await this.world.health();
    } catch {
      return undefined;
    }
  }

  #take(page: MetricsPage, health: Health | undefined): void {
    const now = this.world.now();
    const sample = sampleOf(page, now, this.#before);
    this.#before = totalsOf(page, now);
    this.state.update((last) => ({
      state: "live",
      samples: kept(last.state === "live" ? last.samples : [], sample),
      health: health ?? (last.state === "live" ? last.health : undefined),
      problem: undefined,
    }));
  }

  /** What was seen stays; a page that has seen nothing says why. */
  #fail(problem: Problem): void {
    this.#looks = 0;
    this.state.update((last) =>
      last.state === "live" ? { ...last, problem } : { state: "failed", problem },
    );
  }
}
