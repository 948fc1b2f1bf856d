import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../../../test/temporary-folder.ts";
import { scanText } from "./scan-text.ts";

async function scanned(text: string | Uint8Array) {
  return scanText(join(await folderOf({ "a.csv": text }), "a.csv"), { delimiter: "," });
}

describe("scanText", () => {
  it("counts the lines of a simple file and takes the hash of all its bytes", async () => {
    const text = '\ufeffid,name\n1,"a, ""b"""\n2,Xã\n\n';
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(await scanned(text)).toEqual({ sha256, lines: 3 });
  });

  it.each(["a,b\r\n1,2\r\n", "a,b\n1,2", "a,b\r\n1,2\r\n\r\n"])("counts two lines in %j", async (text) => {
    expect(await scanned(text)).toMatchObject({ lines: 2 });
  });

  it.each([
    ["a blank line between rows", "a,b\n\n1,2\n"],
    ["line ends of two kinds", "a,b\r\n1,2\n"],
    ["a return inside a line", "a,b\n1\r,2\n"],
    ["a line break inside quotation marks", 'a,b\n"1\n",2\n'],
    ["a quotation mark inside a cell", 'a,b\n1"2,3\n'],
    ["text behind a quoted cell", 'a,b\n"1"x,3\n'],
    ["a quotation mark that never closes", 'a,b\n"1,3\n'],
    ["a NUL byte", "a,b\n1\0,2\n"],
    ["a line of several pieces", `a,b\n${"x".repeat(700_000)},2\n`],
    ["bytes that are no UTF-8", new Uint8Array([0x61, 0x0a, 0xe1, 0x0a])],
  ])("gives no verdict on a file with %s", async (_, text) => {
    expect(await scanned(text)).toBeUndefined();
  });

  it("looks at lines that are not taken apart for their ends alone", async () => {
    const scan = async (text: string) => scanText(join(await folderOf({ "a.jsonl": text }), "a.jsonl"), {});
    expect(await scan('{"a":"b"}\n{"a" "\n\n')).toMatchObject({ lines: 2 });
    expect(await scan('{"a":"b"}\r\n')).toBeUndefined();
  });

  it("puts characters and lines together that the ends of pieces cut", async () => {
    const line = "Xã Hương Xuân,ế,1234567\n";
    expect(await scanned(`a,b,c\n${line.repeat(30_000)}`)).toMatchObject({ lines: 30_001 });
  });
});
