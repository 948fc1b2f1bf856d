import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { top } from "./fingerprint.mjs";

/** What this process was given, and what its scripts set since. */
function environment() {
  return {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
    PATH: `${join(top, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
  };
}

function run(command, args, stdio) {
  const options = { cwd: top, env: environment(), stdio, encoding: "utf8", maxBuffer: 2 ** 28 };
  const done = spawnSync(command, args, { ...options, shell: process.platform === "win32" });
  if (done.error) {
    process.stderr.write(`${command}: ${done.error.message}\n`);
  }
  return { status: done.error ? 127 : (done.status ?? 1), output: `${done.stdout ?? ""}${done.stderr ?? ""}` };
}

/** Runs a command at the top of the checkout, its output going through; gives its exit code, 127 when it cannot be started. */
export function attempt(command, args) {
  return run(command, args, "inherit").status;
}

/** The same, but the output is shown only when the command fails, and then on stderr: stdout belongs to the result. */
export function attemptQuietly(command, args) {
  const { status, output } = run(command, args, ["ignore", "pipe", "pipe"]);
  if (status !== 0) {
    process.stderr.write(output);
  }
  return status;
}
