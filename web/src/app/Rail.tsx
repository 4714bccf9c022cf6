import { Icon } from "../components/Icon";
import { ConversationList } from "../features/conversations/ConversationList";
import { commandKey } from "../lib/browser";
import { useStore } from "../lib/store";
import type { Seekapa } from "./seekapa";
import { nextTheme, theme } from "./theme";

type Props = {
  readonly seekapa: Seekapa;
  readonly current: string | undefined;
  readonly onNew: () => void;
  readonly onOpen: (id: string) => void;
  readonly onSearch: () => void;
  readonly onMonitor: () => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
};

export function Rail({ seekapa, current, onNew, onOpen, onSearch, onMonitor, onKeys, onClose }: Props) {
  return (
    <div className="rail" id="rail">
      <header>
        <span className="brand">
          <Mark /> Seekapa
        </span>
        <button
          type="button"
          className="icon-button"
          onClick={onClose}
          aria-label="Hide the sidebar"
          title="Hide the sidebar"
        >
          <Icon name="sidebar" />
        </button>
      </header>
      <div className="rail-actions">
        <button type="button" onClick={onNew}>
          <Icon name="plus" /> New question
        </button>
        <button type="button" onClick={onSearch}>
          <Icon name="search" /> Search
          <span className="key-hint">
            <kbd>{commandKey}</kbd> <kbd>K</kbd>
          </span>
        </button>
      </div>
      <ConversationList history={seekapa.history} current={current} onOpen={onOpen} />
      <footer>
        <ThemeButton />
        <button type="button" onClick={onMonitor}>
          <Icon name="pulse" /> Monitor
        </button>
        <button type="button" onClick={onKeys}>
          <Icon name="keys" /> Keys
        </button>
      </footer>
    </div>
  );
}

function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 16 16" width={18} height={18} aria-hidden="true">
      <path d="M2 9h3v5H2zM6.5 5h3v9h-3zM11 2h3v12h-3z" fill="currentColor" />
    </svg>
  );
}

const ICONS = { system: "system", light: "sun", dark: "moon" } as const;
const NAMES = { system: "System", light: "Light", dark: "Dark" } as const;

function ThemeButton() {
  const now = useStore(theme);
  return (
    <button
      type="button"
      onClick={nextTheme}
      title="Switch between the system's colours, light and dark"
      aria-label={`Colours: ${NAMES[now]}`}
    >
      <Icon name={ICONS[now]} /> {NAMES[now]}
    </button>
  );
}
