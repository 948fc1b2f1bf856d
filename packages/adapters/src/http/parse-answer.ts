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
  // Nobody can know it, so no string of an answer begins with it.
  const mark = `${randomUUID()}:`;
  return JSON.parse(withNumbersAsText(text, mark), (_, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? new NumberText(value.slice(mark.length)) : value,
  );
}

const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const numberHere = /-?\d[\d.eE+-]*/y;

/**
 * Outside its strings JSON has no letter or mark before a number, so each number can be put into a string of its own. Letter by letter: a
 * pattern would look at a text without end again from each of its quotation marks.
 */
function withNumbersAsText(text: string, mark: string): string {
  const pieces: string[] = [];
  let [at, from, depth] = [0, 0, 0];
  while (at < text.length) {
    const letter = text[at];
    if (letter === '"') {
      at = endOfString(text, at);
      continue;
    }
    depth = checkedDepth(depth, letter);
    const found = letter === "-" || isDigit(letter) ? numberAt(text, at) : "";
    if (found !== "") {
      pieces.push(text.slice(from, at), wrapped(found, mark));
      from = at + found.length;
    }
    at += Math.max(1, found.length);
  }
  return pieces.join("") + text.slice(from);
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= "0" && letter <= "9";
}

function numberAt(text: string, at: number): string {
  numberHere.lastIndex = at;
  return numberHere.exec(text)?.[0] ?? "";
}

/** Where what follows a string begins; the end of a text whose string never closes, which the parser refuses. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") {
      at += 1;
    } else if (text[at] === '"') {
      return at + 1;
    }
  }
  return text.length;
}

function checkedDepth(depth: number, letter: string | undefined): number {
  const now = depth + (letter === "[" || letter === "{" ? 1 : letter === "]" || letter === "}" ? -1 : 0);
  if (now > deepest) {
    throw new SyntaxError("nests too deep");
  }
  return now;
}

function wrapped(token: string, mark: string): string {
  if (!number.test(token)) {
    throw new SyntaxError("not a number");
  }
  return `"${mark}${token}"`;
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
