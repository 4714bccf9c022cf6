import { Icon } from "../../components/Icon";
import type { Word } from "../../protocol/messages";
import { useCardActions } from "./actions";
import type { Turn } from "./conversation";
import { Words } from "./Words";

/** Where no word was understood, showing each as unused would say nothing. */
function isUnderstood({ role }: Word): boolean {
  return role !== "ignored" && role !== "noise";
}

/** Says what is missing, and offers the nearest questions that can be answered. */
export function RefusalCard({ turn }: { readonly turn: Turn }) {
  const actions = useCardActions();
  const { text, nearest = [], words = [] } = turn.answer;
  return (
    <div className="card refusal">
      <p className="lead">{text ?? "This can't be answered from the data."}</p>
      {words.some(isUnderstood) && <Words question={turn.question} words={words} />}
      {nearest.length > 0 && (
        <>
          <h3>What can be answered</h3>
          <ul className="choices">
            {nearest.map((question) => (
              <li key={question}>
                <button type="button" onClick={() => actions.ask(turn, question)}>
                  <span>{question}</span>
                  <Icon name="arrow" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
