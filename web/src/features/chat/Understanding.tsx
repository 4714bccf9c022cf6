import { Icon } from "../../components/Icon";
import { Menu } from "../../components/Menu";
import { useCardActions } from "./actions";
import type { Turn } from "./conversation";
import { Words } from "./Words";

/** How the question was understood: word by word, as one phrase, with what was assumed and what ignored. */
export function Understanding({ turn }: { readonly turn: Turn }) {
  const actions = useCardActions();
  const { words = [], phrase, assumptions = [], ignored = [] } = turn.answer;
  return (
    <section className="understanding" aria-label="How the question was understood">
      <Words question={turn.answer.question ?? turn.question} words={words} />
      {phrase && (
        <dl>
          <dt>Read as</dt>
          <dd>{phrase}</dd>
        </dl>
      )}
      {assumptions.length > 0 && (
        <dl>
          <dt>Assumed</dt>
          <dd className="chips">
            {assumptions.map(({ id, text, chosen, alternatives }) =>
              alternatives.length === 0 ? (
                <span key={id} className="chip assumed">
                  {text}
                </span>
              ) : (
                <Menu
                  key={id}
                  className="chip assumed"
                  label={`Instead of ${chosen}`}
                  options={alternatives.map((value) => ({ value, text: value }))}
                  onChoose={(value) => actions.askAgain(turn, { ...turn.overrides, [id]: value })}
                >
                  {text} <Icon name="down" />
                </Menu>
              ),
            )}
          </dd>
        </dl>
      )}
      {ignored.length > 0 && (
        <dl>
          <dt>Ignored</dt>
          <dd>{ignored.map((word) => `“${word}”`).join(", ")}</dd>
        </dl>
      )}
    </section>
  );
}
