import { fullNumber, shortNumber } from "../../lib/numbers";
import type { Kind, KindProps } from "../kind";

/**
 * A ring with its names and values beside it: nobody compares angles. Its total and the shares are shown where the
 * parts add up.
 */
export const pie: Kind = { Draw: Pie, labelsSeries: () => true };

const PERCENT = { kind: "percent", decimals: 1, unit: "" } as const;

function Pie({ plot, width, height, hidden, pointed, onPoint, onPick, onToggle }: KindProps) {
  const values = plot.series[0]?.values ?? [];
  const shown = plot.categories.map(({ key }, index) =>
    hidden.has(key) ? 0 : Math.max(0, values[index] ?? 0),
  );
  const sum = shown.reduce((all, value) => all + value, 0);
  const size = Math.min(height, width * 0.42);
  const radius = size / 2 - 4;
  const colour = (index: number) =>
    index === plot.other ? "var(--series-other)" : `var(--series-${(index % 8) + 1})`;
  let turned = 0;
  return (
    <div className="pie">
      <svg
        width={size}
        height={size}
        role="img"
        aria-label={plot.description}
        onPointerLeave={() => onPoint(undefined)}
      >
        {shown.map((value, index) => {
          const from = turned;
          if (value === 0) return null;
          turned += value / sum;
          return (
            <path
              key={plot.categories[index]?.key}
              className={pointed && pointed.index !== index ? "mark faded" : "mark"}
              d={ring(size / 2, radius, radius * 0.6, from, turned)}
              fill={colour(index)}
              stroke="var(--surface)"
              strokeWidth={1.5}
              onPointerMove={() => onPoint({ index, x: size / 2, y: 12 })}
              onClick={onPick && index !== plot.other ? () => onPick(index) : undefined}
            />
          );
        })}
        {sum === 0 && <path className="pie-empty" d={ring(size / 2, radius, radius * 0.6, 0, 1)} />}
        {plot.shares && (
          <text className="pie-total" x={size / 2} y={size / 2} dy="0.34em" textAnchor="middle">
            {shortNumber(sum, plot.format)}
          </text>
        )}
      </svg>
      <ul>
        {plot.categories.map(({ key, label }, index) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={!hidden.has(key)}
              onClick={() => onToggle(key)}
              title={`Show or hide ${label}`}
            >
              <i style={{ background: colour(index) }} />
              <span>{label}</span>
              <b>{fullNumber(values[index] ?? 0, plot.format)}</b>
              {plot.shares && sum > 0 && <em>{fullNumber((shown[index] ?? 0) / sum, PERCENT)}</em>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ring(centre: number, outer: number, inner: number, from: number, to: number): string {
  const end = Math.min(to, from + 0.99999);
  const at = (share: number, radius: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const large = end - from > 0.5 ? 1 : 0;
  return `M${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(end, outer)}L${at(end, inner)}A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}Z`;
}
