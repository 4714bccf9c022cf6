import { shortNumber } from "../lib/numbers";
import type { FormatMessage } from "../protocol/messages";
import { type Scale, textWidth } from "./scales";

export function valueAxisWidth(scale: Scale, format: FormatMessage): number {
  return Math.ceil(Math.max(...scale.ticks.map((tick) => textWidth(shortNumber(tick, format))))) + 10;
}

/** Horizontal gridlines with their values at the left; the zero line is a little stronger. */
export function ValueAxis(props: {
  readonly scale: Scale;
  readonly format: FormatMessage;
  readonly left: number;
  readonly right: number;
}) {
  return (
    <g className="axis">
      {props.scale.ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${props.scale.at(tick)})`}>
          <line x1={props.left} x2={props.right} className={tick === 0 ? "zero" : "grid"} />
          <text x={props.left - 8} dy="0.32em" textAnchor="end">
            {shortNumber(tick, props.format)}
          </text>
        </g>
      ))}
    </g>
  );
}
