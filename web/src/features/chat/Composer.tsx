import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../../components/Icon";
import { useStore } from "../../lib/store";
import type { Suggestion } from "./api";
import type { ComposerState } from "./composer-state";
import { useSuggestions } from "./useSuggestions";

type Props = {
  readonly composer: ComposerState;
  readonly running: boolean;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
  /** The last question of this conversation, for ↑. */
  readonly last: string | undefined;
};

const TALLEST = 6 * 20 + 12;

/** Where questions are written, with what could be meant above it. */
export function Composer({ composer, running, onAsk, onStop, last }: Props) {
  const text = useStore(composer.text);
  const focusWanted = useStore(composer.focusWanted);
  const [typed, setTyped] = useState(false);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const suggestions = useSuggestions(text, typed);
  const chosen = suggestions[active];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "0";
    element.style.height = `${Math.min(TALLEST, element.scrollHeight)}px`;
    element.style.overflowY = element.scrollHeight > TALLEST ? "auto" : "hidden";
  }, [text]);

  useEffect(() => {
    const element = field.current;
    if (element === null || focusWanted === 0) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [focusWanted]);

  const close = () => {
    setTyped(false);
    setActive(-1);
  };
  const take = (suggestion: Suggestion) => {
    close();
    composer.put(suggestion.text);
  };
  const ask = () => {
    const question = text.trim();
    if (question === "" || running) return;
    close();
    composer.text.set("");
    onAsk(question);
  };
  const move = (step: number) => {
    const places = suggestions.length + 1;
    setActive((at) => ((at + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (!onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKey = (event: React.KeyboardEvent): boolean => {
    const open = suggestions.length > 0;
    switch (event.key) {
      case "Enter":
        if (event.shiftKey) return false;
        if (chosen) take(chosen);
        else ask();
        return true;
      case "Tab":
        if (!chosen || event.shiftKey) return false;
        take(chosen);
        return true;
      case "ArrowDown":
        if (open) move(1);
        return open;
      case "ArrowUp":
        if (open) move(-1);
        else if (text === "" && last) composer.put(last);
        else return false;
        return true;
      case "Escape":
        if (open) close();
        return open;
      default:
        return false;
    }
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <SuggestionList id={listId} suggestions={suggestions} active={active} onTake={take} />
      <div className="composer-box">
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder="Ask about your data"
          aria-label="Question"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={listId}
          aria-activedescendant={chosen ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(true);
            setActive(-1);
            composer.text.set(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {running ? (
          <button type="button" className="send" onClick={onStop} aria-label="Stop" title="Stop (Esc)">
            <Icon name="stop" />
          </button>
        ) : (
          <button
            type="submit"
            className="send"
            disabled={text.trim() === ""}
            aria-label="Ask"
            title="Ask (Enter)"
          >
            <Icon name="send" />
          </button>
        )}
      </div>
    </form>
  );
}

type ListProps = {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onTake: (suggestion: Suggestion) => void;
};

function SuggestionList({ id, suggestions, active, onTake }: ListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      className="suggestions"
      hidden={suggestions.length === 0}
    >
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <span>{suggestion.text}</span>
          <small>{suggestion.detail || suggestion.kind}</small>
        </div>
      ))}
    </div>
  );
}
