import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { fullNumber } from "../lib/numbers";
import { colourOf } from "./colours";
import type { KindProps, Pointed } from "./kind";
import { kinds } from "./kinds";
import { type Drawable, type Plot, plotOf } from "./plot";
import "./charts.css";

export type ChartProps = {
  readonly answer: Drawable;
  readonly height: number;
  readonly isAdditive: (measure: string) => boolean;
  readonly onPick: ((value: string) => void) | undefined;
};

/** A chart with its legend, tooltip and notes. */
export default function Chart({ answer, height, isAdditive, onPick }: ChartProps) {
  const plot = useMemo(() => plotOf(answer, isAdditive), [answer, isAdditive]);
  const [frame, width] = useWidth();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [pointed, setPointed] = useState<Pointed>();
  const onToggle = useCallback((key: string) => setHidden((keys) => toggled(keys, key)), []);
  const kind = plot && kinds[plot.kind];
  if (plot === undefined || kind === undefined) return null;
  const pick = (index: number) => onPick?.(plot.categories[index]?.label ?? "");
  const props: KindProps = {
    plot,
    width,
    height,
    hidden,
    pointed,
    onPoint: setPointed,
    onPick: onPick && plot.narrows ? pick : undefined,
    onToggle,
  };
  return (
    <figure className={props.onPick ? "chart picks" : "chart"}>
      {!kind.labelsSeries(plot, width) && <Legend plot={plot} hidden={hidden} onToggle={onToggle} />}
      <div className="chart-frame" ref={frame} style={{ height }}>
        {width > 0 && <kind.Draw {...props} />}
        {pointed && plot.kind !== "pie" && (
          <Tooltip
            plot={plot}
            hidden={hidden}
            pointed={pointed}
            width={width}
            picks={Boolean(props.onPick)}
          />
        )}
      </div>
      {plot.notes.length > 0 && (
        <figcaption>
          {plot.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** Shows or hides a series; the last one that is shown stays. */
function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

function Legend({
  plot,
  hidden,
  onToggle,
}: {
  plot: Plot;
  hidden: ReadonlySet<string>;
  onToggle: (key: string) => void;
}) {
  return (
    <div className="legend">
      {plot.series.map((series) => (
        <button
          key={series.key}
          type="button"
          aria-pressed={!hidden.has(series.key)}
          onClick={() => onToggle(series.key)}
          title={`Show or hide ${series.label}`}
        >
          <i style={{ background: colourOf(series) }} />
          {series.label}
        </button>
      ))}
    </div>
  );
}

function Tooltip(props: {
  plot: Plot;
  hidden: ReadonlySet<string>;
  pointed: Pointed;
  width: number;
  picks: boolean;
}) {
  const { plot, hidden, pointed, width } = props;
  const toLeft = pointed.x > width / 2;
  const style = toLeft
    ? { right: width - pointed.x + 12, top: pointed.y }
    : { left: pointed.x + 12, top: pointed.y };
  const point = plot.points[pointed.index];
  if (point) {
    return (
      <div className="tooltip" style={style}>
        <strong>{point.label || plot.series[point.series]?.label}</strong>
        <Row
          label={plot.xTitle}
          value={plot.places.find(({ at }) => at === point.x)?.label ?? fullNumber(point.x, plot.xFormat)}
        />
        <Row label={plot.yTitle} value={fullNumber(point.y, plot.format)} />
      </div>
    );
  }
  const category = plot.categories[pointed.index];
  if (!category) return null;
  return (
    <div className="tooltip" style={style}>
      <strong>
        {category.label}
        {plot.partial.has(pointed.index) && <small> incomplete</small>}
      </strong>
      {plot.series
        .filter(({ key }) => !hidden.has(key))
        .map((series) => {
          const value = series.values[pointed.index];
          return (
            <Row
              key={series.key}
              label={series.label}
              colour={colourOf(series)}
              value={value === undefined ? "–" : fullNumber(value, series.format)}
            />
          );
        })}
    </div>
  );
}

function Row({ label, value, colour }: { label: string; value: string; colour?: string }) {
  return (
    <span className="tooltip-row">
      {colour && <i style={{ background: colour }} />}
      <span>{label}</span>
      <b>{value}</b>
    </span>
  );
}
