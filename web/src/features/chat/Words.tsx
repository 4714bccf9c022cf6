import { Fragment } from "react";
import { Menu } from "../../components/Menu";
import { withReadableDates } from "../../lib/words";
import type { Word } from "../../protocol/messages";

type Props = {
  readonly question: string;
  readonly words: readonly Word[];
  /** What else a word could be taken for; choosing one asks again. */
  readonly alternatives?: (word: Word) => Alternatives | undefined;
};

export type Alternatives = {
  readonly values: readonly string[];
  readonly onChoose: (value: string) => void;
};

/** The question again, each word marked by what it was taken for. */
export function Words({ question, words, alternatives }: Props) {
  return (
    <p className="words" dir="auto">
      {pieces(question, words).map((piece) =>
        piece.word && piece.word.role !== "noise" ? (
          <Marked key={piece.at} word={piece.word} text={piece.text} others={alternatives?.(piece.word)} />
        ) : (
          <Fragment key={piece.at}>{piece.text}</Fragment>
        ),
      )}
    </p>
  );
}

type MarkedProps = {
  readonly word: Word;
  readonly text: string;
  readonly others: Alternatives | undefined;
};

function Marked({ word, text, others }: MarkedProps) {
  const meaning = word.role === "ignored" ? "not used" : withReadableDates(word.meaning);
  return (
    <span className={`word role-${word.role}${word.assumed ? " assumed" : ""}`} title={tip(word)}>
      {word.role === "ignored" ? (
        <s>{text}</s>
      ) : others ? (
        <Menu
          className="said"
          label={`Instead of ${word.meaning}`}
          options={others.values.map((value) => ({ value, text: value }))}
          onChoose={others.onChoose}
        >
          {text}
        </Menu>
      ) : (
        <span className="said">{text}</span>
      )}
      <small>{word.assumed ? `${meaning}, assumed` : meaning}</small>
    </span>
  );
}

function tip({ role, meaning, assumed }: Word): string {
  if (role === "ignored") return "Ignored: it changed nothing";
  return `${role}: ${meaning}${assumed ? " (assumed)" : ""}`;
}

type Piece = { readonly at: number; readonly text: string; readonly word?: Word };

/** Cuts the question into words that were read and what stands between them. */
export function pieces(question: string, words: readonly Word[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const word of words.toSorted((a, b) => a.start - b.start)) {
    if (word.start < at || word.end > question.length) continue;
    if (word.start > at) cut.push({ at, text: question.slice(at, word.start) });
    cut.push({ at: word.start, text: question.slice(word.start, word.end), word });
    at = word.end;
  }
  if (at < question.length) cut.push({ at, text: question.slice(at) });
  return cut;
}
