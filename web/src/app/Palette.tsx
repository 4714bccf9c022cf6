import { useId, useMemo, useState } from "react";
import { Dialog } from "../components/Dialog";
import { useStore } from "../lib/store";
import { capitalised } from "../lib/words";
import type { Seekapa } from "./seekapa";
import { nextTheme } from "./theme";

type Item = {
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  readonly also: string;
  readonly run: () => void;
};
type Group = { readonly title: string; readonly items: readonly Item[] };

type Props = {
  readonly seekapa: Seekapa;
  readonly onAsk: (question: string) => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
};

const MOST_OF_A_GROUP = 6;

/** Everything by name: questions that were asked or can be, measures, dimensions, and what the page can do. */
export default function Palette(props: Props) {
  const { onClose } = props;
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const all = useGroups(props);
  const groups = useMemo(() => matching(all, words), [all, words]);
  const items = groups.flatMap((group) => group.items);
  const run = (item: Item | undefined) => {
    if (item === undefined) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((at) => (at + 1) % Math.max(1, items.length));
    else if (event.key === "ArrowUp") setActive((at) => (at - 1 + items.length) % Math.max(1, items.length));
    else if (event.key === "Enter") run(items[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label="Search" className="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Search questions, measures and dimensions"
        aria-expanded={true}
        aria-controls={listId}
        aria-activedescendant={items[active] ? `${listId}-${items[active].id}` : undefined}
        placeholder="Search questions, measures, dimensions"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label="Found">
        {groups.map(({ title, items: ofGroup }) => (
          <div key={title} role="group" aria-label={title}>
            <div className="heading" aria-hidden="true">
              {title}
            </div>
            {ofGroup.map((item) => (
              <div
                key={item.id}
                id={`${listId}-${item.id}`}
                role="option"
                aria-selected={items[active] === item}
                ref={
                  items[active] === item
                    ? (element) => element?.scrollIntoView({ block: "nearest" })
                    : undefined
                }
                onPointerMove={() => setActive(items.indexOf(item))}
                onClick={() => run(item)}
              >
                <span>{item.text}</span>
                <small>{item.detail}</small>
              </div>
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && <p className="quiet">Nothing is called that.</p>}
    </Dialog>
  );
}

function useGroups({ seekapa, onAsk, onKeys }: Props): readonly Group[] {
  const { conversations } = useStore(seekapa.history.state);
  const models = useStore(seekapa.models.state);
  return useMemo(() => {
    const model = models.state === "ready" ? models.model : undefined;
    const insert = seekapa.composer.insert;
    const named =
      (kind: string) =>
      (it: { id: string; label: string; description?: string; synonyms?: readonly string[] }) => ({
        id: `${kind}-${it.id}`,
        text: capitalised(it.label),
        detail: it.description ?? "",
        also: (it.synonyms ?? []).join(" "),
        run: () => insert(it.label.toLowerCase()),
      });
    return [
      {
        title: "Questions asked",
        items: conversations.map(({ id, title }) => ({
          id,
          text: title,
          detail: "",
          also: "",
          run: () => seekapa.router.go({ page: "conversation", id }),
        })),
      },
      {
        title: "Questions to ask",
        items: (model?.examples ?? []).map(({ theme, question }, index) => ({
          id: `example-${index}`,
          text: capitalised(question),
          detail: theme,
          also: "",
          run: () => onAsk(capitalised(question)),
        })),
      },
      { title: "Measures", items: (model?.measures ?? []).map(named("measure")) },
      { title: "Dimensions", items: (model?.dimensions ?? []).map(named("dimension")) },
      {
        title: "Pages",
        items: [
          {
            id: "new",
            text: "New question",
            detail: "",
            also: "home start",
            run: () => seekapa.router.go({ page: "new" }),
          },
          {
            id: "monitor",
            text: "Monitor",
            detail: "",
            also: "metrics health load latency",
            run: () => seekapa.router.go({ page: "monitor" }),
          },
          {
            id: "theme",
            text: "Switch between light and dark",
            detail: "",
            also: "theme mode",
            run: nextTheme,
          },
          { id: "keys", text: "Show the keys", detail: "?", also: "keyboard shortcuts help", run: onKeys },
        ],
      },
    ];
  }, [conversations, models, seekapa, onAsk, onKeys]);
}

function matching(groups: readonly Group[], words: string): readonly Group[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ text, also }: Item) => {
    const name = `${text} ${also}`.toLowerCase();
    return wanted.every((word) => name.includes(word));
  };
  return groups
    .map(({ title, items }) => ({ title, items: items.filter(fits).slice(0, MOST_OF_A_GROUP) }))
    .filter(({ items }) => items.length > 0);
}
