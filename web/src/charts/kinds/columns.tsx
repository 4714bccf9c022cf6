import { useId } from "react";
import { colourOf } from "../colours";
import { Hatches, hatchId } from "../Hatch";
import type { KindProps } from "../kind";
import type { Plot, Series } from "../plot";
import { extent, linear } from "../scales";
import { TIME_AXIS_HEIGHT, TimeAxis } from "../TimeAxis";
import { ValueAxis, valueAxisWidth } from "../ValueAxis";
import { layered } from "./stack";

const TOP = 10;

/** Upright bars over time: one, grouped or stacked in each period. */
export function Columns({ plot, width, height, hidden, pointed, onPoint, onPick }: KindProps) {
  const id = useId();
  const series = plot.series.filter(({ key }) => !hidden.has(key));
  const layers = layered(series, plot.categories.length, plot.stacked);
  const [low, high] = extent(
    layers.flatMap((layer) => layer.flatMap((span) => span ?? [])),
    true,
  );
  const bottom = height - TIME_AXIS_HEIGHT;
  const scale = linear(low, high, bottom, TOP, 4);
  const left = valueAxisWidth(scale, plot.format);
  const band = (width - left) / plot.categories.length;
  const lanes = plot.stacked ? 1 : Math.max(1, series.length);
  const bar = Math.max(1, Math.min(56, (band * 0.72) / lanes));
  const x = (index: number, lane: number) =>
    left + band * (index + 0.5) - (bar * lanes) / 2 + bar * (plot.stacked ? 0 : lane);
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={plot.description}
      onPointerLeave={() => onPoint(undefined)}
    >
      <Hatches id={id} series={series} />
      <ValueAxis scale={scale} format={plot.format} left={left} right={width} />
      {plot.grain && (
        <TimeAxis
          categories={plot.categories}
          grain={plot.grain}
          band={band}
          at={(i) => left + band * (i + 0.5)}
          y={bottom}
        />
      )}
      {plot.categories.map((category, index) => (
        <g
          key={category.key}
          className={pointed && pointed.index !== index ? "mark faded" : "mark"}
          onPointerMove={() => onPoint({ index, x: left + band * (index + 0.5), y: TOP + 24 })}
          onClick={onPick && (() => onPick(index))}
        >
          <rect x={left + band * index} y={TOP} width={band} height={bottom - TOP} fill="transparent" />
          {series.map((one, lane) => {
            const span = layers[lane]?.[index];
            if (!span) return null;
            const [y0, y1] = [scale.at(span[0]), scale.at(span[1])];
            return (
              <rect
                key={one.key}
                x={x(index, lane)}
                width={Math.max(1, bar - (lanes > 1 ? 1 : 0))}
                y={Math.min(y0, y1)}
                height={Math.max(0.5, Math.abs(y1 - y0) - (plot.stacked ? 1 : 0))}
                rx={bar > 8 ? 2 : 0}
                fill={fillOf(plot, one, index, id)}
              />
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function fillOf(plot: Plot, series: Series, index: number, id: string): string {
  return plot.partial.has(index) ? `url(#${hatchId(id, series)})` : colourOf(series);
}
