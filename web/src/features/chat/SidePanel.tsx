import type { ReactNode } from "react";
import type { PanelTab } from "./actions";
import type { Turn } from "./conversation";
import { QueryView } from "./QueryView";
import { Understanding } from "./Understanding";

export type SideTab = PanelTab | "model";

type Props = {
  readonly turn: Turn | undefined;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  /** The model browser, which belongs to another feature. */
  readonly model: ReactNode;
};

const TABS: readonly (readonly [SideTab, string])[] = [
  ["understanding", "Understanding"],
  ["query", "Query"],
  ["model", "Model"],
];

/** Beside the conversation on wide screens: how the chosen answer was understood, its query, the model. */
export function SidePanel({ turn, tab, onTab, model }: Props) {
  const shown = turn === undefined ? "model" : tab;
  return (
    <aside className="side-panel" aria-label="Details">
      <div role="tablist" aria-label="Details" className="tabs">
        {TABS.map(([id, name]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={shown === id}
            aria-controls="side-panel"
            disabled={id !== "model" && turn === undefined}
            onClick={() => onTab(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="side-panel" aria-labelledby={`tab-${shown}`} tabIndex={0}>
        {shown === "model" ? model : turn && <Side turn={turn} tab={shown} />}
      </div>
    </aside>
  );
}

function Side({ turn, tab }: { readonly turn: Turn; readonly tab: PanelTab }) {
  return (
    <>
      <h2>{turn.question}</h2>
      {tab === "understanding" &&
        (turn.answer.words ? (
          <Understanding turn={turn} />
        ) : (
          <p className="quiet">Nothing was understood of this question.</p>
        ))}
      {tab === "query" &&
        (turn.answer.query ? (
          <QueryView query={turn.answer.query} />
        ) : (
          <p className="quiet">No query was run for this question.</p>
        ))}
    </>
  );
}
