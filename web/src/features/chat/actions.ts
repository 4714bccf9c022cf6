import { createContext, useContext } from "react";
import type { Overrides, Turn } from "./conversation";

export type PanelTab = "understanding" | "query";

/** What a card can do to the page around it. One object for all cards, so that it never makes them draw again. */
export type CardActions = {
  readonly ask: (turn: Turn, question: string) => void;
  readonly askAgain: (turn: Turn, overrides?: Overrides) => void;
  readonly edit: (question: string) => void;
  /** Shows a side of a turn in the panel beside; false where there is no panel. */
  readonly show: (turn: Turn, tab: PanelTab) => boolean;
  readonly isAdditive: (measure: string) => boolean;
};

const Actions = createContext<CardActions | undefined>(undefined);
export const CardActionsProvider = Actions.Provider;

export function useCardActions(): CardActions {
  const actions = useContext(Actions);
  if (actions === undefined) throw new Error("a card needs CardActionsProvider around it");
  return actions;
}
