import { z } from "zod";
import { delimiters } from "../csv/delimiter.ts";
import { numberForms } from "../field/number-form.ts";
import { formatIds } from "../format/format-id.ts";
import { textEncodings } from "../text/text-encoding.ts";
import { PagesMapping, TokenMapping } from "./portal-mapping.ts";

const word = z.string().min(1);

/** Where the value of a field comes from: a column by its header, or one value for every row of the file. */
export const ColumnMapping = z.union([word, z.strictObject({ value: word })]);

/** Where the value of a field comes from. */
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** How one file, or all files whose names fit a pattern, or a table of a database, or the answers of a portal become records of one entity. */
export const FileMapping = z.strictObject({
  /** Name inside the data folder; `*` stands for any letters of the name: `hoso-*.csv`. */
  file: word.optional(),
  /** Table or view of a database: `schema.table`, or `table` in the search path. Exactly one of `file`, `table` and `path` is there. */
  table: word.optional(),
  /** Path under the address of a portal: `/ho-so`. */
  path: word.optional(),
  /** Where an answer or a JSON file has its list of records: `data.items`; the whole when absent. */
  items: word.optional(),
  pages: PagesMapping.optional(),
  /** Body of a POST; without it records are asked for by GET. Parameters of pages go into it. */
  body: z.record(z.string(), z.json()).optional(),
  token: TokenMapping.optional(),
  /** Id of the entity: `case-file`. */
  entity: word,
  /** The form that the table is filled in on, where its columns are not one field each. */
  format: z.enum(formatIds).optional(),
  /** Id of the survey, on a sheet of answers. */
  survey: word.optional(),
  /** How many levels the answers have: stated, never guessed. */
  scale: z.union([z.literal(3), z.literal(5)]).optional(),
  /** What each question is about, by the header of its column: `C1: access`. */
  questions: z.record(word, word).optional(),
  /** Whether several files together are the records of the entity. */
  parts: z.boolean().optional(),
  delimiter: z.enum(delimiters).optional(),
  /** How the text is encoded, where that cannot be told or is told wrongly: `tcvn3`. */
  encoding: z.enum(textEncodings).optional(),
  /** Name of the sheet, in a file of sheets. */
  sheet: word.optional(),
  /** Row that the names of columns stand in, where it is not the first that has them. */
  headerRow: z.int().positive().optional(),
  /** Header of the column by field; a field that is not named is looked for under its own name. */
  columns: z.record(z.string(), ColumnMapping).optional(),
  /** What words of a column mean, by field: `status: { Đã trả: returned }`; an empty text means blank. */
  values: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]))).optional(),
  /** The only forms of dates in a column, by field: `receivedAt: dd/MM/yyyy HH:mm`. */
  formats: z.record(z.string(), z.union([word, z.array(word).min(1)])).optional(),
  /** What a day without a time means in a field of day and time, by field. */
  dateOnly: z.record(z.string(), z.enum(["start", "end"])).optional(),
  /** Years of two digits (`yy` in formats) below it are those after 2000, the others those after 1900. */
  yearPivot: z.int().min(0).max(100).optional(),
  /** What is done with times that carry a zone, by field: `convert` makes them times in Vietnam. */
  zones: z.record(z.string(), z.enum(["convert"])).optional(),
  /** How numbers are written, by field: `vi` is 1.234,5 and `en` is 1,234.5. */
  numbers: z.record(z.string(), z.enum(numberForms)).optional(),
});

/** How one file becomes records of one entity. */
export type FileMapping = z.infer<typeof FileMapping>;

/** A mapping file: how a folder's own tables become records. */
export const MappingFile = z.strictObject({ files: z.array(FileMapping).min(1) });

/** A mapping that was read and fits the entities; its hash lets a result pin it. */
export interface RecordMapping {
  readonly name: string;
  /** SHA-256 of its text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly files: readonly FileMapping[];
}

/** What an entry speaks of, as it is written there: a file, a table or a path. */
export function mappedName({ file, table, path }: FileMapping): string {
  return file ?? table ?? path ?? "";
}
