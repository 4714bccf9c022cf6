import { useEffect, useRef, useState } from "react";
import { useStore } from "../../lib/store";
import type { Connection, ConnectionState } from "./connection";

const RESUMED_MILLIS = 2_000;

/** A thin line that tells when the server is away, and goes by itself when it is back. */
export function ConnectionBar({ connection }: { readonly connection: Connection }) {
  const state = useStore(connection.state);
  const resumed = useResumed(state);
  if (state.phase === "closed") {
    return (
      <div className="bar bad" role="alert">
        The server closed the connection: {state.reason || `code ${state.code}`}. What it had stored is safe.{" "}
        <button type="button" className="text-button" onClick={() => location.reload()}>
          Reload the page
        </button>
      </div>
    );
  }
  if (state.phase === "waiting" && !state.quiet)
    return <Waiting state={state} onRetry={() => connection.check()} />;
  if (state.phase === "open" && state.way === "http") {
    return (
      <div className="bar" role="status">
        Connected without WebSocket: something between this page and the server blocks it. Answers come over
        plain HTTP, and WebSocket is tried again every few minutes.
      </div>
    );
  }
  return (
    <div className={resumed ? "bar good" : "bar gone"} role="status">
      {resumed && "Connected again. Nothing was lost."}
    </div>
  );
}

const WHY = {
  lost: "Connection lost. Reconnecting",
  busy: "The server has all the connections it can hold. Trying again",
  offline: "You are offline. Waiting for the network",
} as const;

function Waiting({
  state,
  onRetry,
}: {
  readonly state: ConnectionState & { phase: "waiting" };
  readonly onRetry: () => void;
}) {
  return (
    <div className="bar" role="status">
      {WHY[state.why]}… What you ask now is kept and sent then.{" "}
      <button type="button" className="text-button" onClick={onRetry}>
        Try now
      </button>
    </div>
  );
}

/** True for a moment after a connection that had been missed is back. */
function useResumed(state: ConnectionState): boolean {
  const wasAway = useRef(false);
  const [resumed, setResumed] = useState(false);
  useEffect(() => {
    if (state.phase === "waiting" && !state.quiet) wasAway.current = true;
    if (state.phase !== "open" || !wasAway.current) return;
    wasAway.current = false;
    setResumed(true);
    const timer = setTimeout(() => setResumed(false), RESUMED_MILLIS);
    return () => clearTimeout(timer);
  }, [state]);
  return resumed;
}
