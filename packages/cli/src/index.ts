export { runProgram } from "./program.ts";
export type { Terminal, TextStream } from "./terminal.ts";
