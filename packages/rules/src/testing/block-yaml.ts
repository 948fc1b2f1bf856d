import { Exact } from "@cchc/core";
import { flowYaml } from "./example-yaml.ts";

/** Longest line that stays one line. */
const widest = 110;

/**
 * Data as a YAML file that a person would write: short things in one line, long ones in a block.
 *
 * @example
 * blockYaml({ id: "a", given: { period: "2026-08" } }); // "id: a\ngiven: { period: 2026-08 }\n"
 */
export function blockYaml(data: object): string {
  return `${linesOf(data, "").join("\n")}\n`;
}

function linesOf(data: object, indent: string): string[] {
  return Array.isArray(data)
    ? data.flatMap((one: unknown) => itemLines(one, indent))
    : Object.entries(data)
        .filter(([, value]) => value !== undefined)
        .flatMap(([key, value]) => entryLines(key, value, indent));
}

function entryLines(key: string, value: unknown, indent: string): string[] {
  const line = `${indent}${key}: ${flowYaml(value)}`;
  return line.length <= widest || !isBlock(value) ? [line] : [`${indent}${key}:`, ...linesOf(value, `${indent}  `)];
}

function itemLines(one: unknown, indent: string): string[] {
  const line = `${indent}- ${flowYaml(one)}`;
  if (line.length <= widest || !isBlock(one)) {
    return [line];
  }
  const [first = "", ...rest] = linesOf(one, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function isBlock(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Exact);
}
