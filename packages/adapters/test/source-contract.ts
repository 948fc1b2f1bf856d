import { CchcError } from "@cchc/core";
import { describe, expect, it } from "vitest";
import type { TablePart, TableRow } from "../src/source/table.ts";
import type { TableProgress, TableReading, TableSource } from "../src/source/table-source.ts";
import { failure } from "./temporary-folder.ts";

/** A table as texts: header, then rows. */
export interface ContractTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Puts a table where a source finds it, and gives the source. */
export type SourceMaker = (table: ContractTable) => Promise<TableSource>;

/** What a kind of source cannot do, so that the contract does not ask for it. */
export interface ContractLimits {
  /** Rows carry names only: a table without rows has no columns either. */
  readonly noHeaderAlone?: boolean;
  /** Column names that the source itself cannot hold. */
  readonly noNames?: readonly string[];
}

const people: ContractTable = {
  columns: ["id", "unit", "note"],
  rows: [
    ["h-1", "18187", "Hồ sơ đất đai"],
    ["h-2", "18187", ""],
    ["h-3", "18133", "=cmd|' /C calc'!A0"],
  ],
};
const many = 5_000;
const long: ContractTable = {
  columns: ["id", "unit", "note"],
  rows: Array.from({ length: many }, (_, index) => [`h-${index}`, "18187", `ghi chú ${index}`]),
};
const everything = { required: ["id", "unit"], optional: ["note"] };

async function partsOf(source: TableSource, reading: Partial<TableReading> = {}): Promise<readonly TablePart[]> {
  const parts: TablePart[] = [];
  for await (const part of source.read({ columns: everything, ...reading })) {
    parts.push(part);
  }
  return parts;
}

function rowsOf(parts: readonly TablePart[]): readonly TableRow[] {
  return parts.filter((part) => part.kind === "row");
}

/** What every source of tables must do; each kind runs it in its own test file. */
export function sourceContract(name: string, make: SourceMaker, limits: ContractLimits = {}): void {
  describe(`${name}, as a source of tables`, () => {
    it("gives one header, the rows in order with rising numbers, one end with their count", async () => {
      const parts = await partsOf(await make(people));
      expect(parts.map(({ kind }) => kind)).toEqual(["header", "row", "row", "row", "end"]);
      expect(parts[0]).toMatchObject({ columns: ["id", "unit", "note"] });
      const rows = rowsOf(parts);
      expect(rows.map(({ cells }) => ["id", "unit", "note"].map((column) => cells.get(column)))).toEqual(people.rows);
      expect(rows.map(({ row }) => row)).toEqual([...rows.map(({ row }) => row)].sort((a, b) => a - b));
      expect(parts.at(-1)).toMatchObject({ kind: "end", read: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    });

    it("says where it is, and shows its header before any row is asked for", async () => {
      const source = await make(people);
      expect(source.place.file).not.toBe("");
      expect((await source.top()).cells).toEqual(["id", "unit", "note"]);
    });

    it("reads anew each time: the same parts, the same hash; other rows, another hash", async () => {
      const source = await make(people);
      const first = await partsOf(source);
      expect(await partsOf(source)).toEqual(first);
      const other = await partsOf(await make({ ...people, rows: people.rows.slice(0, 2) }));
      expect(other.at(-1)).not.toEqual(first.at(-1));
    });

    it("gives the columns that were asked for and no others", async () => {
      const [header, row] = await partsOf(await make(people), { columns: { required: ["id"] } });
      expect(header).toMatchObject({ columns: ["id"] });
      expect(row?.kind === "row" && [...row.cells.keys()]).toEqual(["id"]);
    });

    it("finds a column under another header that was named, and says how it is written there", async () => {
      const table = { columns: ["Mã hồ sơ", "unit"], rows: [["h-1", "18187"]] };
      const columns = { required: ["id", "unit"], aliases: new Map([["id", ["Mã hồ sơ"]]]) };
      const parts = await partsOf(await make(table), { columns });
      expect(parts[0]).toMatchObject({ labels: new Map([["id", "Mã hồ sơ"]]) });
      expect(rowsOf(parts)[0]?.cells.get("id")).toBe("h-1");
    });

    it("refuses a table without a column that must be there", async () => {
      const error = await failure(partsOf(await make(people), { columns: { required: ["id", "status"] } }));
      expect(error).toBeInstanceOf(CchcError);
      expect(error).toMatchObject({ code: "table/missing-column" });
    });

    it("trims cells and gives them in NFC; keeps marks, quotation marks and line breaks inside them", async () => {
      const cells = ["h-1", "18187", '  "a";b,\nc\t- Hồ sơ'.normalize("NFD")];
      const [row] = rowsOf(await partsOf(await make({ ...people, rows: [cells] })));
      expect(row?.cells.get("note")).toBe('"a";b,\nc\t- Hồ sơ'.normalize("NFC"));
    });

    it("takes names that objects have of their own for columns like any other", async () => {
      const names = ["constructor", "__proto__", "toString"].filter((one) => limits.noNames?.includes(one) !== true);
      const table = { columns: ["id", ...names], rows: [["h-1", ...names.map((one) => `cell of ${one}`)]] };
      const [row] = rowsOf(await partsOf(await make(table), { columns: { required: ["id"], optional: names } }));
      expect(names.map((one) => row?.cells.get(one))).toEqual(names.map((one) => `cell of ${one}`));
      const bare = rowsOf(await partsOf(await make(people), { columns: { required: ["id"], optional: names } }));
      expect(names.map((one) => bare[0]?.cells.get(one) ?? "")).toEqual(names.map(() => ""));
    });

    it.skipIf(limits.noHeaderAlone)("refuses a table without rows, unless it may be empty", async () => {
      const empty = await make({ ...people, rows: [] });
      expect(await failure(partsOf(empty))).toMatchObject({ code: "table/no-rows" });
      expect(await partsOf(empty, { mayBeEmpty: true })).toMatchObject([{ kind: "header" }, { kind: "end", read: 0 }]);
    });

    it("reads a long table whole, tells how far it has come, and never less than before", async () => {
      const told: TableProgress[] = [];
      const parts = await partsOf(await make(long), { progress: (done) => told.push(done) });
      expect(rowsOf(parts).map(({ cells }) => cells.get("id"))).toEqual(long.rows.map(([id]) => id));
      expect(told.length).toBeGreaterThan(0);
      expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
      const last = told.at(-1);
      expect(last?.done).toBe(last?.total ?? last?.done);
    });

    it("stops with the reason of its signal, before the first row or between two", async () => {
      const reason = new Error("enough");
      const source = await make(long);
      expect(await failure(partsOf(source, { signal: AbortSignal.abort(reason) }))).toBe(reason);
      const control = new AbortController();
      const parts = source.read({ columns: everything, signal: control.signal });
      await parts.next();
      await parts.next();
      control.abort(reason);
      const rest = async () => {
        let last = "";
        for await (const part of parts) {
          last = part.kind;
        }
        return last;
      };
      expect(await failure(rest())).toBe(reason);
    });

    it("may be left early, and read again", async () => {
      const source = await make(long);
      for await (const part of source.read({ columns: everything })) {
        if (part.kind === "row") {
          break;
        }
      }
      expect(rowsOf(await partsOf(source))).toHaveLength(many);
    });
  });
}
