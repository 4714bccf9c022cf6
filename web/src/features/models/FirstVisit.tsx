import { ErrorPanel } from "../../components/ErrorPanel";
import { longDay } from "../../lib/dates";
import { useStore } from "../../lib/store";
import { capitalised } from "../../lib/words";
import type { Model } from "./api";
import type { ModelStore } from "./model-store";

const EXAMPLES = 6;

/** What can be asked here, of what data, and how fresh it is. */
export function FirstVisit({
  models,
  onAsk,
}: {
  readonly models: ModelStore;
  readonly onAsk: (question: string) => void;
}) {
  const state = useStore(models.state);
  switch (state.state) {
    case "loading":
      return <div className="first-visit late" aria-busy="true" />;
    case "failed":
      return (
        <ErrorPanel
          title="The model could not be loaded."
          problem={state.problem}
          onRetry={() => void models.load()}
        />
      );
    case "ready":
      return (
        <section className="first-visit">
          <h1>{state.model.title ? `Ask about ${state.model.title}` : "Ask about your data"}</h1>
          <p>{dataLine(state.model)}</p>
          <ul>
            {onePerTheme(state.model.examples).map(({ theme, question }) => (
              <li key={question}>
                <button type="button" onClick={() => onAsk(capitalised(question))}>
                  <small>{theme}</small>
                  <span>{capitalised(question)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      );
  }
}

/** Six questions, spread over the themes. */
function onePerTheme(examples: Model["examples"]): Model["examples"] {
  const rank = new Map<string, number>();
  return examples
    .map((example, index) => {
      const round = rank.get(example.theme) ?? 0;
      rank.set(example.theme, round + 1);
      return { example, order: round * examples.length + index };
    })
    .toSorted((a, b) => a.order - b.order)
    .slice(0, EXAMPLES)
    .map(({ example }) => example);
}

function dataLine({ description, data }: Model): string {
  const { from, asOf, rows, today } = data;
  const size = rows === undefined ? "" : `${rows.toLocaleString("en")} rows`;
  const range = from && asOf ? `${longDay(from)} to ${longDay(asOf)}` : "";
  const facts = [size, range].filter(Boolean).join(", ");
  return [description && sentence(description), facts && `${facts}${freshness(asOf, today)}.`]
    .filter(Boolean)
    .join(" ");
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function freshness(asOf: string | undefined, today: string | undefined): string {
  if (asOf === undefined || today === undefined) return "";
  const days = Math.round((Date.parse(today) - Date.parse(asOf)) / 86_400_000);
  if (days <= 0) return ", up to today";
  return days === 1 ? ", up to yesterday" : `, ${days} days old`;
}
