import { type ComponentProps, lazy, Suspense, useMemo, useRef, useState } from "react";
import { chartHeight } from "../../charts/height";
import { CopyButton } from "../../components/CopyButton";
import { Icon, type IconName } from "../../components/Icon";
import { download, fileName } from "../../lib/browser";
import { cellText } from "../../lib/cells";
import { tsv } from "../../lib/csv";
import { later } from "../../lib/later";
import { isNumeric } from "../../lib/numbers";
import { useNear } from "../../lib/use-near";
import { capitalised, unbroken } from "../../lib/words";
import type { ChangeMessage } from "../../protocol/messages";
import { type PanelTab, useCardActions } from "./actions";
import type { GrowingAnswer, Turn } from "./conversation";
import { Footer } from "./Footer";

const Chart = lazy(() => import("../../charts/Chart"));
const DataTable = lazy(() => import("../../components/DataTable"));

const QueryView = later(() => import("./QueryView").then((it) => it.QueryView));
const Understanding = later(() => import("./Understanding").then((it) => it.Understanding));

/** An answer: its sentence, its chart or table, where it comes from, and what to ask next. */
export function AnswerCard({ turn }: { readonly turn: Turn }) {
  const { answer } = turn;
  const figure = isFigure(answer);
  return (
    <>
      <div className="card answer">
        {figure && <Figures answer={answer} />}
        {answer.text && (
          <p className={figure ? "sentence beside-figure" : "sentence"}>{unbroken(answer.text)}</p>
        )}
        {answer.change && !figure && <Change change={answer.change} />}
        <Body turn={turn} figure={figure} />
      </div>
      <FollowUps turn={turn} />
    </>
  );
}

/** One row of nothing but numbers is told in large type. */
function isFigure({ rows, columns, chart }: GrowingAnswer): boolean {
  if (rows?.length !== 1 || columns === undefined) return false;
  return chart?.kind === "number" || (columns.length === 1 && columns.every(isNumeric));
}

function Figures({ answer }: { readonly answer: GrowingAnswer }) {
  const row = answer.rows?.[0] ?? [];
  const measures = (answer.columns ?? [])
    .map((column, index) => ({ column, cell: row[index] }))
    .filter(({ column }) => column.role === "measure" || column.role === "previous");
  const names = (answer.columns ?? []).flatMap((column, index) =>
    column.role === "dimension" || column.role === "time" ? [cellText(row[index], column)] : [],
  );
  return (
    <div className="figures">
      {measures.map(({ column, cell }, index) => (
        <div key={column.name} className={column.role === "previous" ? "figure previous" : "figure"}>
          <span>{capitalised([...names, column.label].join(", "))}</span>
          <strong>{cellText(cell, column)}</strong>
          {index === 0 && answer.change && <Change change={answer.change} />}
        </div>
      ))}
    </div>
  );
}

const ARROWS = { up: "▲", down: "▼", flat: "●" } as const;

function Change({ change }: { readonly change: ChangeMessage }) {
  const tone = change.direction === "flat" ? "flat" : change.good ? "good" : "bad";
  const words = change.direction === "flat" ? "unchanged" : change.direction;
  return (
    <span className={`change ${tone}`}>
      <b>
        <span aria-hidden="true">{ARROWS[change.direction]}</span>
        <span className="visually-hidden">{words}</span> {change.text}
      </b>{" "}
      vs {change.against}
    </span>
  );
}

function Body({ turn, figure }: { readonly turn: Turn; readonly figure: boolean }) {
  const actions = useCardActions();
  const { answer } = turn;
  const { columns, rows, chart } = answer;
  const hasChart = chart !== undefined && chart.kind !== "table" && chart.kind !== "number";
  const [asTable, setAsTable] = useState(false);
  const [open, setOpen] = useState<PanelTab>();
  const toggle = (tab: PanelTab) => {
    if (!actions.show(turn, tab)) setOpen(open === tab ? undefined : tab);
  };
  const isTable =
    columns !== undefined &&
    rows !== undefined &&
    rows.length > 0 &&
    (asTable || (!hasChart && !figure && chart !== undefined));
  return (
    <>
      {hasChart && !asTable && <ChartSlot turn={turn} />}
      {isTable && (
        <Suspense fallback={<div style={{ height: Math.min(15, rows.length) * 30 + 34 }} />}>
          <DataTable label={chart?.title ?? turn.question} columns={columns} rows={rows} />
        </Suspense>
      )}
      {answer.notes?.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <Footer answer={answer} />
      <div className="tools" role="toolbar" aria-label="About this answer">
        {rows && rows.length > 0 && (hasChart || figure) && (
          <Tool
            icon={asTable && hasChart ? "chart" : "table"}
            pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable && hasChart ? "Chart" : "Table"}
          </Tool>
        )}
        {answer.query && (
          <Tool icon="query" pressed={open === "query"} onClick={() => toggle("query")}>
            Query
          </Tool>
        )}
        {answer.words && (
          <Tool
            icon="words"
            pressed={open === "understanding"}
            onClick={() => toggle("understanding")}
            mark={answer.assumptions?.length || answer.ignored?.length}
          >
            Understanding
          </Tool>
        )}
        {answer.outcome && <Export turn={turn} />}
      </div>
      {open === "query" && answer.query && <QueryView query={answer.query} />}
      {open === "understanding" && <Understanding turn={turn} />}
    </>
  );
}

function ChartSlot({ turn }: { readonly turn: Turn }) {
  const actions = useCardActions();
  const { chart, columns, rows, time, dataAsOf, notes } = turn.answer;
  const drawable = useMemo(
    () =>
      chart && columns && rows && rows.length > 0
        ? {
            chart,
            columns,
            rows,
            ...(time ? { time } : {}),
            ...(dataAsOf ? { dataAsOf } : {}),
            ...(notes ? { notes } : {}),
          }
        : undefined,
    [chart, columns, rows, time, dataAsOf, notes],
  );
  if (chart && rows?.length === 0) {
    return (
      <p className="nothing-drawn" role="img" aria-label={chart.description}>
        No rows to draw as a {chart.kind.replace("grouping", "grouped")} chart
      </p>
    );
  }
  if (drawable === undefined) return null;
  const height = chartHeight(drawable.chart, drawable.rows.length);
  const phrase = turn.answer.phrase ?? turn.question;
  return (
    <NearChart
      answer={drawable}
      height={height}
      isAdditive={actions.isAdditive}
      onPick={(value) => actions.edit(`${phrase} for ${value}`)}
    />
  );
}

/** Rows far above and below the view are on the page too; their charts wait until they come near. */
function NearChart(props: ComponentProps<typeof Chart>) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, ".messages");
  const empty = <div ref={place} style={{ height: props.height }} />;
  return near ? (
    <Suspense fallback={empty}>
      <Chart {...props} />
    </Suspense>
  ) : (
    empty
  );
}

function Tool(props: {
  icon: IconName;
  pressed: boolean;
  onClick: () => void;
  mark?: number | undefined;
  children: string;
}) {
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={props.pressed}
      onClick={props.onClick}
      title={props.children}
    >
      <Icon name={props.icon} />
      <span>{props.children}</span>
      {props.mark ? <em title="Something was assumed or ignored">{props.mark}</em> : null}
    </button>
  );
}

function Export({ turn }: { readonly turn: Turn }) {
  const { columns = [], rows = [], text = "", phrase, time } = turn.answer;
  const table = () =>
    tsv([
      columns.map(({ label }) => label),
      ...rows.map((row) => columns.map((column, index) => cellText(row[index], column))),
    ]);
  const saving = useRef<AbortController>(undefined);
  /** Another click begins anew. */
  const save = async () => {
    saving.current?.abort();
    saving.current = new AbortController();
    const { signal } = saving.current;
    const { csvFile } = await import("../../lib/table-work");
    const file = await csvFile(columns, rows, signal).catch((problem: unknown) => {
      if (!signal.aborted) throw problem;
    });
    if (file) download(fileName(phrase ?? turn.question, "csv"), file);
  };
  const told = () => [text, time?.text, rows.length > 1 ? table() : ""].filter(Boolean).join("\n\n");
  return (
    <>
      <CopyButton text={told} label="Copy the answer">
        Copy
      </CopyButton>
      {rows.length > 0 && (
        <button type="button" className="tool" title="Download as CSV" onClick={() => void save()}>
          <Icon name="file" />
          <span>CSV</span>
        </button>
      )}
      <CopyButton
        text={() => `${location.origin}/a/${turn.requestId}`}
        label="Copy a link to this answer"
        icon="link"
      >
        Link
      </CopyButton>
    </>
  );
}

function FollowUps({ turn }: { readonly turn: Turn }) {
  const actions = useCardActions();
  const followUps = turn.answer.followUps ?? [];
  if (followUps.length === 0) return null;
  return (
    <ul className="follow-ups" aria-label="Ask next">
      {followUps.map((question) => (
        <li key={question}>
          <button type="button" className="chip" onClick={() => actions.ask(turn, question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
