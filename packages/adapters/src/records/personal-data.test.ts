import { CchcError, entities } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { everythingOf } from "../../test/everything.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { withoutPersonalNumber } from "../mapping/personal-columns.ts";
import { shownName } from "../mapping/shown-name.ts";
import { openRecords } from "./open-records.ts";

const phone = "0912345678";
const spaced = "0912 345 678";
const identity = "079123456789";
const name = "Nguyễn Văn An";
const email = "an@example.vn";
const secrets = [phone, spaced, identity, name, email];

/** Everything that came out of a reading of files. */
async function everything(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderOf(files);
  return everythingOf((options) => openRecords(folder, options));
}

describe("personal data", () => {
  it("in columns that no field takes goes nowhere, whether the row is accepted or rejected", async () => {
    const header = "id,unit,ChuHoSo,SoDienThoai,SoGiayToChuHoSo,Email,status";
    const person = `${name},${phone},${identity},${email}`;
    const out = await everything({
      "case-file.csv": `${header}\na,1,${person},returned\nb,1,${person},nonsense\nc,1,${person}\na,1,${person},returned\n`,
    });
    expect(secrets.filter((secret) => out.includes(secret))).toEqual([]);
    expect(out).toContain("ChuHoSo");
  });

  it("that slipped into a known column is not repeated: telephone, identity number, e-mail address", async () => {
    const header = "id,unit,status,receivedAt,fee,synced,channel";
    const rows = [
      `a,1,returned,${phone},,,`,
      `b,1,${identity},,,,`,
      `c,1,returned,,${spaced},,`,
      `d,1,returned,,,${email},`,
      `e,1,returned,,,,+84 912 345 678`,
      `f,${identity},returned,,,,`,
      `g,1,returned,,0912.345.678,,`,
    ];
    const out = await everything({ "case-file.csv": `${header}\n${rows.join("\n")}\n` });
    expect([...secrets, "912 345 678", "912.345.678", "912345678"].filter((secret) => out.includes(secret))).toEqual(
      [],
    );
    expect(out).toContain("09… (10)");
  });

  it("in a file without a header is not printed as if it were one", async () => {
    const folder = await folderOf({ "case-file.csv": `a,1,${name},${phone},${identity}\n` });
    const error = await failure(openRecords(folder, { entities }));
    const text = error instanceof CchcError ? error.describe("vi") + error.message : String(error);
    expect(text).toContain("table/missing-column");
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it("in a file of no known entity is not printed either", async () => {
    const folder = await folderOf({ "case-file.csv": "id,unit,status\n", "x.csv": `${name},${phone},${identity}\n` });
    const error = await failure(openRecords(folder, { entities }));
    const text = error instanceof CchcError ? error.describe("vi") + error.message : String(error);
    expect(text).toContain("records/unknown-file");
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe("what only looks like a number of a person", () => {
  it.each([
    "1.234.567.890",
    "123,456,789.50",
    "2026-08-14T09:30:00",
    "14/08/2026 09:30:00",
    "returned",
    "000.00.18.H58",
  ])("is shown: %s", (text) => {
    expect(withoutPersonalNumber(text)).toBe(text);
  });
});

describe("a name of a column", () => {
  it.each(["Ghi Chú", "Hồ Sơ", "Lý Do Từ Chối", "Mã hồ sơ", "Nguyễn", "000.00.18.H58"])("is shown: %s", (name) => {
    expect(shownName(name)).toBe(name);
  });

  it.each(["Nguyễn Thị Hoa", "Đỗ An", "Trần Văn B".normalize("NFD"), "0912 345 678", "an@example.vn"])(
    "is cut where it is a person's: %s",
    (name) => {
      expect(shownName(name)).toBe(`${name.slice(0, 2)}… (${name.length})`);
    },
  );
});
