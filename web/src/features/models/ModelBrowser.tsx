import { useState } from "react";
import { useStore } from "../../lib/store";
import { capitalised } from "../../lib/words";
import type { Dimension, Measure } from "./api";
import type { ModelStore } from "./model-store";

/** What the model knows: measures and dimensions with their meaning; a click puts one into the composer. */
export function ModelBrowser({
  models,
  onInsert,
}: {
  readonly models: ModelStore;
  readonly onInsert: (words: string) => void;
}) {
  const state = useStore(models.state);
  const [filter, setFilter] = useState("");
  if (state.state !== "ready") return null;
  const { measures, dimensions } = state.model;
  return (
    <div className="model-browser">
      <input
        type="search"
        placeholder="Filter measures and dimensions"
        aria-label="Filter measures and dimensions"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <Group title="Measures" items={measures} filter={filter} onInsert={onInsert} />
      <Group title="Dimensions" items={dimensions} filter={filter} onInsert={onInsert} />
    </div>
  );
}

type GroupProps = {
  readonly title: string;
  readonly items: readonly (Measure | Dimension)[];
  readonly filter: string;
  readonly onInsert: (words: string) => void;
};

function Group({ title, items, filter, onInsert }: GroupProps) {
  const words = filter.trim().toLowerCase();
  const shown = items.filter(({ label, synonyms = [] }) =>
    [label, ...synonyms].some((name) => name.toLowerCase().includes(words)),
  );
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <small>{shown.length}</small>
      </h2>
      <ul>
        {shown.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              onClick={() => onInsert(item.label.toLowerCase())}
              title={item.synonyms?.length ? `Also: ${item.synonyms.join(", ")}` : undefined}
            >
              <span>{capitalised(item.label)}</span>
              {item.description && <small>{item.description}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
