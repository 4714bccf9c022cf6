import { longDay } from "../../lib/dates";
import { count, milliseconds } from "../../lib/numbers";
import type { GrowingAnswer } from "./conversation";

/** Where an answer comes from: its range, whether that is complete, its size, how fresh, how fast. */
export function Footer({ answer }: { readonly answer: GrowingAnswer }) {
  const { time, comparedTime, rows, truncated, dataAsOf, elapsedMillis } = answer;
  const facts = [
    time?.text,
    comparedTime && `against ${comparedTime.text}`,
    rows && `${truncated ? "first " : ""}${count(rows.length, "row")}`,
    dataAsOf && `data as of ${longDay(dataAsOf)}`,
    elapsedMillis !== undefined && milliseconds(elapsedMillis),
  ].filter((fact) => typeof fact === "string");
  if (facts.length === 0) return null;
  return (
    <p className="facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}
