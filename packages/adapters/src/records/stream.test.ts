import { entities } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { openRecords } from "./open-records.ts";

const rows = (count: number) => Array.from({ length: count }, (_, index) => `${index},1,returned`).join("\n");
const folder = (count: number) => folderOf({ "case-file.csv": `id,unit,status\n${rows(count)}\n` });

describe("the stream of records", () => {
  it("may be left early: the account then says that it is partial", async () => {
    const source = await openRecords(await folder(10_000), { entities });
    for await (const { record } of source.records()) {
      if (record.id === "3") {
        break;
      }
    }
    expect(source.report()).toMatchObject({ complete: false, files: [] });
  });

  it("stops with the reason of its signal, before the first row or between two", async () => {
    const reason = new Error("enough");
    expect(await failure(openRecords(await folder(1), { entities, signal: AbortSignal.abort(reason) }))).toBe(reason);
    const control = new AbortController();
    const source = await openRecords(await folder(200_000), { entities, signal: control.signal });
    const records = source.records();
    await records.next();
    control.abort(reason);
    const rest = async () => {
      for await (const { record } of records) {
        expect(record.id).not.toBe("199999");
      }
    };
    expect(await failure(rest())).toBe(reason);
  });

  it("ends in an error where a file breaks off, with the account of the files before", async () => {
    const source = await openRecords(
      await folderOf({
        "case-file.csv": "id,unit,status\na,1,returned\n",
        "meeting.csv": 'id,unit,heldOn\nm,1,2024-01-02\n"n,1\n',
      }),
      { entities },
    );
    const all = async () => {
      for await (const { record } of source.records()) {
        expect(record.unit).toBe("1");
      }
    };
    expect(await failure(all())).toMatchObject({ code: "csv/quote-not-closed" });
    expect(source.report()).toMatchObject({ complete: false, files: [{ name: "case-file.csv", read: 1 }] });
  });

  it("reads on only as fast as records are taken", async () => {
    const source = await openRecords(await folder(300_000), { entities });
    const records = source.records();
    const first = await records.next();
    const before = process.memoryUsage().arrayBuffers;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000);
    expect(first.done).toBe(false);
    await records.return();
  });
});
