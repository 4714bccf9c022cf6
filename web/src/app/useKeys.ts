import { useEffect } from "react";

export type Keys = {
  readonly focusComposer: () => void;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly stop: () => void;
};

/** The keys that work anywhere on the page, but not while a dialog is open or text is written. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return keys.openPalette();
      }
      if (event.key === "Escape") return keys.stop();
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === "/") {
        event.preventDefault();
        keys.focusComposer();
      } else if (event.key === "?") {
        event.preventDefault();
        keys.openKeys();
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [keys]);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
