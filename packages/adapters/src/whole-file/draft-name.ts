import { createHash, randomUUID } from "node:crypto";
import { hostname } from "node:os";

/** Who makes a draft: a machine, so that nobody asks for a process of another one, and a process of it. */
export interface Drafter {
  readonly host: string;
  readonly pid: number;
}

/** This process. */
export function thisDrafter(): Drafter {
  return { host: createHash("sha256").update(hostname()).digest("hex").slice(0, 8), pid: process.pid };
}

/** A name for a file in the making that tells whose it is; no two are the same. */
export function draftName({ host, pid }: Drafter = thisDrafter()): string {
  return `.cchc-${host}-${pid}-${randomUUID()}.draft`;
}

/** Who made a draft; undefined for any other file. */
export function drafterOf(name: string): Drafter | undefined {
  const [, host, pid] = /^\.cchc-([0-9a-f]{8})-(\d{1,10})-[0-9a-f-]{36}\.draft$/.exec(name) ?? [];
  return host === undefined || pid === undefined ? undefined : { host, pid: Number(pid) };
}
