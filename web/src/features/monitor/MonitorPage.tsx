import "./monitor.css";
import { useEffect, useState } from "react";
import { ErrorPanel } from "../../components/ErrorPanel";
import { useStore } from "../../lib/store";
import { capitalised } from "../../lib/words";
import { fetchHealth, fetchMetrics, type Health } from "./api";
import { LineChart } from "./LineChart";
import { Monitor, type MonitorState } from "./monitor";
import { panelsOf, STAGES, type Stage, shown } from "./panels";

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  whole: "Whole",
  accepted: "Accepted",
  understood: "Understood",
  composed: "Composed",
  finished: "Finished",
};

/** What the server is doing, live. It is looked at only while the page is open. */
export default function MonitorPage() {
  const [monitor] = useState(
    () =>
      new Monitor({
        metrics: fetchMetrics,
        health: fetchHealth,
        now: Date.now,
        after: (millis, action) => {
          const timer = setTimeout(action, millis);
          return () => clearTimeout(timer);
        },
      }),
  );
  useEffect(() => monitor.start(), [monitor]);
  const state = useStore(monitor.state);
  switch (state.state) {
    case "loading":
      return <Waiting />;
    case "failed":
      return (
        <ErrorPanel
          title="The server’s numbers can’t be shown."
          problem={state.problem}
          onRetry={monitor.retry}
        />
      );
    case "live":
      return <Live state={state} onRetry={monitor.retry} />;
  }
}

function Waiting() {
  return (
    <section className="monitor late" aria-busy="true" aria-label="Monitor">
      <h1>Monitor</h1>
      <div className="monitor-panels" aria-hidden="true">
        {panelsOf("whole")
          .filter(({ expected }) => expected)
          .map(({ title }) => (
            <div key={title} className="monitor-panel waiting" />
          ))}
      </div>
    </section>
  );
}

type LiveProps = { readonly state: MonitorState & { state: "live" }; readonly onRetry: () => void };

function Live({ state, onRetry }: LiveProps) {
  const [stage, setStage] = useState<Stage>("whole");
  const { samples, health, problem } = state;
  return (
    <section className="monitor" aria-label="Monitor">
      <header>
        <h1>Monitor</h1>
        {health && <HealthLine health={health} />}
      </header>
      <div className={problem ? "bar" : "bar gone"} role="status">
        {problem && (
          <>
            {problem.message} What you see is from before; it is tried again every 2 seconds.{" "}
            <button type="button" className="text-button" onClick={onRetry}>
              Try now
            </button>
          </>
        )}
      </div>
      <div className="monitor-panels">
        {shown(panelsOf(stage), samples).map((panel) => (
          <section key={panel.title} className="monitor-panel" aria-label={panel.title}>
            <h2>
              {panel.title}
              {panel.title === "Time to answer" && <StageChoice stage={stage} onStage={setStage} />}
            </h2>
            <LineChart panel={panel} samples={samples} />
          </section>
        ))}
      </div>
    </section>
  );
}

function StageChoice(props: { readonly stage: Stage; readonly onStage: (stage: Stage) => void }) {
  return (
    <select
      aria-label="Stage of a question"
      value={props.stage}
      onChange={(event) => props.onStage(STAGES.find((it) => it === event.target.value) ?? "whole")}
    >
      {STAGES.map((stage) => (
        <option key={stage} value={stage}>
          {STAGE_NAMES[stage]}
        </option>
      ))}
    </select>
  );
}

const STATUS: Readonly<Record<string, string>> = { ok: "Ready", down: "Not ready", stopping: "Stopping" };

/** Whether it is well in one line, told by words and not by colour alone. */
function HealthLine({ health }: { readonly health: Health }) {
  return (
    <ul className="monitor-health" aria-label="Health">
      <li className={health.status === "ok" ? "good" : "bad"}>{STATUS[health.status] ?? health.status}</li>
      {health.dependencies?.map(({ name, up, detail }) => (
        <li key={name} className={up ? "" : "bad"} title={detail}>
          {capitalised(name)} {up ? "up" : `down: ${detail}`}
        </li>
      ))}
      <li>Running for {duration(health.uptimeSeconds)}</li>
    </ul>
  );
}

export function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  if (hours > 0) return `${hours} h ${minutes % 60} min`;
  return minutes > 0 ? `${minutes} min` : `${seconds} s`;
}
