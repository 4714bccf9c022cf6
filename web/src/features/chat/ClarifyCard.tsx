import { Icon } from "../../components/Icon";
import { useCardActions } from "./actions";
import type { Turn } from "./conversation";

/** Asks back: each choice says what it means and what it would give; a click asks just that. */
export function ClarifyCard({ turn }: { readonly turn: Turn }) {
  const actions = useCardActions();
  const { text, choices = [] } = turn.answer;
  return (
    <div className="card clarify">
      <p className="lead">{text ?? "Which of these do you mean?"}</p>
      <ul className="choices">
        {choices.map(({ phrase, preview }) => (
          <li key={phrase}>
            <button type="button" onClick={() => actions.ask(turn, phrase)}>
              <span>{phrase}</span>
              <small>{preview}</small>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
