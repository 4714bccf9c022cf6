import { dayOf, type Grain, monthName } from "../lib/dates";
import type { Category } from "./plot";

type Tick = { readonly index: number; readonly text: string; readonly year: string };

const LABEL_WIDTH = 46;

function step(choices: readonly number[], band: number): number {
  return choices.find((choice) => choice * band >= LABEL_WIDTH) ?? choices.at(-1) ?? 1;
}

/** Which periods carry a label: whole quarters and years before arbitrary ones. */
export function timeTicks(categories: readonly Category[], grain: Grain, band: number): readonly Tick[] {
  const days = categories.map(({ key }) => dayOf(key));
  const isTick = (day: Date, index: number): boolean => {
    const month = day.getUTCMonth();
    switch (grain) {
      case "month":
        return month % step([1, 3, 6, 12], band) === 0;
      case "fiscal_period":
        return index % step([1, 3, 6, 12], band) === 0;
      case "fiscal_quarter":
      case "fiscal_half":
      case "fiscal_year":
        return true;
      case "quarter":
        return Math.floor(month / 3) % step([1, 2, 4], band) === 0;
      case "half":
        return Math.floor(month / 6) % step([1, 2], band) === 0;
      case "year":
        return index % step([1, 2, 5, 10], band) === 0;
      case "week":
        return (days.length - 1 - index) % step([1, 2, 4, 13, 26, 52], band) === 0;
      case "day":
        return (days.length - 1 - index) % step([1, 2, 7, 14, 28, 91, 182, 364], band) === 0;
    }
  };
  let lastYear: number | undefined;
  return days.flatMap((day, index) => {
    if (!isTick(day, index)) return [];
    const year = day.getUTCFullYear();
    const named = year !== lastYear && grain !== "year";
    lastYear = year;
    return [{ index, text: tickText(day, grain), year: named ? String(year) : "" }];
  });
}

function tickText(day: Date, grain: Grain): string {
  const month = day.getUTCMonth();
  switch (grain) {
    case "day":
    case "week":
      return `${day.getUTCDate()} ${monthName(day)}`;
    case "month":
      return monthName(day);
    case "fiscal_period":
    case "fiscal_quarter":
    case "fiscal_half":
    case "fiscal_year":
      return day.getUTCDate() === 1 ? monthName(day) : `${day.getUTCDate()} ${monthName(day)}`;
    case "quarter":
      return month % 3 === 0 ? `Q${month / 3 + 1}` : monthName(day);
    case "half":
      return month % 6 === 0 ? `H${month / 6 + 1}` : monthName(day);
    case "year":
      return month === 0 ? String(day.getUTCFullYear()) : `FY${String(day.getUTCFullYear() + 1).slice(2)}`;
  }
}

export const TIME_AXIS_HEIGHT = 36;

export function TimeAxis(props: {
  readonly categories: readonly Category[];
  readonly grain: Grain;
  readonly band: number;
  readonly at: (index: number) => number;
  readonly y: number;
}) {
  return (
    <g className="axis">
      {timeTicks(props.categories, props.grain, props.band).map(({ index, text, year }) => (
        <g key={index} transform={`translate(${props.at(index)},${props.y})`}>
          <line y2={4} />
          <text y={16} textAnchor="middle">
            {text}
          </text>
          <text y={30} textAnchor="middle" className="year">
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}
