import { JsonNumber, type JsonValue } from "../json/json-value.ts";
import { defaultJsonLimits } from "../json/limits.ts";
import { parseJson } from "../json/parse-json.ts";

/** An answer holds many records: its bytes are limited, not its values. */
const limits = { ...defaultJsonLimits, values: Number.POSITIVE_INFINITY };

/**
 * Reads an answer by the reader of JSON files: 64-bit codes and long decimals keep every digit, and nothing of two values of one name
 * is dropped.
 *
 * @throws SyntaxError when it is not well-formed, nests too deep, or has two values of one name.
 */
export function parseAnswer(text: string): unknown {
  const parsed = parseJson(text, limits);
  const fault = "fault" in parsed ? parsed.fault : parsed.duplicate?.fault;
  if (fault !== undefined || "fault" in parsed) {
    throw new SyntaxError(fault?.code);
  }
  return plain(parsed.value);
}

/** Objects with own properties, whatever their names: `__proto__` is one like any other. */
function plain(value: JsonValue): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, one]) => [name, plain(one)]));
  }
  return Array.isArray(value) ? value.map(plain) : value;
}

/** What stands at a dotted name of an answer; the answer itself for an empty name. */
export function valueAt(answer: unknown, path: string): unknown {
  return path === "" ? answer : path.split(".").reduce<unknown>(property, answer);
}

function property(holder: unknown, name: string): unknown {
  return isRecord(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
}

/** Whether a value is an object with names. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}

/** What a value is, in a word of JSON. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) {
    return value === null ? "null" : "(không có)";
  }
  if (value instanceof JsonNumber) {
    return "number";
  }
  return Array.isArray(value) ? "array" : typeof value;
}
