import { type ReactNode, useEffect, useState } from "react";
import { copy } from "../lib/browser";
import { Icon, type IconName } from "./Icon";

const SHOWN_MILLIS = 1600;

/** Copies a text and says so for a moment. */
export function CopyButton(props: {
  readonly text: string | (() => string);
  readonly label: string;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  const [said, setSaid] = useState<"copied" | "refused">();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [said]);
  const onClick = async () => {
    const done = await copy(typeof props.text === "string" ? props.text : props.text());
    setSaid(done ? "copied" : "refused");
  };
  return (
    <button type="button" className="tool" title={props.label} onClick={() => void onClick()}>
      <Icon name={said === "copied" ? "check" : (props.icon ?? "copy")} />
      <span>{said === "copied" ? "Copied" : said === "refused" ? "Not allowed" : props.children}</span>
    </button>
  );
}
