import { Exact, type Field, type FieldValue } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { booleanReader } from "./boolean-cell.ts";
import { codeReader } from "./code-cell.ts";
import { dateReader } from "./date-cell.ts";
import { dateTimeReader } from "./date-time-cell.ts";
import type { FieldStyle } from "./field-style.ts";
import { readDecimal, readWhole } from "./number-field.ts";
import { plainNumberText } from "./number-style.ts";

/** What a cell that is not blank says: a value, or what is wrong with it. */
export type CellReading = FieldValue | Fault;

/** Reads the cells of one field. */
export type FieldReader = (text: string) => CellReading;

/** A reader for the cells of a field. Text is not read here: it has no form but the common one of cells. */
export function fieldReader(name: string, field: Field, style: FieldStyle): FieldReader {
  switch (field.type) {
    case "date":
      return dateReader(name, field, style);
    case "datetime":
      return dateTimeReader(name, field, style);
    case "boolean":
      return booleanReader(name);
    case "code":
      return codeReader(name, field);
    case "whole":
      return numberReader(name, readWhole, style);
    case "decimal":
      return numberReader(name, readDecimal, style);
    case "text":
      return (text) => text;
  }
}

/** A reader of numbers in a stated style; without one, a form that may mean two things is refused with the key that settles it. */
function numberReader(name: string, read: FieldReader, { numbers }: FieldStyle): FieldReader {
  if (numbers !== undefined) {
    return (text) => read(plainNumberText(text, numbers));
  }
  return (text) => {
    const reading = read(text);
    return isFault(reading) && styled.has(reading.code) ? withKey(name, reading) : reading;
  };
}

const styled: ReadonlySet<string> = new Set([
  "number/thousands-point",
  "number/thousands-comma",
  "number/decimal-comma",
  "number/spaces",
]);

function withKey(name: string, fault: Fault): Fault {
  const { vi, en } = fault.expected;
  return {
    ...fault,
    expected: {
      vi: `${vi}; hoặc khai numbers: { ${name}: vi } trong tệp ánh xạ`,
      en: `${en}; or numbers: { ${name}: vi } in the mapping`,
    },
  };
}

/** Whether a reading is a fault; the only other objects are exact numbers. */
export function isFault(reading: CellReading): reading is Fault {
  return typeof reading === "object" && !(reading instanceof Exact);
}
