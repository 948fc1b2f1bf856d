import type { SchemaElement } from "hyparquet";

/** What the values of a column are. */
export type ColumnKind =
  | { readonly is: "text" | "boolean" | "integer" | "float" | "double" | "date" | "uuid" }
  | { readonly is: "unsigned"; readonly bits: 32 | 64 }
  | { readonly is: "decimal"; readonly scale: number }
  /** `perSecond`: ticks in a second; `utc`: an instant, which is written as the time in Vietnam. */
  | { readonly is: "timestamp"; readonly perSecond: bigint; readonly utc: boolean }
  | { readonly is: "time"; readonly perSecond: bigint };

const ticks = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;
const isBytes = (type: SchemaElement["type"]) => type === "BYTE_ARRAY" || type === "FIXED_LEN_BYTE_ARRAY";

/** What a column holds, by its logical type if it has one, else by how it is stored; undefined for what cannot be a cell. */
export function columnKind(element: SchemaElement): ColumnKind | undefined {
  if (element.repetition_type === "REPEATED" || element.type === undefined) {
    return undefined;
  }
  return logicalKind(element) ?? convertedKind(element) ?? physicalKind(element);
}

function logicalKind({ logical_type: logical, type, scale = 0 }: SchemaElement): ColumnKind | undefined {
  switch (logical?.type) {
    case "STRING":
    case "ENUM":
    case "JSON":
      return { is: "text" };
    case "UUID":
      return { is: "uuid" };
    case "DATE":
      return type === "INT32" ? { is: "date" } : undefined;
    case "TIMESTAMP":
      return { is: "timestamp", perSecond: ticks[logical.unit], utc: logical.isAdjustedToUTC };
    case "TIME":
      return { is: "time", perSecond: ticks[logical.unit] };
    case "DECIMAL":
      return decimal(logical.scale ?? scale);
    case "INTEGER":
      return logical.isSigned ? { is: "integer" } : unsigned(logical.bitWidth);
    default:
      return undefined;
  }
}

/** The most digits that a decimal of any writer has. */
const mostDigits = 76;

function decimal(scale: number): ColumnKind | undefined {
  return scale >= 0 && scale <= mostDigits ? { is: "decimal", scale } : undefined;
}

function unsigned(bits: number): ColumnKind {
  return bits === 64 ? { is: "unsigned", bits: 64 } : { is: "unsigned", bits: 32 };
}

/** The older way to say what a column holds. Its times are instants. */
function convertedKind({ converted_type: converted, scale = 0 }: SchemaElement): ColumnKind | undefined {
  switch (converted) {
    case "UTF8":
    case "ENUM":
    case "JSON":
      return { is: "text" };
    case "DATE":
      return { is: "date" };
    case "DECIMAL":
      return decimal(scale);
    case "TIMESTAMP_MILLIS":
    case "TIMESTAMP_MICROS":
      return { is: "timestamp", perSecond: converted.endsWith("MILLIS") ? ticks.MILLIS : ticks.MICROS, utc: true };
    case "TIME_MILLIS":
    case "TIME_MICROS":
      return { is: "time", perSecond: converted.endsWith("MILLIS") ? ticks.MILLIS : ticks.MICROS };
    case "UINT_8":
    case "UINT_16":
    case "UINT_32":
    case "UINT_64":
      return unsigned(converted === "UINT_64" ? 64 : 32);
    default:
      return undefined;
  }
}

const notCells = new Set(["BSON", "INTERVAL", "FLOAT16", "GEOMETRY", "GEOGRAPHY", "VARIANT", "FILE", "MAP", "LIST"]);

function physicalKind({
  type,
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): ColumnKind | undefined {
  if (notCells.has(converted ?? "") || notCells.has(logical?.type ?? "")) {
    return undefined;
  }
  switch (type) {
    case "BOOLEAN":
      return { is: "boolean" };
    case "INT32":
    case "INT64":
      return { is: "integer" };
    case "INT96":
      return { is: "timestamp", perSecond: ticks.NANOS, utc: true };
    case "FLOAT":
      return { is: "float" };
    case "DOUBLE":
      return { is: "double" };
    default:
      return isBytes(type) ? { is: "text" } : undefined;
  }
}
