import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { CchcError, type Place } from "@cchc/core";
import { fileError } from "../source/file-problem.ts";
import type { TableReading } from "../source/table-source.ts";
import type { TextEncoding } from "../text/text-encoding.ts";
import { TextGate } from "../text/text-gate.ts";
import { notAnObject, tooLong } from "./json-fault.ts";
import type { JsonRow, JsonRows } from "./json-list.ts";
import { isObject } from "./json-value.ts";
import type { JsonLimits } from "./limits.ts";
import { ListScanner } from "./list-scanner.ts";
import { parseJson } from "./parse-json.ts";
import type { ElementText } from "./scan-state.ts";

/** Where a list lies, and how it is written. */
export interface JsonFile {
  readonly path: string;
  /** Name for messages. */
  readonly name: string;
  /** Whether each line is a record of its own. */
  readonly lines: boolean;
  readonly items: string | undefined;
  /** Told from the bytes when absent. */
  readonly encoding: TextEncoding | undefined;
  readonly limits: JsonLimits;
}

/** Reads the records of a file one after the other; each call reads anew. */
export function jsonRows(file: JsonFile, reading: Partial<TableReading> = {}): JsonRows {
  const hash = createHash("sha256");
  const counted = { rows: 0 };
  const gate = new TextGate(file.name, file.encoding);
  const pieces = textPieces(file, reading, { hash, counted, gate });
  const elements = file.lines ? lineElements(file, pieces) : listElements(file, pieces);
  return {
    place: { file: file.name },
    rows: objects(file, elements, counted),
    sha256: () => hash.digest("hex"),
    notes: () => gate.notes,
  };
}

interface Account {
  readonly hash: Hash;
  readonly counted: { rows: number };
  readonly gate: TextGate;
}

async function* textPieces(
  { path }: JsonFile,
  { signal, progress }: Partial<TableReading>,
  { hash, counted, gate }: Account,
): AsyncGenerator<string, void, undefined> {
  signal?.throwIfAborted();
  let done = 0;
  try {
    const total = progress === undefined ? 0 : (await stat(path)).size;
    for await (const chunk of createReadStream(path, signal === undefined ? {} : { signal })) {
      const bytes = Buffer.from(chunk);
      hash.update(bytes);
      yield gate.pass(bytes).toString();
      done += bytes.length;
      progress?.({ rows: counted.rows, done, total });
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw fileError(error, path);
  }
  yield gate.finish().toString();
}

/** The text of an element of a list, and which it is. */
export interface NumberedText extends ElementText {
  readonly row: number;
}

async function* listElements(file: JsonFile, pieces: AsyncIterable<string>): AsyncGenerator<NumberedText> {
  const scanner = new ListScanner({ file: file.name, items: file.items, limits: file.limits });
  let row = 0;
  for await (const piece of pieces) {
    for (const element of scanner.push(piece)) {
      row += 1;
      yield { ...element, row };
    }
  }
  for (const element of scanner.push("", true)) {
    row += 1;
    yield { ...element, row };
  }
}

async function* lineElements({ name, limits }: JsonFile, pieces: AsyncIterable<string>): AsyncGenerator<NumberedText> {
  let [rest, line] = ["", 0];
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      line += 1;
      if (text.trim() !== "") {
        yield { text, line, column: 1, row: line };
      }
    }
    if (rest.length > limits.recordLength) {
      throw new CchcError({ ...tooLong(limits), place: { file: name, line: line + 1 } });
    }
  }
  if (rest.trim() !== "") {
    yield { text: rest, line: line + 1, column: 1, row: line + 1 };
  }
}

async function* objects(
  file: JsonFile,
  elements: AsyncIterable<NumberedText>,
  counted: { rows: number },
): AsyncGenerator<JsonRow, void, undefined> {
  for await (const element of elements) {
    counted.rows = element.row;
    yield jsonRow(file, element);
  }
}

/** An element of a list as a record, or why it is none. */
export function jsonRow({ name, limits }: JsonFile, element: NumberedText): JsonRow {
  const { row, text } = element;
  const parsed = parseJson(text, limits);
  const fault = "fault" in parsed ? parsed : parsed.duplicate;
  if (fault !== undefined) {
    return { row, problem: { ...fault.fault, place: placeOf({ file: name, row }, element, fault.offset) } };
  }
  return "value" in parsed && isObject(parsed.value)
    ? { row, object: parsed.value }
    : { row, problem: { ...notAnObject, place: placeOf({ file: name, row }, element, 0) } };
}

/** Line and column of a place inside an element. */
function placeOf(place: Place, { text, line, column }: ElementText, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  const last = before.at(-1) ?? "";
  return { ...place, line: line + before.length - 1, column: (before.length === 1 ? column : 1) + last.length };
}
