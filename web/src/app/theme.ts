import { remembered } from "../lib/browser";
import { Store } from "../lib/store";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

function isTheme(value: string | null): value is Theme {
  return THEMES.some((theme) => theme === value);
}

const kept = remembered.get("theme");

/** Light or dark: as the system says, until one is chosen. */
export const theme = new Store<Theme>(isTheme(kept) ? kept : "system");

function apply(): void {
  document.documentElement.dataset.theme = theme.get();
}

theme.subscribe(() => {
  remembered.set("theme", theme.get());
  apply();
});
apply();

export function nextTheme(): void {
  theme.update((now) => THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? "system");
}
