import { Exact, entities } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { mappingOf, readAll, readRecords } from "../../test/records.ts";
import { folderOf } from "../../test/temporary-folder.ts";
import { openRecords } from "./open-records.ts";

const units = "unit,name,level\n18187,Xã Sơn Trung,commune\n18133,Xã Mới,commune\n";

describe("records from CSV", () => {
  it("become typed values, blank cells missing ones", async () => {
    const { records, report, source } = await readRecords({
      "units.csv": units,
      "case-file.csv":
        "id,unit,status,channel,receivedAt,dueAt,apologyAt,fee,paidOnline,digitisedInput\n" +
        "A-1,18187,returned,online,2024-03-05T08:15:00,2024-03-12 17:00,2024-03-13,10000,true,\n",
    });
    expect(records).toEqual([
      {
        id: "A-1",
        unit: "18187",
        status: "returned",
        channel: "online",
        receivedAt: "2024-03-05T08:15:00",
        dueAt: "2024-03-12T17:00:00",
        apologyAt: "2024-03-13",
        fee: 10_000,
        paidOnline: true,
      },
    ]);
    expect([...source.supplied]).toEqual(["case-file"]);
    expect(source.units.map(({ code }) => code)).toEqual(["18187", "18133"]);
    expect(report).toMatchObject({
      complete: true,
      files: [
        { name: "units.csv", read: 2, accepted: 2, rejected: 0 },
        { name: "case-file.csv", entity: "case-file", read: 1, accepted: 1, rejected: 0 },
      ],
      problems: [],
      warnings: [],
    });
  });

  it("read decimals exactly, with a word about those that may be thousands", async () => {
    const { records, report } = await readRecords({
      "index-score.csv":
        "id,unit,index,asOf,score,max\ns,1,par-index,2024-12-31,80.05,100\nt,1,par-index,2024-12-31,1.234,2000\n",
    });
    expect(records.map((record) => record["score"])).toEqual([Exact.of("80.05"), Exact.of("1.234")]);
    expect(report.warnings).toMatchObject([{ code: "count/maybe-thousands", place: { row: 3, field: "score" } }]);
  });

  it("stream file by file, in the order of names, parts of an entity included", async () => {
    const row = (id: string) => `id,unit,status\n${id},1,returned\n`;
    const { records, source, report } = await readRecords({
      "petition.csv": "id,unit,receivedOn\np,1,2024-01-01\n",
      "case-file.2025.csv": row("b"),
      "case-file.2024.csv": row("a"),
      "notes.txt": "nothing",
      ".hidden": "nothing",
    });
    expect(records.map(({ id }) => id)).toEqual(["a", "b", "p"]);
    expect([...source.supplied]).toEqual(["case-file", "petition"]);
    expect(report.files.map(({ name }) => name)).toEqual(["case-file.2024.csv", "case-file.2025.csv", "petition.csv"]);
  });

  it("can be read again, from the beginning and with a new account", async () => {
    const first = await readRecords({ "case-file.csv": "id,unit,status\na,1,returned\na,1,returned\n" });
    const again = await readAll(first.source);
    expect(again.records).toEqual(first.records);
    expect(again.report).toEqual(first.report);
    expect(again.report.files).toMatchObject([{ read: 2, accepted: 1, rejected: 1 }]);
  });

  it("are the same with a byte order mark, CRLF, semicolons, decomposed letters and quoted cells", async () => {
    const plain = "id,unit,status,channel\nĐ-1,18187,returned,online\n";
    const text = '\uFEFF"id";unit;status;channel\r\n"Đ-1";18187;Đã trả kết quả;trực tuyến\r\n\r\n'.normalize("NFD");
    const [one, other] = [
      await readRecords({ "units.csv": units, "case-file.csv": plain }),
      await readRecords({ "units.csv": `\uFEFF${units.replaceAll("\n", "\r\n")}`, "case-file.csv": text }),
    ];
    expect(other.records).toEqual(one.records);
    expect(other.report.problems).toEqual([]);
  });

  it("count a file with a header alone as supplied and empty, with a word about it", async () => {
    const { source, records, report } = await readRecords({
      "discipline.csv": "id,unit,decidedOn\n",
      "meeting.csv": "id,unit,heldOn\nm,1,2024-01-02\n",
    });
    expect([...source.supplied]).toEqual(["discipline", "meeting"]);
    expect(records).toHaveLength(1);
    expect(report.warnings).toMatchObject([{ code: "records/no-rows", place: { file: "discipline.csv" } }]);
  });

  it("belong to the units that they name when no units are listed", async () => {
    const { source } = await readRecords({
      "case-file.csv": "id,unit,status\na,18187,returned\nb,18133,no such status\nc,18133,returned\n",
    });
    expect(source.units).toEqual([
      { code: "18187", name: "18187", level: "unit" },
      { code: "18133", name: "18133", level: "unit" },
    ]);
  });

  it("belong to the units that are given in the place of a list", async () => {
    const { source, report } = await readRecords(
      { "units.csv": units, "case-file.csv": "id,unit,status\na,X,returned\nb,18187,returned\n" },
      { units: [{ code: "X", name: "Xã X", level: "commune" }] },
    );
    expect(source.units.map(({ code }) => code)).toEqual(["X"]);
    expect(report.counts).toEqual([{ code: "record/unknown-unit", entity: "case-file", field: "unit", count: 1 }]);
  });

  it("are read by a mapping: other names, words, forms of dates, constants", async () => {
    const mapping = mappingOf(`
files:
  - file: "ho-so-*.csv"
    entity: case-file
    parts: true
    delimiter: ";"
    columns: { id: Mã hồ sơ, unit: { value: "18187" }, status: Tình trạng, receivedAt: Ngày tiếp nhận, dueAt: Hẹn trả, paidOnline: TT trực tuyến }
    values:
      status: { Đã trả: returned, Đang làm: processing }
      paidOnline: { x: true, "": false }
      dueAt: { không hẹn: "" }
    formats: { receivedAt: [dd/MM/yyyy HH:mm, MM-dd-yyyy] }
    dateOnly: { receivedAt: start, dueAt: end }
`);
    const header = "Mã hồ sơ;Tình trạng;Ngày tiếp nhận;Hẹn trả;TT trực tuyến;fee";
    const { records, report } = await readRecords(
      {
        "ho-so-1.csv": `${header}\n1;Đã trả;05/03/2024 08:15;12/03/2024;x;5000\n`,
        "ho-so-2.csv": `${header}\n2;ĐÃ TRẢ;03-05-2024;không hẹn;;\n`.normalize("NFD"),
      },
      { mapping },
    );
    expect(report.problems).toEqual([]);
    expect(records).toEqual([
      {
        id: "1",
        unit: "18187",
        status: "returned",
        receivedAt: "2024-03-05T08:15:00",
        dueAt: "2024-03-12T23:59:59",
        fee: 5_000,
        paidOnline: true,
      },
      { id: "2", unit: "18187", status: "returned", receivedAt: "2024-03-05T00:00:00", paidOnline: false },
    ]);
  });

  it("are told their entity by the mapping when one file is opened", async () => {
    const folder = await folderOf({
      "x.csv": "id,unit,status\na,1,returned\n",
      "case-file.csv": "id,unit,status\nb,1,returned\n",
    });
    const mapping = mappingOf("files: [{ file: x.csv, entity: case-file }]");
    expect((await readAll(await openRecords(`${folder}/x.csv`, { entities, mapping }))).records).toHaveLength(1);
    expect((await readAll(await openRecords(`${folder}/case-file.csv`, { entities }))).records[0]?.id).toBe("b");
  });
});
