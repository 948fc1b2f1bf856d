import { randomUUID } from "node:crypto";

/** A number of an answer, as it is written there. */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Nothing of an answer that nests deeper is a record. */
const deepest = 64;

/**
 * Reads JSON with its numbers as they are written: 64-bit codes and long decimals keep every digit.
 * The one place where answers are parsed.
 *
 * @throws SyntaxError when it is not well-formed or nests too deep.
 */
export function parseAnswer(text: string): unknown {
  checkDepth(text);
  // Nobody can know it, so no string of an answer begins with it.
  const mark = `${randomUUID()}:`;
  // Outside its strings JSON has no letter or mark before a number, so each number can be put into a string of its own.
  const marked = text.replace(tokens, (token) => (token.startsWith('"') ? token : wrapped(token, mark)));
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? new NumberText(value.slice(mark.length)) : value,
  );
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

function wrapped(token: string, mark: string): string {
  if (!number.test(token)) {
    throw new SyntaxError("not a number");
  }
  return `"${mark}${token}"`;
}

function checkDepth(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    depth += token === "[" || token === "{" ? 1 : token === "]" || token === "}" ? -1 : 0;
    if (depth > deepest) {
      throw new SyntaxError("nests too deep");
    }
  }
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
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof NumberText);
}

/** What a value is, in a word of JSON. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) {
    return value === null ? "null" : "(không có)";
  }
  if (value instanceof NumberText) {
    return "number";
  }
  return Array.isArray(value) ? "array" : typeof value;
}
