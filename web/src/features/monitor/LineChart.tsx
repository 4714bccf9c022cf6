import { useState } from "react";
import { colourOf } from "../../charts/colours";
import type { Panel } from "./panels";
import { EVERY_MILLIS, type Sample, WINDOW_MILLIS } from "./samples";
import { told, topOf } from "./units";

const WIDTH = 300;
const HEIGHT = 96;
const GAP_MILLIS = 3 * EVERY_MILLIS;

type Props = { readonly panel: Panel; readonly samples: readonly Sample[] };

/** The lines of a panel over five minutes, with what they are now, or where one points. */
export function LineChart({ panel, samples }: Props) {
  const [pointed, setPointed] = useState<number>();
  const newest = samples.at(-1)?.at ?? 0;
  const series = panel.lines.map((line) => ({ ...line, values: samples.map(line.read) }));
  const known = series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const top = topOf(Math.max(panel.least ?? 0, ...known), panel.unit);
  const x = (at: number) => WIDTH * (1 - (newest - at) / WINDOW_MILLIS);
  const y = (value: number) => HEIGHT - (Math.min(value, top) / top) * HEIGHT;
  const index = pointed === undefined ? samples.length - 1 : nearest(samples, pointed);
  const shownAt = samples[index]?.at ?? newest;
  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setPointed(newest - WINDOW_MILLIS * (1 - (event.clientX - box.left) / box.width));
  };
  return (
    <figure className="monitor-chart">
      <ul className="monitor-legend">
        {series.map(({ label, colour, values }) => {
          const value = values[index];
          return (
            <li key={label}>
              <svg viewBox="0 0 8 8" width={8} height={8} aria-hidden="true">
                <rect width={8} height={8} rx={2} fill={colourOf({ colour })} />
              </svg>
              {label} <b>{value === undefined ? "–" : told(value, panel.unit)}</b>
            </li>
          );
        })}
      </ul>
      {known.length === 0 ? (
        <p className="monitor-empty">{panel.empty}</p>
      ) : (
        <div className="monitor-plot">
          <span className="monitor-top" aria-hidden="true">
            {told(top, panel.unit)}
          </span>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={description(panel, series)}
            onPointerMove={point}
            onPointerLeave={() => setPointed(undefined)}
          >
            {[0, HEIGHT / 2, HEIGHT].map((at) => (
              <line key={at} className={at === HEIGHT ? "zero" : "grid"} x1={0} x2={WIDTH} y1={at} y2={at} />
            ))}
            {pointed !== undefined && (
              <line className="cursor" x1={x(shownAt)} x2={x(shownAt)} y1={0} y2={HEIGHT} />
            )}
            {series.map(({ label, colour, values }) => (
              <path key={label} d={pathOf(samples, values, x, y)} stroke={colourOf({ colour })} />
            ))}
          </svg>
        </div>
      )}
      <figcaption aria-hidden="true">
        <span>5 min ago</span>
        <span>{pointed === undefined ? "now" : ago(newest - shownAt)}</span>
      </figcaption>
    </figure>
  );
}

function nearest(samples: readonly Sample[], wanted: number): number {
  let best = 0;
  samples.forEach(({ at }, index) => {
    if (Math.abs(at - wanted) < Math.abs((samples[best]?.at ?? 0) - wanted)) best = index;
  });
  return best;
}

/** A path with a gap wherever there was nothing to see. A lone point is a short stroke. */
export function pathOf(
  samples: readonly Sample[],
  values: readonly (number | undefined)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let path = "";
  let last: number | undefined;
  samples.forEach(({ at }, index) => {
    const value = values[index];
    if (value === undefined) {
      last = undefined;
      return;
    }
    const place = `${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    path += last === undefined || at - last > GAP_MILLIS ? `M${place}h0.1L${place}` : `L${place}`;
    last = at;
  });
  return path;
}

function ago(millis: number): string {
  const seconds = Math.round(millis / 1000);
  if (seconds < 1) return "now";
  return seconds < 60 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} min ${seconds % 60} s ago`;
}

type Drawn = { readonly label: string; readonly values: readonly (number | undefined)[] };

function description({ title, unit }: Panel, series: readonly Drawn[]): string {
  const parts = series.map(({ label, values }) => {
    const numbers = values.filter((value) => value !== undefined);
    const last = values.at(-1);
    const now = last === undefined ? "nothing now" : `${told(last, unit)} now`;
    return `${label} ${now}${numbers.length > 0 ? `, at most ${told(Math.max(...numbers), unit)}` : ""}`;
  });
  return `${title} in the last 5 minutes: ${parts.join("; ")}`;
}
