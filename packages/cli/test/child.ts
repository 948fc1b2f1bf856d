import { Buffer } from "node:buffer";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../../../", import.meta.url));
const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
const fromSource = ["--conditions=@cchc/source", "--import", "tsx"];

/** How a process is started: in an empty environment unless told. */
export interface Started {
  readonly environment?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

/** Starts the command as a process, from its sources. */
export function start(args: readonly string[], { environment = {}, node = [] }: Started = {}): ChildProcess {
  const env = { PATH: process.env["PATH"], ...environment };
  return spawn(process.execPath, [...fromSource, ...node, bin, ...args], { cwd: top, env });
}

/** All that comes out of a stream. */
export async function textOf(stream: AsyncIterable<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream ?? []) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** What a process wrote, and its exit code, when it has ended. */
export async function ended(child: ChildProcess) {
  const [out, err, [code]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, "close")]);
  return { code, out, err };
}
