import { memo } from "react";
import { useStore } from "../../lib/store";
import { byDay, type History } from "./history";

type Props = {
  readonly history: History;
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

export const ConversationList = memo(function ConversationList({ history, current, onOpen }: Props) {
  const { conversations, problem, next } = useStore(history.state);
  return (
    <nav className="history" aria-label="Conversations">
      {byDay(conversations, new Date()).map(({ heading, conversations: ofDay }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {ofDay.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={`/c/${id}`}
                  title={title}
                  aria-current={id === current ? "page" : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    onOpen(id);
                  }}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {next && (
        <button type="button" className="older" onClick={() => void history.load(next)}>
          Older
        </button>
      )}
      {conversations.length === 0 && !problem && <p className="quiet">What you ask will be listed here.</p>}
      {problem && (
        <p className="quiet">
          The history could not be loaded.{" "}
          <button type="button" className="text-button" onClick={() => void history.load()}>
            Try again
          </button>
        </p>
      )}
    </nav>
  );
});
