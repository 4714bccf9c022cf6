import { shortNumber } from "../../lib/numbers";
import { colourOf } from "../colours";
import type { Kind, KindProps } from "../kind";
import type { Plot } from "../plot";
import { extent, linear, type Scale, shortened } from "../scales";
import { ValueAxis, valueAxisWidth } from "../ValueAxis";

const TOP = 22;
const AXIS = 36;
const REACH = 24;

export const scatter: Kind = { Draw: Scatter, labelsSeries: (plot) => plot.series.length === 1 };

function Scatter({ plot, width, height, hidden, pointed, onPoint }: KindProps) {
  const points = plot.points
    .map((point, index) => ({ ...point, index }))
    .filter(({ series }) => !hidden.has(plot.series[series]?.key ?? ""));
  const bottom = height - AXIS;
  const [lowY, highY] = extent(
    points.map(({ y }) => y),
    false,
  );
  const [lowX, highX] = extent(
    points.map(({ x }) => x),
    false,
  );
  const yScale = linear(lowY, highY, bottom, TOP, 4);
  const left = valueAxisWidth(yScale, plot.format);
  const xScale =
    plot.places.length > 0
      ? exact(lowX, highX, left + 24, width - 32)
      : linear(lowX, highX, left + 8, width - 16, Math.max(2, Math.floor(width / 120)));
  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    const distance = (it: { x: number; y: number }) => Math.hypot(xScale.at(it.x) - px, yScale.at(it.y) - py);
    const near = points.reduce<(typeof points)[number] | undefined>(
      (best, it) => (best && distance(best) <= distance(it) ? best : it),
      undefined,
    );
    onPoint(
      near && distance(near) < REACH
        ? { index: near.index, x: xScale.at(near.x), y: yScale.at(near.y) }
        : undefined,
    );
  };
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={plot.description}
      onPointerMove={point}
      onPointerLeave={() => onPoint(undefined)}
    >
      <ValueAxis scale={yScale} format={plot.format} left={left} right={width} />
      <g className="axis">
        <text x={0} y={10}>
          {plot.yTitle}
        </text>
        {plot.places.length > 0 ? (
          <Places plot={plot} at={xScale.at} y={bottom + 16} width={width - left - 24} />
        ) : (
          xScale.ticks.map((tick) => (
            <text key={tick} x={xScale.at(tick)} y={bottom + 16} textAnchor="middle">
              {shortNumber(tick, plot.xFormat)}
            </text>
          ))
        )}
        <text x={width} y={bottom + 32} textAnchor="end">
          {plot.xTitle}
        </text>
      </g>
      {points.map(({ x, y, series, index }) => (
        <circle
          key={index}
          className="mark"
          cx={xScale.at(x)}
          cy={yScale.at(y)}
          r={pointed?.index === index ? 6 : 4}
          fill={colourOf(plot.series[series] ?? { colour: 0 })}
          fillOpacity={0.75}
          stroke="var(--surface)"
        />
      ))}
    </svg>
  );
}

/** Names and days have no round ends: from the first to the last, a single one in the middle. */
function exact(low: number, high: number, from: number, to: number): Scale {
  const at = (value: number) =>
    high > low ? from + ((value - low) / (high - low)) * (to - from) : (from + to) / 2;
  return { at, ticks: [] };
}

function Places(props: { plot: Plot; at: (value: number) => number; y: number; width: number }) {
  const { plot, at, y, width } = props;
  const room = Math.max(1, Math.floor(width / 72));
  const every = Math.ceil(plot.places.length / room);
  return plot.places.map((place, index) =>
    index % every === 0 ? (
      <text key={place.at} x={at(place.at)} y={y} textAnchor="middle">
        {shortened(place.label, 68)}
      </text>
    ) : null,
  );
}
