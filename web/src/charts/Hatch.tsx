import { colourOf } from "./colours";
import type { Series } from "./plot";

/** Patterns of stripes, one for each series, for periods that are incomplete. */
export function Hatches({ id, series }: { readonly id: string; readonly series: readonly Series[] }) {
  return (
    <defs>
      {series.map((one) => (
        <pattern
          key={one.key}
          id={hatchId(id, one)}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill={colourOf(one)} opacity={0.2} />
          <rect width={2.5} height={6} fill={colourOf(one)} />
        </pattern>
      ))}
    </defs>
  );
}

export function hatchId(id: string, series: Series): string {
  return `${id}-hatch-${series.colour ?? "other"}`;
}
