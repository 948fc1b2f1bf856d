import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { ClickHouseLink } from "../src/warehouse/clickhouse/link.ts";

/** What a statement says, as one text. */
export async function figure(link: ClickHouseLink, text: string): Promise<string> {
  const rows: string[] = [];
  for await (const row of link.rows(text)) {
    rows.push(row.join(" "));
  }
  return rows.join(", ");
}

/** Starts a loader of 12,000 visits as a process and kills it when the servers have 3,000; gives how many it had put there. */
export async function killLoader(address: string): Promise<number> {
  const program = fileURLToPath(new URL("./clickhouse-loader.ts", import.meta.url));
  const node = ["--conditions=@cchc/source", "--import", "tsx", program, address, "12000"];
  const child = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  let reached = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    reached = Number(text.trim().split("\n").at(-1));
    if (reached >= 3000) {
      child.kill("SIGKILL");
    }
  });
  await ended;
  return reached;
}

/** A link that does every insert of a batch and then loses the first answer. */
export function losing(link: ClickHouseLink): ClickHouseLink & { lost(): number } {
  const seen = new Set<unknown>();
  return {
    run: (text) => link.run(text),
    rows: (text) => link.rows(text),
    insert: async (table, rows, id) => {
      await link.insert(table, rows, id);
      const batch = rows[0]?.at(-1);
      if (table.startsWith("visit") && !seen.has(batch)) {
        seen.add(batch);
        throw new Error("socket hang up");
      }
    },
    lost: () => seen.size,
  };
}
