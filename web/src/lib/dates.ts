import type { ColumnMessage } from "../protocol/messages";

export type Grain = NonNullable<ColumnMessage["grain"]>;

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DAY_MILLIS = 86_400_000;

/** A day of an ISO date or timestamp, as UTC midnight: dates of answers have no time zone of the reader. */
export function dayOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

export function isoOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}

export function plusDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MILLIS);
}

export function plusMonths(day: Date, months: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate()));
}

/** The first day after the period that begins on a day. */
export function periodEnd(start: Date, grain: Grain): Date {
  switch (grain) {
    case "day":
      return plusDays(start, 1);
    case "week":
      return plusDays(start, 7);
    case "month":
    case "fiscal_period":
      return plusMonths(start, 1);
    case "quarter":
    case "fiscal_quarter":
      return plusMonths(start, 3);
    case "half":
    case "fiscal_half":
      return plusMonths(start, 6);
    case "year":
    case "fiscal_year":
      return plusMonths(start, 12);
  }
}

/** Whether the periods that begin on these days consist of weeks, so that their length in months is no more than about right. */
export function areOfWeeks(starts: readonly Date[], grain: Grain): boolean {
  return grain.startsWith("fiscal_") && starts.some((day) => day.getUTCDate() !== 1);
}

export function monthName(day: Date): string {
  return MONTHS[day.getUTCMonth()] ?? "";
}

export function longDay(iso: string): string {
  const day = dayOf(iso);
  if (Number.isNaN(day.getTime())) return iso;
  return `${day.getUTCDate()} ${monthName(day)} ${day.getUTCFullYear()}`;
}

/** A period in words. A year that doesn't begin in January is named by the year in which it ends. */
export function periodName(iso: string, grain: Grain): string {
  const day = dayOf(iso);
  if (Number.isNaN(day.getTime())) return iso;
  const year = day.getUTCFullYear();
  const month = day.getUTCMonth();
  switch (grain) {
    case "day":
      return longDay(iso);
    case "week":
      return `week of ${longDay(iso)}`;
    case "month":
      return `${monthName(day)} ${year}`;
    case "quarter":
      return month % 3 === 0 ? `Q${month / 3 + 1} ${year}` : `quarter from ${monthName(day)} ${year}`;
    case "half":
      return month % 6 === 0 ? `H${month / 6 + 1} ${year}` : `half from ${monthName(day)} ${year}`;
    case "year":
      return month === 0 ? String(year) : `FY${year + 1}`;
    case "fiscal_period":
    case "fiscal_quarter":
    case "fiscal_half":
    case "fiscal_year":
      return `${grain.replace("_", " ")} from ${day.getUTCDate() === 1 ? `${monthName(day)} ${year}` : longDay(iso)}`;
  }
}

/** The heading under which the history shows something of a moment, seen from now, in the reader's zone. */
export function dayHeading(moment: Date, now: Date): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(moment)) / DAY_MILLIS);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  if (days < 7) return moment.toLocaleDateString("en-GB", { weekday: "long" });
  const sameYear = moment.getFullYear() === now.getFullYear();
  return moment.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
  });
}
