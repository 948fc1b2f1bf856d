import { join } from "node:path";
import { sourceContract } from "../../test/source-contract.ts";
import { folderOf } from "../../test/temporary-folder.ts";
import { csvFiles } from "./csv-files.ts";

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

sourceContract("CSV", async ({ columns, rows }) => {
  const text = [columns, ...rows].map((cells) => cells.map(cell).join(",")).join("\n");
  const folder = await folderOf({ "table.csv": `${text}\n` });
  const [source] = await csvFiles().open(join(folder, "table.csv"), { name: "table.csv" });
  if (source === undefined) {
    throw new Error("a CSV file is one table");
  }
  return source;
});
