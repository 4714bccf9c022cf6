import { Store } from "../../lib/store";

/** The text that is being written, so that other parts of the page can put words into it. */
export class ComposerState {
  readonly text = new Store("");
  /** Changes each time the composer should take the focus. */
  readonly focusWanted = new Store(0);

  readonly put = (text: string): void => {
    this.text.set(text);
    this.focus();
  };

  readonly insert = (words: string): void => {
    const before = this.text.get().trimEnd();
    this.put(before ? `${before} ${words} ` : `${words} `);
  };

  readonly focus = (): void => this.focusWanted.update((times) => times + 1);
}
