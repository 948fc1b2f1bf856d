import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { CchcError, entities } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { mappingOf } from "../../test/records.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { parseMapping } from "../mapping/read-mapping.ts";
import { openRecords, type RecordOptions } from "./open-records.ts";

const good = "id,unit,status\na,1,returned\n";

async function refused(files: Record<string, string>, options: Partial<RecordOptions> = {}): Promise<CchcError> {
  const error = await failure(openRecords(await folderOf(files), { entities, ...options }));
  if (error instanceof CchcError) {
    return error;
  }
  throw error;
}

describe("a folder of records is refused when", () => {
  it("two files claim the same entity, by capitals, by a part beside a whole, or by a mapping", async () => {
    const mapping = mappingOf("files: [{ file: hoso-*.csv, entity: case-file }]");
    for (const [files, given, options] of [
      [{ "case-file.csv": good, "Case-File.csv": good }, "Case-File.csv, case-file.csv", {}],
      [{ "case-file.csv": good, "case-file.2024.csv": good }, "case-file.2024.csv, case-file.csv", {}],
      [{ "case-file.q1.csv": good, "case-file.Q1.csv": good }, "case-file.Q1.csv, case-file.q1.csv", {}],
      [{ "hoso-1.csv": good, "hoso-2.csv": good }, "hoso-1.csv, hoso-2.csv", { mapping }],
      [{ "hoso-1.csv": good, "case-file.csv": good }, "case-file.csv, hoso-1.csv", { mapping }],
    ] as const) {
      expect((await refused(files, options)).problems).toMatchObject([{ code: "records/two-files", given }]);
    }
    expect((await refused({ "units.csv": "", "Units.csv": "", "case-file.csv": good })).problems).toMatchObject([
      { code: "records/two-files", given: "Units.csv, units.csv" },
    ]);
  });

  it("two entries of a mapping fit one file, or one fits none", async () => {
    const mapping = mappingOf(
      "files: [{ file: h*.csv, entity: case-file }, { file: hoso.csv, entity: petition }, { file: phananh.csv, entity: petition }]",
    );
    expect((await refused({ "hoso.csv": good, "phan-anh.csv": good }, { mapping })).problems).toMatchObject([
      { code: "records/mapped-twice", given: "h*.csv, hoso.csv", place: { file: "hoso.csv" } },
      { code: "records/no-file", given: "phananh.csv", example: "phan-anh.csv" },
      { code: "records/unknown-file" },
    ]);
  });

  it("a CSV file is named after no entity: it says which one it looks like, with a mapping that can be used", async () => {
    const table =
      "MaHoSo,MaDonVi,TrangThaiHoSo,NgayTiepNhan,NgayHenTra,ChuHoSo\n1,18187,10,20240305081500,20240312170000,x\n";
    const [problem] = (await refused({ "HoSo.csv": table })).problems;
    expect(problem).toMatchObject({ code: "records/unknown-file", given: "HoSo.csv" });
    expect(problem?.expected.en).toMatch(/it looks like case-file \(Hồ sơ thủ tục hành chính, \d+ %\)/);
    const mapping = parseMapping(problem?.example ?? "", "mapping.yaml", entities);
    const source = await openRecords(await folderOf({ "HoSo.csv": table }), { entities, mapping });
    for await (const { record } of source.records()) {
      expect(record).toMatchObject({ id: "1", unit: "18187", status: "returned", receivedAt: "2024-03-05T08:15:00" });
    }
    expect(source.report().files).toMatchObject([{ read: 1, accepted: 1 }]);
  });

  it("a CSV file has nearly the name of an entity", async () => {
    expect((await refused({ "case_files.csv": "x,y\n1,2\n" })).problems).toMatchObject([
      { code: "records/unknown-file", example: "case-file.csv" },
    ]);
  });

  it("a column is missing: before any row is read, with a mapping to start from if the columns are known", async () => {
    expect(
      (await refused({ "case-file.csv": "id,unit,stauts\na,1,returned\n", "meeting.csv": "id,unit\nm,1\n" })).problems,
    ).toMatchObject([
      { code: "table/missing-column", place: { file: "case-file.csv", field: "status" } },
      { code: "records/needs-mapping" },
      { code: "table/missing-column", place: { file: "meeting.csv", field: "heldOn" } },
      { code: "records/needs-mapping" },
    ]);
    const { problems } = await refused({ "case-file.csv": "Mã hồ sơ,Mã đơn vị,Trạng thái\na,1,returned\n" });
    expect(problems.at(-1)).toMatchObject({
      code: "records/needs-mapping",
      example: expect.stringContaining("id: Mã hồ sơ, unit: Mã đơn vị, status: Trạng thái"),
    });
    const mapping = mappingOf("files: [{ file: x.csv, entity: case-file, columns: { fee: Phí } }]");
    expect((await refused({ "x.csv": good }, { mapping })).problems).toMatchObject([
      { code: "table/missing-column", place: { field: "Phí" } },
    ]);
  });

  it("there is nothing in it, or it is not there", async () => {
    expect((await refused({ "units.csv": "unit,name,level\n1,Xã,commune\n" })).code).toBe("records/none");
    expect(await failure(openRecords("/no/such/folder", { entities }))).toMatchObject({ code: "file/missing" });
  });

  it("a file is named that is none of records: it is told by its name", async () => {
    const folder = await folderOf({ "README.md": "# Số liệu\n" });
    expect(await failure(openRecords(join(folder, "README.md"), { entities }))).toMatchObject({
      code: "records/none",
      problems: [{ what: { en: "this is no file of records" }, place: { file: "README.md" } }],
    });
  });

  it("a file is really another one outside the folder", async () => {
    const outside = await folderOf({ "secret.csv": good });
    const folder = await folderOf({ "x.txt": "" });
    await symlink(join(outside, "secret.csv"), join(folder, "case-file.csv"));
    expect(await failure(openRecords(folder, { entities }))).toMatchObject({ code: "folder/link-outside" });
  });
});

describe("a folder of records may hold", () => {
  it("an earlier rejects.csv, which is passed over, and files of counts, which are mentioned", async () => {
    const source = await openRecords(
      await folderOf({ "case-file.csv": good, "rejects.csv": "x", "counts.csv": "unit,measure\n" }),
      { entities },
    );
    expect(source.report().warnings).toMatchObject([{ code: "records/not-records", place: { file: "counts.csv" } }]);
  });

  it("folders that a mapping speaks of", async () => {
    const mapping = mappingOf("files: [{ file: 2024/hoso.csv, entity: case-file }]");
    const source = await openRecords(await folderOf({ "2024/hoso.csv": good, "2024/other.csv": "x" }), {
      entities,
      mapping,
    });
    expect([...source.supplied]).toEqual(["case-file"]);
  });

  it("names with capitals, with letters of two normal forms, and with signs that patterns use", async () => {
    const source = await openRecords(await folderOf({ "Case-File.CSV": good }), { entities });
    expect([...source.supplied]).toEqual(["case-file"]);
    const name = "hồ sơ (1) [a+b].csv";
    const mapping = mappingOf(`files: [{ file: "${name.normalize("NFC")}", entity: case-file }]`);
    const files = { [name.normalize("NFD")]: good };
    expect([...(await openRecords(await folderOf(files), { entities, mapping })).supplied]).toEqual(["case-file"]);
  });
});
