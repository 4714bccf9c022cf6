import { memo } from "react";
import { AnswerCard } from "./AnswerCard";
import { ClarifyCard } from "./ClarifyCard";
import type { Turn } from "./conversation";
import { isRunning } from "./conversation";
import { FailureCard } from "./FailureCard";
import { RefusalCard } from "./RefusalCard";

/** A question and, below it, the card of its answer. Draws again only when its own turn changes. */
export const TurnRow = memo(function TurnRow({ turn }: { readonly turn: Turn }) {
  return (
    <article className="turn" aria-label={turn.question} aria-busy={isRunning(turn)}>
      <h2 className="question" dir="auto">
        {turn.question}
        {turn.overrides && <small>with {Object.values(turn.overrides).join(", ")}</small>}
      </h2>
      <Card turn={turn} />
    </article>
  );
});

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
