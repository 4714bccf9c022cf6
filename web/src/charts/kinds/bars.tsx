import { fullNumber, shortNumber } from "../../lib/numbers";
import { colourOf } from "../colours";
import type { Kind, KindProps } from "../kind";
import type { Plot } from "../plot";
import { extent, linear, shortened, textWidth } from "../scales";
import { Columns } from "./columns";
import { layered } from "./stack";

const TOP = 4;
const GAP = 8;

/** Bars over categories lie, so that names can be read; bars over time stand. */
export const bars: Kind = {
  Draw: (props) => (props.plot.grain === undefined ? <Bars {...props} /> : <Columns {...props} />),
  labelsSeries: (plot) => plot.series.length === 1,
};

function Bars({ plot, width, height, hidden, pointed, onPoint, onPick }: KindProps) {
  const series = plot.series.filter(({ key }) => !hidden.has(key));
  const layers = layered(series, plot.categories.length, plot.stacked);
  const [low, high] = extent(
    layers.flatMap((layer) => layer.flatMap((span) => span ?? [])),
    true,
  );
  const names = Math.min(
    Math.max(...plot.categories.map(({ label }) => textWidth(label, 13))) + 2,
    width * 0.36,
    220,
  );
  const labels = labelsOf(plot, hidden, width);
  const room = Math.max(...labels.map((label) => textWidth(label))) + GAP;
  const left = names + GAP + (low < 0 ? room : 0);
  const scale = domain(low, high, left, width - room);
  const band = (height - TOP) / plot.categories.length;
  const lanes = plot.stacked ? 1 : Math.max(1, series.length);
  const bar = Math.min(22, (band * 0.76) / lanes);
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={plot.description}
      onPointerLeave={() => onPoint(undefined)}
    >
      {plot.categories.map((category, index) => {
        const top = TOP + band * index;
        const spans = series.map((_, lane) => layers[lane]?.[index]);
        const ends = spans.flatMap((span) => (span ? [scale.at(span[1])] : []));
        const end = Math.max(scale.at(0), ...ends);
        return (
          <g
            key={category.key}
            className={pointed && pointed.index !== index ? "mark faded" : "mark"}
            onPointerMove={() => onPoint({ index, x: Math.min(end, width - 80), y: top })}
            onClick={onPick && index !== plot.other ? () => onPick(index) : undefined}
          >
            <rect x={0} y={top} width={width} height={band} fill="transparent" />
            <text className="name" x={names} y={top + band / 2} dy="0.34em" textAnchor="end">
              {shortened(category.label, names, 13)}
            </text>
            {series.map((one, lane) => {
              const span = spans[lane];
              if (!span) return null;
              const [x0, x1] = [scale.at(span[0]), scale.at(span[1])];
              const y = top + band / 2 - (bar * lanes) / 2 + (plot.stacked ? 0 : bar * lane);
              return (
                <g key={one.key}>
                  <rect
                    x={Math.min(x0, x1)}
                    y={y}
                    width={Math.max(1, Math.abs(x1 - x0) - (plot.stacked ? 1 : 0))}
                    height={Math.max(1, bar - (lanes > 1 ? 1 : 0))}
                    rx={2}
                    fill={index === plot.other ? "var(--series-other)" : colourOf(one)}
                  />
                  {lanes > 1 && bar >= 9 && (
                    <text className="value small" {...beside(span[1], x1)} y={y + bar / 2} dy="0.34em">
                      {shortNumber(span[1], one.format)}
                    </text>
                  )}
                </g>
              );
            })}
            {lanes === 1 && (
              <text
                className="value"
                {...beside(spans[0]?.[1] ?? 0, plot.stacked ? end : (ends[0] ?? end))}
                y={top + band / 2}
                dy="0.34em"
              >
                {labels[index]}
              </text>
            )}
          </g>
        );
      })}
      <line className="zero" x1={scale.at(0)} x2={scale.at(0)} y1={TOP} y2={height} />
    </svg>
  );
}

/** From the exact lowest to the exact highest value: there is no axis that would want round ends. */
function domain(low: number, high: number, from: number, to: number) {
  const span = high - low || 1;
  return {
    ...linear(low, high, from, to, 2),
    at: (value: number) => from + ((value - low) / span) * (to - from),
  };
}

function beside(value: number, x: number) {
  return value < 0
    ? { x: x - GAP, textAnchor: "end" as const }
    : { x: x + GAP, textAnchor: "start" as const };
}

function labelsOf(plot: Plot, hidden: ReadonlySet<string>, width: number): readonly string[] {
  const write = width >= 480 ? fullNumber : shortNumber;
  return plot.categories.map((_, index) => {
    const values = plot.series.filter(({ key }) => !hidden.has(key)).map(({ values }) => values[index]);
    if (!plot.stacked) return values[0] === undefined ? "–" : write(values[0], plot.format);
    return write(
      values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      plot.format,
    );
  });
}
