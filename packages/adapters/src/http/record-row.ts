import type { Place } from "@cchc/core";
import { JsonNumber } from "../json/json-value.ts";
import type { KeyedRow } from "../source/keyed-row.ts";
import { isRecord, kindOf } from "./parse-answer.ts";

/** So many records tell the names; later ones may have more. */
const lookedAt = 100;

/** The names in the first records of a list. */
export function namesOf(items: readonly unknown[]): readonly string[] {
  const names = items.slice(0, lookedAt).flatMap((item) => (isRecord(item) ? Object.keys(item) : []));
  return [...new Set(names.map(clean))];
}

const plain = /^-?\d+(\.\d+)?$/;

/** One record of a list. A value that holds others is no cell; it stays out, and is missed where it is needed. */
export function rowOf(item: unknown, place: Place): Omit<KeyedRow, "row"> {
  const values = new Map<string, string>();
  if (!isRecord(item)) {
    return { values, problem: { ...notARecord, given: kindOf(item), place } };
  }
  const typed = new Set<string>();
  for (const [name, value] of Object.entries(item)) {
    const text = textOf(value);
    if (text !== undefined) {
      values.set(clean(name), text);
    }
    if (value instanceof JsonNumber && plain.test(value.text)) {
      typed.add(clean(name));
    }
  }
  return { values, typed };
}

function textOf(value: unknown): string | undefined {
  if (value instanceof JsonNumber) {
    return value.text;
  }
  if (typeof value === "boolean") {
    return String(value);
  }
  return typeof value === "string" ? clean(value) : undefined;
}

function clean(text: string): string {
  return text.trim().normalize("NFC");
}

const notARecord = {
  code: "http/not-a-record",
  what: { vi: "phần tử của danh sách không phải một đối tượng", en: "an element of the list is no object" },
  expected: { vi: "mỗi bản ghi một đối tượng", en: "an object for each record" },
  example: '{ "id": "h-1" }',
} as const;
