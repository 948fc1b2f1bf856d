import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cchc, type Run } from "../../test/cchc.ts";
import { countsHead, dataOf, emptyFolder, folderOf } from "../../test/folders.ts";

const good = "A,dossier-on-time,2026-08,9,10,";

function score(folder: string, ...more: readonly string[]): Promise<Run> {
  return cchc(["score", "--policy", "qd-766", "--data", folder, "--period", "2026-08", ...more], { language: "en" });
}

describe("counts", () => {
  it("that are rejected are written to rejects.csv like records, of every file", async () => {
    const folder = await folderOf({
      "units.csv": "unit,name,level\nA,Xã A,commune\nA,Xã A,commune\n",
      "counts.csv": [countsHead, good, "A,dossier-synced,2026-08,12,10,", "A,dossier-digitised,2026-08,x,y,", ""].join(
        "\n",
      ),
      "published.csv": "unit,item,points,period\nA,no-such-item,5,2026-08\n",
    });
    const out = path.join(await emptyFolder(), "rejected");
    expect((await score(folder, "--rejects", out)).code).toBe(1);
    const [header, ...rows] = (await readFile(path.join(out, "rejects.csv"), "utf8")).trimEnd().split("\n");
    expect(header).toBe("\uFEFFfile,row,column,value,code,reason_vi,reason_en");
    expect(rows.map((row) => row.split(",").slice(0, 5).join(","))).toEqual([
      "units.csv,3,unit,A,unit/duplicate",
      "counts.csv,3,numerator,12,count/over",
      "counts.csv,4,numerator,x,number/not-a-number",
      "counts.csv,4,denominator,y,number/not-a-number",
      "published.csv,2,item,no-such-item,published/unknown-item",
    ]);
  });

  it("that are all accepted leave a rejects.csv with the header alone", async () => {
    const out = await emptyFolder();
    expect((await score(await dataOf(good), "--rejects", out)).code).toBe(0);
    expect(await readFile(path.join(out, "rejects.csv"), "utf8")).toMatch(/^[^\n]*reason_en\n$/);
  });

  it("have no dates: --as-of is wrong usage, and says why", async () => {
    const { code, out, err } = await score(await dataOf(good), "--as-of", "2026-08-31");
    expect([code, out, err]).toEqual([2, "", expect.stringContaining("a count has no date that could lie after")]);
  });

  it("beside files of records: one note names those that are not counted", async () => {
    const folder = await folderOf({
      "counts.csv": [countsHead, good, ""].join("\n"),
      "case-file.csv": "id,unit,status\n",
      "Petition.2026.csv": "id,unit\n",
      "khac.csv": "a,b\n",
    });
    const { code, err } = await score(folder);
    expect(code).toBe(0);
    expect(err).toContain(
      "note: counts.csv: the folder has a counts.csv, so those counts alone are scored; files of records that are not counted: 2; given Petition.2026.csv, case-file.csv; expected counts or records; to score the records, move counts.csv to another folder [data/records-beside-counts]\n",
    );
    expect(err.match(/\[data\/unused-file\]/g)).toHaveLength(1);
  });

  it("of the portal's saved answers are scored and checked like counts", async () => {
    const folder = fileURLToPath(new URL("../../../../examples/phu-tho-766/answers", import.meta.url));
    const scored = await score(folder);
    expect([scored.code, scored.err]).toEqual([
      0,
      expect.stringContaining("dvc-progress-tree.json: read 28 = accepted 28 + rejected 0"),
    ]);
    const checked = await cchc(["check", "--policy", "qd-766", "--data", folder, "--period", "2026-08"]);
    expect(checked.code).toBe(0);
  });

  it("of an answer that was cut off are an error of the data", async () => {
    const folder = await folderOf({ "a.json": '{"code":"OK","data":{"parent":{"departmentId":"1"' });
    expect(await score(folder)).toMatchObject({ code: 3, out: "", err: expect.stringContaining("[portal/not-json]") });
  });
});
