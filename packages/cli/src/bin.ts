import { runProgram } from "./program.ts";
import { listenForStop } from "./stop/listen-for-stop.ts";

// `cchc … | head` closes the pipe early. That is not a fault: the run ends as it would have, with the rest unread.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      throw error;
    }
  });
}

const { env: environment, stdout, stderr } = process;
process.exitCode = await runProgram(process.argv.slice(2), { environment, stdout, stderr, listenForStop });
