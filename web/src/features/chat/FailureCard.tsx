import { useEffect, useState } from "react";
import { Icon } from "../../components/Icon";
import { useCardActions } from "./actions";
import type { Turn } from "./conversation";

/** What went wrong, whether anything was lost, and what to do. */
export function FailureCard({ turn }: { readonly turn: Turn }) {
  const actions = useCardActions();
  const { answer, rejection } = turn;
  const error = rejection ?? answer.error;
  const rested = useRested(turn.retryAfterMillis ?? 0);
  const stopped = answer.outcome === "cancelled" || rejection?.code === "withdrawn";
  const message = error?.message ?? answer.text ?? (stopped ? "Stopped." : "Something went wrong.");
  const kept = rejection
    ? "The question was not stored; it is kept here."
    : "The question is stored; nothing was lost.";
  return (
    <div className={stopped ? "card failure stopped" : "card failure"}>
      <p className="lead">
        {!stopped && <Icon name="alert" />}
        {message}
      </p>
      {!stopped && (
        <p>
          {error?.next} <span className="quiet">{kept}</span>
        </p>
      )}
      <div className="row-of-buttons">
        <button type="button" className="button" disabled={!rested} onClick={() => actions.askAgain(turn)}>
          Ask again
        </button>
        <button type="button" className="button plain" onClick={() => actions.edit(turn.question)}>
          Edit the question
        </button>
      </div>
    </div>
  );
}

/** False until the server may be asked again: asking sooner would only be rejected once more. */
function useRested(millis: number): boolean {
  const [rested, setRested] = useState(millis === 0);
  useEffect(() => {
    if (millis === 0) return;
    const timer = setTimeout(() => setRested(true), millis);
    return () => clearTimeout(timer);
  }, [millis]);
  return rested;
}
