import { Icon } from "../../components/Icon";
import { Menu } from "../../components/Menu";
import { withReadableDates } from "../../lib/words";
import type { AssumptionMessage, Word } from "../../protocol/messages";
import { useCardActions } from "./actions";
import type { Turn } from "./conversation";
import { type Alternatives, Words } from "./Words";

/** While it is asked back what a word means, it is not ignored but open. */
function stillOpen(word: Word): Word {
  return word.role === "ignored" ? { ...word, role: "filter", meaning: "still open" } : word;
}

/** The assumption that was made about a word: it quotes the word. */
function assumptionOf(word: Word, assumptions: readonly AssumptionMessage[]): AssumptionMessage | undefined {
  const quoted = `“${word.text.toLowerCase()}”`;
  return assumptions.find((it) => it.alternatives.length > 0 && it.text.toLowerCase().includes(quoted));
}

/** How the question was understood: word by word, as one phrase, with what was assumed and what ignored. */
export function Understanding({ turn }: { readonly turn: Turn }) {
  const actions = useCardActions();
  const { words = [], phrase, assumptions = [], ignored = [] } = turn.answer;
  const choose = (id: string) => (value: string) =>
    actions.askAgain(turn, { ...turn.overrides, [id]: value });
  const alternatives = (word: Word): Alternatives | undefined => {
    const assumption = assumptionOf(word, assumptions);
    return assumption && { values: assumption.alternatives, onChoose: choose(assumption.id) };
  };
  return (
    <section className="understanding" aria-label="How the question was understood">
      <Words
        question={turn.answer.question ?? turn.question}
        words={turn.answer.choices ? words.map(stillOpen) : words}
        alternatives={alternatives}
      />
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
                  {withReadableDates(text)}
                </span>
              ) : (
                <Menu
                  key={id}
                  className="chip assumed"
                  label={`Instead of ${chosen}`}
                  options={alternatives.map((value) => ({ value, text: value }))}
                  onChoose={choose(id)}
                >
                  {withReadableDates(text)} <Icon name="down" />
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
