/**
 * Small validating decoders: each turns an unknown value into a typed one, or throws a DecodeError that
 * says where and why. Types are inferred from decoders, so that the two can't drift apart. Fields that a
 * decoder doesn't know are dropped: a newer server may say more than this page understands.
 */
export type Decoder<T> = (value: unknown, path: string) => T;

export type Decoded<D> = D extends Decoder<infer T> ? T : never;

export class DecodeError extends Error {
  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(`${path || "the message"} ${problem}`);
  }
}

function primitive<T>(type: "string" | "number" | "boolean"): Decoder<T> {
  return (value, path) => {
    if (typeof value !== type) throw new DecodeError(path, `is not a ${type}`);
    return value as T;
  };
}

export const string = primitive<string>("string");
export const number = primitive<number>("number");
export const boolean = primitive<boolean>("boolean");

export type Cell = string | number | boolean | null;

export const cell: Decoder<Cell> = (value, path) => {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new DecodeError(path, "is not a string, number, boolean or null");
};

export function literal<const T extends string>(expected: T): Decoder<T> {
  return (value, path) => {
    if (value !== expected) throw new DecodeError(path, `is not "${expected}"`);
    return expected;
  };
}

export function oneOf<const T extends readonly string[]>(...options: T): Decoder<T[number]> {
  return (value, path) => {
    if (typeof value !== "string" || !options.includes(value))
      throw new DecodeError(path, `is none of ${options.join(", ")}`);
    return value;
  };
}

export function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new DecodeError(path, "is not a list");
    return value.map((element, index) => item(element, `${path}[${index}]`));
  };
}

export function record<T>(item: Decoder<T>): Decoder<Readonly<Record<string, T>>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(objectOf(value, path)).map(([key, element]) => [key, item(element, `${path}.${key}`)]),
    );
}

type Optional<T> = { readonly optional: Decoder<T> };

export function optional<T>(decoder: Decoder<T>): Optional<T> {
  return { optional: decoder };
}

type Fields = Readonly<Record<string, Decoder<unknown> | Optional<unknown>>>;
type Required<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Decoder<unknown> ? K : never]: Decoded<F[K]>;
};
type Omittable<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: F[K] extends Optional<infer T>
    ? T
    : never;
};
type Flat<T> = { [K in keyof T]: T[K] };

export function object<F extends Fields>(fields: F): Decoder<Flat<Required<F> & Omittable<F>>> {
  return (value, path) => {
    const source = objectOf(value, path);
    const result: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      const at = path ? `${path}.${key}` : key;
      if (typeof field === "function") {
        if (!(key in source)) throw new DecodeError(at, "is missing");
        result[key] = field(source[key], at);
      } else if (source[key] !== undefined && source[key] !== null) {
        result[key] = field.optional(source[key], at);
      }
    }
    return result as Flat<Required<F> & Omittable<F>>;
  };
}

export function objectOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DecodeError(path, "is not an object");
  return value as Record<string, unknown>;
}
