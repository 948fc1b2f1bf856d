import { isList, isObject, JsonNumber, type JsonObject, type JsonValue, plainNumber } from "./json-value.ts";

/** The values of an object as texts, those of objects inside it under dotted names: `hoSo.ma`. */
export interface FlatValues {
  readonly values: ReadonlyMap<string, string>;
  /** Names whose value is a number. */
  readonly typed: ReadonlySet<string>;
  /** Names whose value is a list. */
  readonly lists: ReadonlySet<string>;
  /** Names that stand for two values, as `a.b` and the `b` inside `a` do. */
  readonly twice: ReadonlySet<string>;
}

/** Flattens an object. What is null is not there; lists are named and not opened. */
export function flatValues(object: JsonObject): FlatValues {
  const flat = {
    values: new Map<string, string>(),
    typed: new Set<string>(),
    lists: new Set<string>(),
    twice: new Set<string>(),
  };
  put(flat, "", object);
  return flat;
}

interface Flat {
  readonly values: Map<string, string>;
  readonly typed: Set<string>;
  readonly lists: Set<string>;
  readonly twice: Set<string>;
}

function put(flat: Flat, prefix: string, object: JsonObject): void {
  for (const [key, value] of object) {
    const name = `${prefix}${key.normalize("NFC").trim()}`;
    if (isObject(value)) {
      put(flat, `${name}.`, value);
    } else {
      putOne(flat, name, value);
    }
  }
}

function putOne(flat: Flat, name: string, value: JsonValue): void {
  if (isList(value)) {
    flat.lists.add(name);
    return;
  }
  const text = scalarText(value);
  if (text !== undefined) {
    if (flat.values.has(name)) {
      flat.twice.add(name);
    }
    flat.values.set(name, text);
  }
  if (value instanceof JsonNumber) {
    flat.typed.add(name);
  }
}

/** A value that is no group, as a text; undefined for null. */
export function scalarText(value: JsonValue | undefined): string | undefined {
  if (value instanceof JsonNumber) {
    return plainNumber(value.text);
  }
  if (typeof value === "boolean") {
    return String(value);
  }
  return typeof value === "string" ? value.normalize("NFC").trim() : undefined;
}
