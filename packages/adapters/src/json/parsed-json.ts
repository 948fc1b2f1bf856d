import type { JsonFault } from "./json-fault.ts";
import type { JsonValue } from "./json-value.ts";

/** What is wrong, and where in the text, from 0. */
export interface FaultAt {
  readonly fault: JsonFault;
  readonly offset: number;
}

/** A text of JSON that was read. */
export interface ParsedJson {
  readonly value: JsonValue;
  /** The first name that an object has twice; the first value was kept. */
  readonly duplicate?: FaultAt;
}

/** Thrown by the parser alone; nobody sees it outside. */
export class Stop extends Error {
  readonly at: FaultAt;

  constructor(fault: JsonFault, offset: number) {
    super(fault.code);
    this.at = { fault, offset };
  }
}

/** The character at a place of a text, both halves of it; undefined behind its end. */
export function characterAt(text: string, at: number): string | undefined {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : String.fromCodePoint(point);
}

/** What a parser stopped at; any other error goes on its way. */
export function stopOf(error: unknown): FaultAt {
  if (error instanceof Stop) {
    return error.at;
  }
  throw error;
}
