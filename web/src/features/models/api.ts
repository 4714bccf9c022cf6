import { getJson } from "../../lib/http";
import { boolean, type Decoded, list, number, object, optional, string } from "../../protocol/decoder";

const named = { id: string, label: string, description: optional(string), synonyms: optional(list(string)) };
const measure = object({ ...named, unit: optional(string), additive: optional(boolean) });
const dimension = object(named);
const model = object({
  name: string,
  title: optional(string),
  description: optional(string),
  hash: optional(string),
  measures: list(measure),
  dimensions: list(dimension),
  timeDimensions: optional(list(dimension)),
  examples: list(object({ theme: string, question: string })),
  data: object({
    from: optional(string),
    asOf: optional(string),
    rows: optional(number),
    today: optional(string),
  }),
});

export type Model = Decoded<typeof model>;
export type Measure = Decoded<typeof measure>;
export type Dimension = Decoded<typeof dimension>;

export function fetchModel(): Promise<Model> {
  return getJson("/api/model", model);
}
