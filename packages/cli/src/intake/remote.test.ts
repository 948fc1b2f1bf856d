import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { folderOf } from "../../test/folders.ts";

const header = { unit: "18187", status: "returned", receivedAt: "2024-03-04T08:00:00", dueAt: "2024-03-08T17:00:00" };
const list = [
  {
    ...header,
    id: "h-1",
    finishedAt: "2024-03-07T10:00:00",
    returnedAt: "2024-03-07T10:00:00",
    hoTen: "Nguyễn Văn Mật",
  },
  { ...header, id: "h-2", finishedAt: "2024-03-11T10:00:00", returnedAt: "2024-03-11T10:00:00", hoTen: "Trần Thị Mật" },
];

async function portal(): Promise<string> {
  const server = createServer((_, response) => response.end(JSON.stringify({ data: list })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/api`;
}

const score = ["score", "--policy", "son-trung-2021-2026", "--period", "2024", "--lang", "en"];

describe("records behind an address", () => {
  it("are scored as the same records in a file are, and no name of a person comes out", async () => {
    const columns = Object.keys(list[0] ?? {}).filter((name) => name !== "hoTen");
    const rows = list.map((one) =>
      columns.map((name) => Object.entries(one).find(([key]) => key === name)?.[1] ?? "").join(","),
    );
    const folder = await folderOf({
      "case-file.csv": `${columns.join(",")}\n${rows.join("\n")}\n`,
      "mapping.yaml": "files: [{ path: /ho-so, items: data, entity: case-file }]\n",
    });
    const mapping = join(folder, "mapping.yaml");
    const address = await portal();
    const portalOut = join(folder, "portal.json");
    const fileOut = join(folder, "file.json");
    const fromPortal = await cchc([...score, "--data", address, "--mapping", mapping, "--out", portalOut]);
    const fromFile = await cchc([...score, "--data", join(folder, "case-file.csv"), "--out", fileOut]);
    expect([fromPortal.code, fromFile.code]).toEqual([0, 0]);
    const cards = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8")).cards;
    expect(JSON.stringify(await cards(portalOut)).replaceAll(`${address}/ho-so`, "case-file.csv")).toEqual(
      JSON.stringify(await cards(fileOut)),
    );
    expect(await readFile(portalOut, "utf8")).not.toContain("Mật");
    const again = await cchc(["verify", portalOut, "--data", address, "--mapping", mapping, "--lang", "en"]);
    expect(again.code).toBe(0);
    expect(fromPortal.out + fromPortal.err).not.toContain("Mật");
  });

  it("end with 4 when nobody answers there", async () => {
    const run = await cchc([...score, "--data", "postgresql://reader@127.0.0.1:1/motcua"]);
    expect(run.code).toBe(4);
    expect(run.err).toContain("[postgres/unreachable]");
  });

  it("end with 2 when the address has a password, which is not shown", async () => {
    const run = await cchc([...score, "--data", "postgresql://reader:bi-mat@db.example/motcua"]);
    expect(run.code).toBe(2);
    expect(run.out + run.err).not.toContain("bi-mat");
    expect(run.err).toContain("PGPASSWORD");
  });
});
