import type { Problem } from "@cchc/core";
import { converted, lettersOf, unclearEncoding } from "../text/converted.ts";
import { codedWords, EncodingEvidence, readsAs } from "../text/encoding-evidence.ts";
import { fromLegacy } from "../text/legacy-letters.ts";
import { isSyllable } from "../text/syllable.ts";
import type { LegacyEncoding } from "../text/text-encoding.ts";
import type { Grid, GridRow } from "./grid.ts";

/** Rows that are looked at before the first is given: text in an old font stands in all of a column or in none of it. */
const sampleRows = 200;
const coded = /[\u00a1-\u00ff]/;
const beyondLatin = /[\u0100-\u1eff]/;

/** The rows of a grid, its letters Unicode. */
export interface LegibleRows {
  readonly rows: AsyncIterator<GridRow>;
  /** What was converted. */
  readonly notes: readonly Problem[];
}

/**
 * Looks for text that was typed in a font of TCVN3 or VNI and stored as Unicode (`Tr­êng häc`), in the first rows, and converts it in
 * all. Other rows pass untouched.
 *
 * @throws CchcError `text/unclear-encoding`.
 */
export async function legibleRows(grid: Grid): Promise<LegibleRows> {
  const source = grid.rows[Symbol.asyncIterator]();
  const { sample, broken } = await sampleOf(source);
  const before = grid.conversions?.() ?? [];
  const found = before.some(({ code }) => code === "text/converted" && !isWide(before))
    ? undefined
    : lettersIn(grid, sample);
  const rows = given(sample, source, { broken, encoding: found?.encoding });
  return { rows, notes: found === undefined ? before : [...before, found.note] };
}

function isWide(notes: readonly Problem[]): boolean {
  return notes.every(({ example = "" }) => example.includes("utf-16"));
}

interface Sample {
  readonly sample: readonly GridRow[];
  /** What broke the reading while the sample was taken: thrown after the rows that came before it. */
  readonly broken?: { readonly error: unknown };
}

async function sampleOf(source: AsyncIterator<GridRow>): Promise<Sample> {
  const sample: GridRow[] = [];
  try {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      sample.push(next.value);
      if (sample.length >= sampleRows) {
        break;
      }
    }
    return { sample };
  } catch (error) {
    return { sample, broken: { error } };
  }
}

interface Letters {
  readonly encoding: LegacyEncoding;
  readonly note: Problem;
}

function lettersIn({ encoding, place }: Grid, sample: readonly GridRow[]): Letters | undefined {
  const cells = sample.flatMap((row) => row.cells.filter((cell) => coded.test(cell) && !beyondLatin.test(cell)));
  const said = lettersOf(encoding);
  if (cells.length === 0 || (encoding !== undefined && said === undefined)) {
    return undefined;
  }
  if (said !== undefined) {
    return { encoding: said, note: converted(said, { by: "mapping" }, place) };
  }
  const evidence = new EncodingEvidence(["tcvn3", "vni"]);
  evidence.add(cells.flatMap(codedWords).filter((word) => !isSyllable(word)));
  const { finding } = evidence;
  if (finding.kind === "unclear") {
    throw unclearEncoding(finding, place);
  }
  return finding.kind === "none"
    ? undefined
    : { encoding: finding.encoding, note: converted(finding.encoding, { by: "words", ...finding }, place) };
}

interface Giving {
  readonly broken: Sample["broken"] | undefined;
  readonly encoding: LegacyEncoding | undefined;
}

/** The sample again, then the rest. Rows that need no conversion come straight from their source: a generator between would cost each of millions. */
function given(
  sample: readonly GridRow[],
  source: AsyncIterator<GridRow>,
  { broken, encoding }: Giving,
): AsyncIterator<GridRow, undefined> {
  const convert = (row: GridRow) => (encoding === undefined ? row : legible(row, encoding));
  const rest = async (): Promise<IteratorResult<GridRow, undefined>> => {
    const next = await source.next();
    return next.done === true ? ended : { done: false, value: convert(next.value) };
  };
  let at = 0;
  return {
    next: () => {
      const row = sample[at];
      at += 1;
      if (row !== undefined) {
        return Promise.resolve({ done: false, value: convert(row) });
      }
      if (broken !== undefined) {
        return Promise.reject(broken.error);
      }
      return encoding === undefined ? source.next() : rest();
    },
    return: async () => {
      await source.return?.();
      return ended;
    },
  };
}

const ended = { done: true, value: undefined } as const;

function legible(row: GridRow, encoding: LegacyEncoding): GridRow {
  return row.cells.some((cell) => coded.test(cell))
    ? { ...row, cells: row.cells.map((cell) => legibleCell(cell, encoding)) }
    : row;
}

/** A cell that has letters of Unicode beyond Latin-1 was not typed in an old font; nor one whose words would become none. */
function legibleCell(cell: string, encoding: LegacyEncoding): string {
  const words = beyondLatin.test(cell) ? [] : codedWords(cell);
  return words.length > 0 && words.every((word) => readsAs(word, encoding)) ? fromLegacy(cell, encoding) : cell;
}
