import type { ComponentType } from "react";
import type { Plot } from "./plot";

/** What the reader points at: a category of the plot or a point, and where a tooltip should stand. */
export type Pointed = { readonly index: number; readonly x: number; readonly y: number };

export type KindProps = {
  readonly plot: Plot;
  readonly width: number;
  readonly height: number;
  readonly hidden: ReadonlySet<string>;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed | undefined) => void;
  readonly onPick: ((index: number) => void) | undefined;
  readonly onToggle: (series: string) => void;
};

/** A kind of chart: draws a plot into a given space. A new kind is a file in kinds/ and a line in index. */
export type Kind = {
  readonly Draw: ComponentType<KindProps>;
  /** The kind labels its series itself where there is room, so that no legend is needed. */
  readonly labelsSeries: (plot: Plot, width: number) => boolean;
};
