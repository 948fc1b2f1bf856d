/** How much one record of a JSON file may hold before the file is refused; all three guard the memory of a long run. */
export interface JsonLimits {
  /** Longest record in characters. */
  readonly recordLength: number;
  /** Deepest nesting of objects and lists. */
  readonly depth: number;
  /** Most values in one record, all levels together. */
  readonly values: number;
}

/** 1 Mi characters, 64 levels and 20,000 values a record. */
export const defaultJsonLimits: JsonLimits = { recordLength: 1_048_576, depth: 64, values: 20_000 };
