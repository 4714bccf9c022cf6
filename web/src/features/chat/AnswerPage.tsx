import { useEffect, useState } from "react";
import { ErrorPanel } from "../../components/ErrorPanel";
import { Problem } from "../../lib/http";
import { fetchAnswer } from "./api";
import { newTurn, type Turn } from "./conversation";
import { TurnRow } from "./TurnRow";

type Props = {
  readonly requestId: string;
  readonly onOpen: (conversationId: string) => void;
  readonly onTurn: (turn: Turn | undefined) => void;
};

/** One answer by its link, as it was stored. */
export function AnswerPage({ requestId, onOpen, onTurn }: Props) {
  const [turn, setTurn] = useState<Turn>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches again
  useEffect(() => {
    let gone = false;
    setProblem(undefined);
    fetchAnswer(requestId).then(
      ({ answer, conversationId, offset }) => {
        if (gone) return;
        const asked = newTurn({
          requestId,
          conversationId,
          question: answer.question ?? answer.phrase ?? "",
          askedAt: "",
          live: false,
        });
        const stored: Turn = { ...asked, state: "finished", answer, finishedOffset: offset };
        setTurn(stored);
        onTurn(stored);
      },
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        if (!gone) setProblem(error);
      },
    );
    return () => {
      gone = true;
      onTurn(undefined);
    };
  }, [requestId, attempt, onTurn]);
  if (problem)
    return (
      <ErrorPanel
        title="This answer could not be shown."
        problem={problem}
        onRetry={() => setAttempt(attempt + 1)}
      />
    );
  if (turn === undefined) return <div className="answer-page late" aria-busy="true" />;
  return (
    <section className="messages answer-page" aria-label="Answer">
      <TurnRow turn={turn} />
      <p className="quiet">
        Shown as it was stored.{" "}
        <button type="button" className="text-button" onClick={() => onOpen(turn.conversationId)}>
          Open its conversation
        </button>
      </p>
    </section>
  );
}
