import { useMemo } from "react";
import { colourOf } from "../colours";
import type { Kind, KindProps } from "../kind";
import type { Plot, Series } from "../plot";
import { extent, linear, shortened, spread, textWidth } from "../scales";
import { TIME_AXIS_HEIGHT, TimeAxis } from "../TimeAxis";
import { ValueAxis, valueAxisWidth } from "../ValueAxis";
import { layered, type Span } from "./stack";

const TOP = 10;
const LABEL_GAP = 17;

function hasEndLabels(plot: Plot, width: number): boolean {
  return plot.series.length === 1 || (width >= 520 && plot.series.length <= 8 && !plot.stacked);
}

/** Lines over time, and areas stacked on each other. What is incomplete is dashed. */
export const lines: Kind = { Draw: Lines, labelsSeries: hasEndLabels };

function Lines({ plot, width, height, hidden, pointed, onPoint, onPick, onToggle }: KindProps) {
  const series = plot.series.filter(({ key }) => !hidden.has(key));
  const area = plot.kind === "area";
  const layers = layered(series, plot.categories.length, area);
  const [low, high] = extent(
    layers.flatMap((layer) => layer.map((span) => span?.[1])),
    false,
  );
  const fromZero = area || low < 0 || low < high * 0.8;
  const bottom = height - TIME_AXIS_HEIGHT;
  const scale = linear(fromZero ? Math.min(0, low) : low, high, bottom, TOP, 4);
  const left = valueAxisWidth(scale, plot.format);
  const labelled = plot.series.length > 1 && hasEndLabels(plot, width);
  const labelRoom = labelled
    ? Math.min(170, Math.max(...plot.series.map(({ label }) => textWidth(label))) + 40)
    : 8;
  const right = width - labelRoom;
  const last = plot.categories.length - 1;
  const inset = 6;
  const at = (index: number) => left + inset + (last === 0 ? 0.5 : index / last) * (right - left - inset);
  const band = (right - left) / Math.max(1, last);
  const nearest = (x: number) =>
    Math.max(0, Math.min(last, Math.round(((x - left - inset) / (right - left - inset || 1)) * last)));
  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const index = nearest(event.clientX - event.currentTarget.getBoundingClientRect().left);
    onPoint({ index, x: at(index), y: TOP + 12 });
  };
  return (
    <>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={plot.description}
        onPointerMove={point}
        onPointerLeave={() => onPoint(undefined)}
        onClick={onPick && pointed ? () => onPick(pointed.index) : undefined}
      >
        <ValueAxis scale={scale} format={plot.format} left={left} right={right} />
        {plot.grain ? (
          <TimeAxis categories={plot.categories} grain={plot.grain} band={band} at={at} y={bottom} />
        ) : (
          <CategoryAxis plot={plot} band={band} at={at} y={bottom} />
        )}
        {pointed && (
          <line className="cursor" x1={at(pointed.index)} x2={at(pointed.index)} y1={TOP} y2={bottom} />
        )}
        {series.map((one, i) => (
          <Line
            key={one.key}
            series={one}
            layer={layers[i] ?? []}
            partial={plot.partial}
            at={at}
            y={scale.at}
            area={area}
            soft={!area && plot.series.length === 1 && fromZero}
          />
        ))}
        {pointed &&
          series.map((one, i) => {
            const value = layers[i]?.[pointed.index]?.[1];
            if (value === undefined) return null;
            return (
              <circle
                key={one.key}
                className="dot"
                cx={at(pointed.index)}
                cy={scale.at(value)}
                r={4}
                fill={colourOf(one)}
              />
            );
          })}
      </svg>
      {labelled && (
        <EndLabels
          plot={plot}
          hidden={hidden}
          y={scale.at}
          left={right + 8}
          room={labelRoom - 8}
          bottom={bottom}
          onToggle={onToggle}
        />
      )}
    </>
  );
}

function CategoryAxis({
  plot,
  band,
  at,
  y,
}: {
  plot: Plot;
  band: number;
  at: (i: number) => number;
  y: number;
}) {
  const every = Math.max(1, Math.ceil(56 / band));
  return (
    <g className="axis">
      {plot.categories.map(({ key, label }, index) =>
        index % every === 0 ? (
          <text key={key} x={at(index)} y={y + 16} textAnchor="middle">
            {shortened(label, band * every - 6)}
          </text>
        ) : null,
      )}
    </g>
  );
}

type LineProps = {
  readonly series: Series;
  readonly layer: readonly (Span | undefined)[];
  readonly partial: ReadonlySet<number>;
  readonly at: (index: number) => number;
  readonly y: (value: number) => number;
  readonly area: boolean;
  readonly soft: boolean;
};

function Line({ series, layer, partial, at, y, area, soft }: LineProps) {
  const colour = colourOf(series);
  const { solid, dashed, alone } = useMemo(() => segments(layer, partial), [layer, partial]);
  const path = (indexes: readonly number[], side: 0 | 1) =>
    indexes.map((i) => `${at(i).toFixed(1)},${y(layer[i]?.[side] ?? 0).toFixed(1)}`);
  const stroke = (indexes: readonly number[]) => `M${path(indexes, 1).join("L")}`;
  const fill = (indexes: readonly number[]) =>
    `${stroke(indexes)}L${path(indexes, 0).toReversed().join("L")}Z`;
  return (
    <g fill="none" stroke={colour} strokeWidth={2} strokeLinejoin="round" strokeLinecap="round">
      {(area || soft) &&
        [...solid, ...dashed].map((run) => (
          <path key={run[0]} d={fill(run)} fill={colour} opacity={area ? 0.28 : 0.07} stroke="none" />
        ))}
      {solid.map((run) => (
        <path key={run[0]} d={stroke(run)} />
      ))}
      {dashed.map((run) => (
        <path key={run[0]} d={stroke(run)} strokeDasharray="2 5" />
      ))}
      {alone.map((i) => (
        <circle key={i} cx={at(i)} cy={y(layer[i]?.[1] ?? 0)} r={2.5} fill={colour} />
      ))}
    </g>
  );
}

/** Runs of neighbours: solid between complete periods, dashed to and from incomplete ones. */
function segments(layer: readonly (Span | undefined)[], partial: ReadonlySet<number>) {
  const solid: number[][] = [];
  const dashed: number[][] = [];
  const alone: number[] = [];
  layer.forEach((span, i) => {
    if (!span) return;
    if (!layer[i - 1] && !layer[i + 1]) alone.push(i);
    if (!layer[i + 1] || i + 1 >= layer.length) return;
    const runs = partial.has(i) || partial.has(i + 1) ? dashed : solid;
    const run = runs.at(-1);
    if (run?.at(-1) === i) run.push(i + 1);
    else runs.push([i, i + 1]);
  });
  return { solid, dashed, alone };
}

type EndLabelsProps = {
  readonly plot: Plot;
  readonly hidden: ReadonlySet<string>;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly room: number;
  readonly bottom: number;
  readonly onToggle: (series: string) => void;
};

/** Names at the ends of their lines; each shows or hides its line. */
function EndLabels({ plot, hidden, y, left, room, bottom, onToggle }: EndLabelsProps) {
  const wishes = plot.series.map(({ key, values }) => {
    const end = values.findLast((value) => value !== undefined);
    return hidden.has(key) || end === undefined ? bottom : y(end);
  });
  const places = spread(wishes, LABEL_GAP, TOP, bottom);
  return plot.series.map((one, i) => (
    <button
      key={one.key}
      type="button"
      className="end-label"
      aria-pressed={!hidden.has(one.key)}
      style={
        { left, top: (places[i] ?? 0) - 9, maxWidth: room, "--colour": colourOf(one) } as React.CSSProperties
      }
      onClick={() => onToggle(one.key)}
      title={`Show or hide ${one.label}`}
    >
      {one.label}
    </button>
  ));
}
