import type { Problem } from "../lib/http";

/** Says what happened and what to do; for a whole pane that has nothing else to show. */
export function ErrorPanel(props: {
  readonly title: string;
  readonly problem: Problem;
  readonly onRetry: () => void;
}) {
  return (
    <section className="error-panel" role="alert">
      <h1>{props.title}</h1>
      <p>
        {props.problem.message} {props.problem.next}
      </p>
      <button type="button" className="button" onClick={props.onRetry}>
        Try again
      </button>
    </section>
  );
}
