import { type FormEvent, useId, useState } from "react";
import { Dialog } from "../components/Dialog";
import { whyNot } from "../lib/access";

/** Asks for the token without which the server answers nothing; so it can't be closed without one. */
export default function TokenDialog(props: {
  readonly wanted: "token" | "another";
  readonly onToken: (token: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [trying, setTrying] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (trying) return;
    const token = typed.trim();
    setTrying(true);
    const why = await whyNot(token);
    setTrying(false);
    setProblem(why);
    if (why === undefined) props.onToken(token);
  };
  return (
    <Dialog label="Access token" className="token" onClose={() => {}}>
      <h2>{props.wanted === "token" ? "This server asks for a token" : "The server's token has changed"}</h2>
      <p className="quiet" id={`${id}-why`}>
        It was started with an access token; whoever runs it knows it. This tab remembers it until it is
        closed.
      </p>
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor={id}>Token</label>
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-describedby={`${id}-why`}
          aria-invalid={problem !== undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="button" disabled={typed.trim() === ""}>
          {trying ? "Checking …" : "Continue"}
        </button>
      </form>
    </Dialog>
  );
}
