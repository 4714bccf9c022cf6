import { CopyButton } from "../../components/CopyButton";
import type { QueryMessage } from "../../protocol/messages";

const TOKENS =
  /('(?:[^']|'')*')|\b(SELECT|FROM|JOIN|LEFT|INNER|OUTER|ON|WHERE|AND|OR|NOT|IN|IS|NULL|BETWEEN|GROUP|BY|ORDER|LIMIT|HAVING|AS|WITH|CASE|WHEN|THEN|ELSE|END|DISTINCT|UNION|ALL|DESC|ASC|NULLS|FIRST|LAST|OVER|PARTITION|FILTER|CAST|DATE|INTERVAL|EVALUATE|DEFINE|MEASURE|VAR|RETURN|SUMMARIZECOLUMNS|CALCULATE|TOPN)\b/gi;

/** The query that was run, as it was run: text and parameters. */
export function QueryView({ query }: { readonly query: QueryMessage }) {
  const { language, text, parameters } = query;
  return (
    <section className="query" aria-label="The query">
      <header>
        <span>{language === "sql" ? "SQL" : "DAX"}</span>
        <CopyButton text={copied(query)} label="Copy the query">
          Copy
        </CopyButton>
      </header>
      <pre tabIndex={0}>
        <code>{highlighted(text)}</code>
      </pre>
      {parameters.length > 0 && (
        <ol className="parameters" aria-label="Parameters">
          {parameters.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parameters are known by their place alone
            <li key={index}>
              <code>{typeof value === "string" ? `'${value}'` : String(value)}</code>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function copied({ text, parameters }: QueryMessage): string {
  if (parameters.length === 0) return text;
  return `${text}\n-- parameters: ${parameters.map((value) => JSON.stringify(value)).join(", ")}`;
}

function highlighted(text: string) {
  const parts: (string | React.JSX.Element)[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKENS)) {
    parts.push(text.slice(at, match.index));
    parts.push(match[1] ? <i key={match.index}>{match[0]}</i> : <b key={match.index}>{match[0]}</b>);
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)];
}
