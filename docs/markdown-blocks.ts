import { readFileSync } from "node:fs";

/** A fenced block of a page: ` ```yaml policies/demo/policy.yaml ` has the language `yaml` and the info `policies/demo/policy.yaml`. */
export interface Block {
  readonly page: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

/** Every fenced block of a Markdown page, in order. */
export function readBlocks(page: string): Block[] {
  const lines = readFileSync(page, "utf8").split("\n");
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^```(\S*)\s*(.*)$/.exec(lines[index] ?? "");
    if (opening !== null) {
      const end = lines.indexOf("```", index + 1);
      const [, language = "", info = ""] = opening;
      blocks.push({ page, line: index + 1, language, info, text: lines.slice(index + 1, end).join("\n") });
      index = end;
    }
  }
  return blocks;
}

/** The page without its fenced blocks: prose, tables, links. */
export function readProse(page: string): string {
  return readFileSync(page, "utf8").replaceAll(/^```[^\n]*\n[\s\S]*?^```$/gm, "");
}

/** Commands of a shell block, continued lines joined. A comment that ends in a number says which exit code is expected. */
export function readCommands(text: string): { command: string; exitCode: number }[] {
  return text
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [command = "", comment = ""] = line.split(/\s+# /);
      return { command, exitCode: Number(/(?:exit code|mã thoát) (\d+)/.exec(comment)?.[1] ?? 0) };
    });
}

/** Words of a command line: quotation marks keep words together. */
export function shellWords(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => {
    return double ?? single ?? bare ?? "";
  });
}
