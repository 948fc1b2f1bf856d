import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const versions = "/usr/lib/postgresql";
const bin = existsSync(versions)
  ? readdirSync(versions)
      .map((version) => join(versions, version, "bin"))
      .filter((folder) => existsSync(join(folder, "initdb")))
      .at(-1)
  : undefined;

/** Whether a PostgreSQL server can be started here. */
export const hasPostgres = bin !== undefined;

/** A server of its own, in a folder of its own. */
export interface PostgresServer {
  /** Address for the user `reader`, who may only read; `?…` follows. */
  readonly url: string;
  readonly folder: string;
  /** Runs SQL as the owner. */
  run(sql: string): void;
  /** Ends the server as a crash would. */
  crash(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The server refuses to be run by root: root runs it as the user that Debian made for it. */
const asServer = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--"] : [];

function execute(program: string, args: readonly string[], input?: string): string {
  const [first = "", ...rest] = [...asServer, join(bin ?? "", program), ...args];
  return execFileSync(first, rest, {
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
    ...(input === undefined ? {} : { input }),
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Without pipes: the server would keep them open, and pg_ctl would never seem to end. */
async function launch(args: readonly string[]): Promise<void> {
  const [first = "", ...rest] = [...asServer, join(bin ?? "", "pg_ctl"), ...args];
  await new Promise<void>((resolve, reject) => {
    spawn(first, rest, { stdio: "ignore" })
      .on("error", reject)
      .on("exit", () => resolve());
  });
}

/** Makes a database cluster and starts its server on this machine alone. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-postgres-"));
  await chmod(folder, 0o777);
  const data = join(folder, "data");
  execute("initdb", ["-D", data, "-U", "owner", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
  const port = await freePort();
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const start = () => launch(["-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start"]);
  await start();
  const run = (sql: string) => {
    execute(
      "psql",
      ["-h", folder, "-p", String(port), "-U", "owner", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q"],
      sql,
    );
  };
  run("CREATE ROLE reader LOGIN PASSWORD 'mat-khau'; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader;");
  return {
    url: `postgresql://reader@127.0.0.1:${port}/postgres`,
    folder,
    run,
    crash: () => {
      execute("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
    },
    start,
    stop: async () => {
      try {
        execute("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
      } catch {
        // It was ended already.
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puts a file into the folder of the server's data, readable for the server alone. */
export async function serverFile(server: PostgresServer, name: string, content: string): Promise<void> {
  const path = join(server.folder, "data", name);
  await writeFile(path, content, { mode: 0o600 });
  if (asServer.length > 0) {
    execFileSync("chown", ["postgres", path]);
  }
}
