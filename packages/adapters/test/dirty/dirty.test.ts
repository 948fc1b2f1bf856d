import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CchcError, entities, type Problem, parsePlainDate } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { csvFiles, jsonFiles, openRecords, readMapping } from "../../src/index.ts";
import { parquetFiles } from "../../src/parquet/index.ts";
import { xlsxFiles } from "../../src/xlsx/index.ts";

const folder = fileURLToPath(new URL("cases", import.meta.url));
const kinds = [csvFiles(), xlsxFiles(), jsonFiles(), parquetFiles()];
const leastCases = 60;
const mostRecords = 3;

/** One problem in a line: code, place, and what was given. */
function told({ code, place, given }: Problem): string {
  const { file = "", sheet, row, line, column, field } = place ?? {};
  const where = [
    file,
    sheet,
    row === undefined ? undefined : `row ${row}`,
    field ?? (line === undefined ? undefined : `${line}:${column ?? 1}`),
  ];
  const at = where.filter((part) => part !== undefined && part !== "").join(", ");
  return `${code}${at === "" ? "" : ` @ ${at}`}${given === undefined ? "" : ` = ${given}`}`;
}

/** What a folder of data gives: the account of its files, what is told, and the first records. */
async function reportOf(path: string): Promise<object> {
  const names = readdirSync(path);
  const mapping = names.includes("mapping.yaml")
    ? await readMapping(join(path, "mapping.yaml"), { entities })
    : undefined;
  try {
    const source = await openRecords(join(path, "data"), {
      entities,
      kinds,
      asOf: parsePlainDate("2026-08-31"),
      ...(mapping === undefined ? {} : { mapping }),
    });
    const records: object[] = [];
    for await (const { record } of source.records()) {
      records.push(record);
    }
    const { files, problems, warnings } = source.report();
    const account = files.map(({ name, read, accepted, rejected }) => `${name}: ${read} = ${accepted} + ${rejected}`);
    return { files: account, ...listed("rejected", problems), ...listed("told", warnings), records: shown(records) };
  } catch (error) {
    if (error instanceof CchcError) {
      return listed("refused", error.problems);
    }
    throw error;
  }
}

function listed(name: string, problems: readonly Problem[]): Readonly<Record<string, readonly string[]>> {
  return problems.length === 0 ? {} : { [name]: problems.map(told) };
}

function shown(records: readonly object[]): readonly string[] {
  return records.slice(0, mostRecords).map((record) => JSON.stringify(record));
}

const cases = readdirSync(folder).sort();

describe("dirty data gives the one report that it must:", () => {
  it.each(cases)("%s", async (name) => {
    const path = join(folder, name);
    const report: unknown = parse(stringify(await reportOf(path)));
    const file = join(path, "report.yaml");
    if (process.env["UPDATE_GOLDEN"] === "1") {
      writeFileSync(file, stringify(report, { lineWidth: 0 }));
    }
    expect(report).toEqual(parse(readFileSync(file, "utf8")));
  });
});

it("the corpus is not thinned out", () => {
  expect(cases.length).toBeGreaterThanOrEqual(leastCases);
});
