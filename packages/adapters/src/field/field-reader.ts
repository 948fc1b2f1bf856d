import { Exact, type Field, type FieldValue } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { booleanReader } from "./boolean-cell.ts";
import { codeReader } from "./code-cell.ts";
import { dateReader } from "./date-cell.ts";
import { dateTimeReader } from "./date-time-cell.ts";
import type { FieldStyle } from "./field-style.ts";
import { numberReader } from "./number-reader.ts";

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
    case "decimal":
      return numberReader(name, field, style);
    case "text":
      return (text) => text;
  }
}

/** Whether a reading is a fault; the only other objects are exact numbers. */
export function isFault(reading: CellReading): reading is Fault {
  return typeof reading === "object" && !(reading instanceof Exact);
}
