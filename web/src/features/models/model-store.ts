import { Problem } from "../../lib/http";
import { Store } from "../../lib/store";
import { fetchModel, type Model } from "./api";

export type ModelState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly model: Model }
  | { readonly state: "failed"; readonly problem: Problem };

/** The model that questions are asked of, fetched once. */
export class ModelStore {
  readonly state = new Store<ModelState>({ state: "loading" });

  constructor(private readonly fetch: () => Promise<Model> = fetchModel) {}

  async load(): Promise<void> {
    try {
      this.state.set({ state: "ready", model: await this.fetch() });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.state.set({ state: "failed", problem: error });
    }
  }

  /** Whether values of parts of a measure may be summed. A measure that isn't known may not. */
  readonly isAdditive = (id: string): boolean => {
    const state = this.state.get();
    return (
      state.state === "ready" &&
      state.model.measures.some((measure) => measure.id === id && measure.additive === true)
    );
  };
}
