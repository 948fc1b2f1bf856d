import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parsePeriod } from "@cchc/core";
import { parse } from "csv-parse/sync";
import { parquetWriteBuffer } from "hyparquet-writer";
import { beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { hasPostgres, startPostgres } from "../../../adapters/test/postgres-server.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { countRecords } from "./count-records.ts";
import type { RecordsAt } from "./open-source.ts";

/** What all six forms can say of a case file. */
const columns = [
  ...["id", "unit", "procedure", "channel", "status", "receivedAt", "dueAt", "endedAt", "returnedAt"],
  ...["supplements", "supplementAskedAt", "supplementGivenAt", "fee", "paidOnline"],
  ...["digitisedInput", "electronicResult", "reusedData"],
] as const;
type Cells = Readonly<Record<(typeof columns)[number], string>>;

const officialStatus: Readonly<Record<string, string>> = {
  registered: "1",
  received: "2",
  refused: "3",
  processing: "4",
  "supplement-asked": "5",
  "payment-asked": "6",
  withdrawn: "7",
  stopped: "8",
  finished: "9",
  returned: "10",
};
const officialChannel: Readonly<Record<string, string>> = { "in-person": "1", online: "2", postal: "3" };
const dates = ["receivedAt", "dueAt", "endedAt", "returnedAt", "supplementAskedAt", "supplementGivenAt"];
const booleans = ["paidOnline", "digitisedInput", "electronicResult", "reusedData"];
const units = "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n";

/** Simulated case files that the commune received in May 2024. */
async function month(): Promise<readonly Cells[]> {
  const file = fileURLToPath(new URL("../../../../examples/son-trung/data/case-file.csv", import.meta.url));
  const rows: readonly Record<string, string>[] = parse(await readFile(file), { columns: true, bom: true });
  const cells = (row: Record<string, string>) => columns.map((name) => [name, row[name] ?? ""] as const);
  return rows
    .filter(({ unit, receivedAt = "" }) => unit === "18187" && receivedAt.startsWith("2024-05"))
    .map((row) => ({ ...blank, ...Object.fromEntries(cells(row)) }));
}

const blank: Cells = {
  ...{
    id: "",
    unit: "",
    procedure: "",
    channel: "",
    status: "",
    receivedAt: "",
    dueAt: "",
    endedAt: "",
    returnedAt: "",
  },
  ...{ supplements: "", supplementAskedAt: "", supplementGivenAt: "", fee: "", paidOnline: "" },
  ...{ digitisedInput: "", electronicResult: "", reusedData: "" },
};

const compact = (moment: string) => moment.replaceAll(/[-T:]/g, "");
const isTrue = (cell: string) => cell === "true" || cell === "1";
const mark = (cell: string) => (cell === "" ? "" : String(Number(isTrue(cell))));

/** The same case file as a one-stop system sends it. */
function synced(row: Cells): object {
  const asked =
    row.supplementAskedAt === ""
      ? []
      : [{ NgayBoSung: compact(row.supplementAskedAt), NgayTiepNhanBoSung: compact(row.supplementGivenAt) }];
  const paper =
    row.electronicResult === ""
      ? {}
      : {
          DanhSachGiayToKetQua: isTrue(row.electronicResult)
            ? [{ MaGiayToKetQua: "KQ", DuongDanTepTinKetQua: "x" }]
            : [],
        };
  return {
    ChuHoSo: "Nguyễn Thị Mô Phỏng",
    MaHoSo: row.id,
    MaTTHC: row.procedure,
    KenhThucHien: officialChannel[row.channel] ?? "",
    TrangThaiHoSo: officialStatus[row.status],
    NgayTiepNhan: compact(row.receivedAt),
    NgayHenTra: compact(row.dueAt),
    NgayKetThucXuLy: compact(row.endedAt),
    NgayTra: compact(row.returnedAt),
    DonViXuLy: row.unit,
    DuocThanhToanTrucTuyen: mark(row.paidOnline),
    HoSoCoThanhPhanSoHoa: mark(row.digitisedInput),
    ...(row.fee === "" ? {} : { DanhSachLePhi: [{ Gia: row.fee }] }),
    ...(row.reusedData === "" ? {} : { TaiLieuNop: [{ DuocTaiSuDung: mark(row.reusedData) }] }),
    DanhSachHoSoBoSung: asked,
    ...paper,
  };
}

/** A workbook has no zones: its dates are as they stand. */
const zoned = (moment: string) => new Date(`${moment}Z`);
/** Timestamps of Parquet are adjusted to UTC, seven hours behind. */
const inUtc = (moment: string) => new Date(`${moment}+07:00`);

function workbookCell(name: string, text: string) {
  if (text === "") {
    return null;
  }
  return dates.includes(name)
    ? { value: zoned(text), type: Date, format: "dd/mm/yyyy hh:mm:ss" }
    : { value: name === "fee" ? Number(text) : text, type: name === "fee" ? Number : String };
}

function sqlValue(name: string, text: string): string {
  if (text === "") {
    return "null";
  }
  return booleans.includes(name) ? String(isTrue(text)) : `'${text.replaceAll("'", "''")}'`;
}

const sqlType = (name: string) =>
  dates.includes(name)
    ? "timestamp"
    : booleans.includes(name)
      ? "boolean"
      : name === "fee" || name === "supplements"
        ? "bigint"
        : "text";

async function measured(at: RecordsAt) {
  const policy = await findPolicy("son-trung-2021-2026");
  const { measurements, files } = await countRecords(at, policy, parsePeriod("2024-05"));
  expect(files.map(({ accepted, rejected }) => [accepted, rejected]).at(-1)).toEqual([rows.length, 0]);
  return JSON.parse(JSON.stringify(measurements));
}

let rows: readonly Cells[] = [];
let fromCsv: unknown;

beforeAll(async () => {
  rows = await month();
  const text = [columns.join(","), ...rows.map((row) => columns.map((name) => row[name]).join(","))].join("\n");
  fromCsv = await measured({ data: await folderOf({ "units.csv": units, "case-file.csv": `${text}\n` }) });
});

describe("one month of one commune gives the same measurements", () => {
  it("that are not empty, from CSV", () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(fromCsv).toContainEqual(expect.objectContaining({ measure: "case-on-time-06a", status: "measured" }));
  });

  it("from a workbook, with dates and numbers of its own", async () => {
    const folder = await folderOf({ "units.csv": units });
    const data = [
      columns.map((value) => ({ value, type: String })),
      ...rows.map((row) => columns.map((name) => workbookCell(name, row[name]))),
    ];
    await writeXlsxFile(data, { sheet: "Hồ sơ" }).toFile(join(folder, "case-file.xlsx"));
    expect(await measured({ data: folder })).toEqual(fromCsv);
  });

  it("from JSON", async () => {
    const filled = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== "")));
    const data = await folderOf({
      "units.csv": units,
      "case-file.json": JSON.stringify({ data: filled }, undefined, 1),
    });
    expect(await measured({ data })).toEqual(fromCsv);
  });

  it("from Parquet, with timestamps of its own", async () => {
    const columnData = columns.map((name) =>
      dates.includes(name)
        ? { name, type: "TIMESTAMP" as const, data: rows.map((row) => (row[name] === "" ? null : inUtc(row[name]))) }
        : { name, type: "STRING" as const, data: rows.map((row) => (row[name] === "" ? null : row[name])) },
    );
    const folder = await emptyFolder();
    await writeFile(join(folder, "units.csv"), units);
    await writeFile(join(folder, "case-file.parquet"), new Uint8Array(parquetWriteBuffer({ columnData })));
    expect(await measured({ data: folder })).toEqual(fromCsv);
  });

  it.skipIf(!hasPostgres)("from a table of PostgreSQL", async () => {
    const server = await startPostgres();
    try {
      const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const values = rows.map((row) => `(${columns.map((name) => sqlValue(name, row[name])).join(", ")})`);
      server.run(`create table case_file (${columns.map((name) => `${snake(name)} ${sqlType(name)}`).join(", ")});
        insert into case_file values ${values.join(",\n")};
        create table units (unit text, name text, level text, unit_code text);
        insert into units values ('18187', 'Xã Sơn Trung', 'commune', '18187');
        grant select on case_file, units to public;`);
      expect(await measured({ data: server.url })).toEqual(fromCsv);
    } finally {
      await server.stop();
    }
  });

  it("from what the one-stop system sends to the portal (DongBoHoSoMC)", async () => {
    const data = await folderOf({ "units.csv": units, "dong-bo.json": JSON.stringify(rows.map(synced)) });
    const got = await measured({ data });
    expect(got).toEqual(fromCsv);
    expect(JSON.stringify(got)).not.toContain("Mô Phỏng");
  });
});
