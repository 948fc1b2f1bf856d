import { chooseLanguage } from "./language.ts";
import { runProgram } from "./program.ts";

// `cchc … | head` closes the pipe early; that is not a fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") {
    process.exit(0);
  }
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), chooseLanguage(process.argv.slice(2), process.env));
