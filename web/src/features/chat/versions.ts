import { isRunning, type Turn } from "./conversation";

/** A question with the answers it has had: an assumption changed in place gives it another one. */
export type Versions = {
  /** The id of the first, which stays when another takes its place. */
  readonly key: string;
  readonly turn: Turn;
  readonly earlier: readonly Turn[];
};

const NONE: readonly Turn[] = [];

/** Turns in their places: one that replaces another stands where that stood. */
export function versions(turns: readonly Turn[]): readonly Versions[] {
  const rows: Versions[] = [];
  const places = new Map<string, number>();
  for (const turn of turns) {
    const place = turn.state === "rejected" ? undefined : places.get(turn.replaces ?? "");
    const row = place === undefined ? undefined : rows[place];
    if (place === undefined || row === undefined) {
      places.set(turn.requestId, rows.length);
      rows.push({ key: turn.requestId, turn, earlier: NONE });
    } else {
      places.set(turn.requestId, place);
      rows[place] = { ...row, turn, earlier: [...row.earlier, row.turn] };
    }
  }
  return rows;
}

/** The answer to look at: while another is being worked on, the one before it. */
export function shownTurn({ turn, earlier }: Pick<Versions, "turn" | "earlier">): Turn {
  return isRunning(turn) ? (earlier.at(-1) ?? turn) : turn;
}

/** The row that a turn belongs to, whether it is the one shown or was replaced. */
export function rowOf(rows: readonly Versions[], requestId: string | undefined): Versions | undefined {
  return rows.find(({ turn, earlier }) =>
    [turn, ...earlier].some((version) => version.requestId === requestId),
  );
}
