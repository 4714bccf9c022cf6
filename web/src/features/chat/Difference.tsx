import { Fragment } from "react";

type Props = { readonly changes: readonly string[]; readonly kept: readonly string[] };

/** What a follow-up changed of the question before it; what stayed is quiet. */
export function Difference({ changes, kept }: Props) {
  if (changes.length === 0) return null;
  return (
    <ul className="difference" aria-label="What this changed">
      {kept.map((part) => (
        <li key={`kept ${part}`} className="kept">
          {part}
        </li>
      ))}
      {changes.map((change) => (
        <li key={change}>
          <Change {...changeOf(change)} />
        </li>
      ))}
    </ul>
  );
}

type Parts = { readonly came?: string; readonly went?: string };

/** The server tells a change as "+ margin", "− channel Online" or "month instead of region". */
export function changeOf(change: string): Parts {
  if (change.startsWith("+ ")) return { came: change.slice(2) };
  if (change.startsWith("− ")) return { went: change.slice(2) };
  const [came, went] = change.split(" instead of ");
  return went === undefined ? { came: change } : { came: came ?? change, went };
}

function Change({ came, went }: Parts) {
  return (
    <Fragment>
      {came !== undefined && (
        <ins>
          {went === undefined && <span aria-hidden="true">+ </span>}
          <span className="visually-hidden">{went === undefined ? "added: " : ""}</span>
          {came}
        </ins>
      )}
      {went !== undefined && (
        <del>
          <span className="visually-hidden">{came === undefined ? "removed: " : " instead of "}</span>
          {went}
        </del>
      )}
    </Fragment>
  );
}
