import { Dialog } from "../components/Dialog";
import { commandKey } from "../lib/browser";

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [["/"], "Go to the question"],
  [["Enter"], "Ask"],
  [["Shift", "Enter"], "Break the line"],
  [["↑"], "Edit the last question"],
  [["Esc"], "Stop the running question"],
  [[commandKey, "K"], "Search questions, measures and dimensions"],
  [["Shift", "↑ ↓ ← →"], "Select cells of a table"],
  [[commandKey, "C"], "Copy the selected cells"],
  [["?"], "Show these keys"],
];

export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog label="Keyboard" className="keys" onClose={onClose}>
      <h2>Keyboard</h2>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>{meaning}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
