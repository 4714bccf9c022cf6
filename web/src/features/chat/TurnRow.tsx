import { memo } from "react";
import { AnswerCard } from "./AnswerCard";
import { ClarifyCard } from "./ClarifyCard";
import type { Turn } from "./conversation";
import { isRunning } from "./conversation";
import { Difference } from "./Difference";
import { FailureCard } from "./FailureCard";
import { RefusalCard } from "./RefusalCard";
import { shownTurn } from "./versions";

const NONE: readonly Turn[] = [];

type Props = {
  readonly turn: Turn;
  /** What was answered before an assumption was changed. */
  readonly earlier?: readonly Turn[];
};

/** A question and, below it, the card of its answer. Draws again only when its own turn changes. */
export const TurnRow = memo(function TurnRow({ turn, earlier = NONE }: Props) {
  const shown = shownTurn({ turn, earlier });
  const { changes = [], kept = [] } = shown.answer;
  const folded = earlier.filter((version) => version !== shown);
  return (
    <article
      className={shown === turn ? "turn" : "turn outdated"}
      aria-label={turn.question}
      aria-busy={isRunning(turn)}
    >
      <h2 className="question" dir="auto">
        {turn.question}
        {turn.overrides && <small>with {Object.values(turn.overrides).join(", ")}</small>}
      </h2>
      <Difference changes={changes} kept={kept} />
      <Card turn={shown} />
      {folded.length > 0 && <Earlier turns={folded} />}
    </article>
  );
});

/** The answers that were replaced, one line each: the whole of them stays in the history. */
function Earlier({ turns }: { readonly turns: readonly Turn[] }) {
  return (
    <details className="earlier">
      <summary>
        {turns.length === 1 ? "Before the change" : `Before the last ${turns.length} changes`}
      </summary>
      <ul>
        {turns.map(({ requestId, answer }) => (
          <li key={requestId}>
            <a href={`/a/${requestId}`}>{answer.phrase ?? "An answer"}</a>
            {answer.text && <p>{answer.text}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Card({ turn }: { readonly turn: Turn }) {
  const { answer } = turn;
  if (turn.state === "rejected" || answer.outcome === "error" || answer.outcome === "cancelled")
    return <FailureCard turn={turn} />;
  if (answer.choices && answer.outcome !== "answered") return <ClarifyCard turn={turn} />;
  if (answer.nearest || answer.outcome === "refused") return <RefusalCard turn={turn} />;
  if (Object.keys(answer).length === 0) return <Skeleton stopping={turn.stopping} />;
  return <AnswerCard turn={turn} />;
}

function Skeleton({ stopping }: { readonly stopping: boolean }) {
  return (
    <div className="card skeleton late">
      <i style={{ width: "72%" }} />
      <i style={{ width: "44%" }} />
      <i className="block" />
      <span className="visually-hidden">{stopping ? "Stopping" : "Working on the answer"}</span>
    </div>
  );
}
