/** A block of cells between two corners, which may lie either way round. */
export type Selection = {
  readonly anchor: { readonly row: number; readonly column: number };
  readonly focus: { readonly row: number; readonly column: number };
};

export type Block = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export function blockOf({ anchor, focus }: Selection): Block {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function isInside(block: Block | undefined, row: number, column: number): boolean {
  return (
    block !== undefined &&
    row >= block.top &&
    row <= block.bottom &&
    column >= block.left &&
    column <= block.right
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Where a key moves the selection, in a table of so many rows and columns; undefined for other keys. */
export function moved(
  selection: Selection,
  key: string,
  extending: boolean,
  rows: number,
  columns: number,
): Selection | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
  const focus = {
    row: within(selection.focus.row + step[0], rows),
    column: within(selection.focus.column + step[1], columns),
  };
  return { anchor: extending ? selection.anchor : focus, focus };
}
