/**
 * Runs what the documentation says: commands, snippets, policies, outputs, links and file names.
 *
 * Blocks are told apart by what follows the language of the fence:
 * - `sh`: every command runs and ends with 0, or with the exit code that its comment names;
 * - `text output`: what the command or program before printed; a line `…` stands for any number of lines;
 * - `ts run`, `python run`: a program; the comment after `console.log(…);` is what it prints;
 * - `yaml <path>`, `csv <path>`, `json <path>`: a file that the commands and programs of the page find at that path;
 * - `yaml rule of …`, `yaml indicator of …`: a part of an indicator, whose examples run;
 * - `yaml count of …`: how a measure counts, read as one more measure of the page's policy;
 * - `diff <path>` and `text refused`: a change to a policy file, and the error that it causes;
 * - `diff <path>` of a file that a command of the page wrote: the file is changed.
 *
 * `UPDATE_DOCS=1 npx vitest run --project examples docs` writes `text output` and `text refused` anew where they hold no `…`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runProgram } from "@cchc/cli";
import { CchcError } from "@cchc/core";
import { readPolicy, readPolicyData, runExamples } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, type TestContext, test, vi } from "vitest";
import { type Block, readBlocks, readCommands, readProse, shellWords } from "./markdown-blocks.ts";

const top = fileURLToPath(new URL("..", import.meta.url));
/** Inside the checkout, so that the packages are found by name. */
const snippets = path.join(top, "build", "docs-snippets");
// biome-ignore lint/suspicious/noUndeclaredEnvVars: a person sets it, no task of turbo depends on it
const updating = process.env["UPDATE_DOCS"] === "1";

const markdownIn = (folder: string) =>
  readdirSync(path.join(top, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name));
const foldersIn = (folder: string) => readdirSync(path.join(top, folder)).map((name) => path.join(folder, name));
const executed = [
  ...["README.md", "README.vi.md"],
  ...markdownIn(path.join("docs", "guide")),
  ...foldersIn("packages").flatMap(markdownIn),
];
const pages = [
  ...markdownIn("."),
  ...executed.slice(2),
  ...markdownIn(path.join("docs", "reference")),
  ...foldersIn("examples").flatMap(markdownIn),
];
const blocksOf = (page: string) => readBlocks(path.join(top, page));

interface Output {
  readonly exitCode: number;
  readonly text: string;
}

/** Runs the command line in this process; gives what it printed on both streams, in order. */
async function cchc(args: readonly string[]): Promise<Output> {
  let text = "";
  const stream = {
    write: (part: string) => {
      text += part;
    },
  };
  return { exitCode: await runProgram(args, { environment: {}, stdout: stream, stderr: stream }), text };
}

function spawned(command: string, args: readonly string[], context: TestContext): Output {
  const done = spawnSync(command, args, { encoding: "utf8" });
  // jq and Python are not part of the project: where they are missing, what needs them is skipped and counted as such.
  context.skip(done.error !== undefined, `${command} is not installed`);
  return { exitCode: done.status ?? 1, text: `${done.stdout}${done.stderr}` };
}

const scripts = Object.keys(JSON.parse(readFileSync(path.join(top, "package.json"), "utf8")).scripts);

/** What a documented command gives. Those of the checkout itself (npm, git, vitest) are only looked up. */
async function outcomeOf(command: string, context: TestContext): Promise<Output> {
  const [first = "", second = "", third = "", ...rest] = shellWords(command);
  if (first === "npx" && second === "cchc") {
    return await cchc([third, ...rest].filter((word) => word !== ""));
  }
  if (first === "jq") {
    return spawned("jq", [second, third, ...rest], context);
  }
  if (first === "npm") {
    expect(["ci", "install", ...scripts]).toContain(second === "run" ? third : second);
  } else {
    expect(["npx vitest", "npx changeset", "npx tsx", "git clone"]).toContain(`${first} ${second}`);
  }
  return { exitCode: 0, text: "" };
}

/** Compares printed text with a block: equal line by line, `…` standing for lines that are left out. */
function expectLines(printed: string, { text }: Block): void {
  const linesOf = (whole: string) => whole.split("\n").map((line) => line.trimEnd());
  const [actual, wanted] = [linesOf(printed.trim()), linesOf(text)];
  if (!wanted.includes("…")) {
    expect(actual).toEqual(wanted);
    return;
  }
  let from = 0;
  for (const line of wanted.filter((one) => one !== "…")) {
    const found = actual.indexOf(line, from);
    expect(found < 0 ? `not printed: ${line}` : line).toBe(line);
    from = found + 1;
  }
}

/** Rewrites blocks from the last to the first, so that line numbers hold. */
function rewrite(page: string, renewed: ReadonlyMap<Block, string>): void {
  const lines = readFileSync(path.join(top, page), "utf8").split("\n");
  for (const [block, text] of [...renewed].reverse()) {
    const length = lines.slice(block.line).indexOf("```");
    lines.splice(block.line, length, ...text.trim().split("\n"));
  }
  writeFileSync(path.join(top, page), lines.join("\n"));
}

/** Policy files of a page, by path inside the policy folder. */
function policyTexts(blocks: readonly Block[]): Map<string, string> {
  return new Map(
    blocks
      .filter(({ language, info }) => language === "yaml" && info.startsWith("policies/"))
      .map(({ info, text }) => [info.split("/").slice(2).join("/"), text]),
  );
}

const ruleHead = `  - from: 2027-01-01
    basis: choice
    source: { document: Quyết định mẫu, confidence: low }`;

/** The page's policy with the rules and examples of a snippet in the place of its indicator's own. */
function withSnippet(texts: ReadonlyMap<string, string>, { info, text }: Block): Map<string, string> {
  const [kind, , , of] = info.split(" ");
  const measure = of === "amount" ? "complaints" : "cases-on-time";
  const [rule = "", examples = ""] = text.split(/^examples:\n/m);
  const rules = kind === "rule" ? `rules:\n${ruleHead}\n${rule.replaceAll(/^/gm, "    ").trimEnd()}\n` : rule;
  const max = /^ *max: (\S+)/m.exec(text)?.[1] ?? "";
  const head = texts.get("policy.yaml") ?? "";
  const indicator = texts.get("indicators/on-time.yaml") ?? "";
  const identity = indicator.slice(0, indicator.indexOf("rules:")).replace(/^measure: .*$/m, `measure: ${measure}`);
  return new Map([
    ...texts,
    // Grades cover the totals that the policy of the page can give; here only the rule matters.
    ["policy.yaml", head.replace(/ max: 10/, ` max: ${max}`).replace(/^grades:\n(?: .*\n)*/m, "")],
    ["indicators/on-time.yaml", `${identity}${rules}remedy: { vi: –, en: – }\nexamples:\n${examples}`],
  ]);
}

/** The page's policy with one more measure, which counts as a snippet says. */
function withCount(texts: ReadonlyMap<string, string>, { info, text }: Block): Map<string, string> {
  const words = "{ vi: –, en: – }";
  const given = info.endsWith("share")
    ? `kind: ratio\ngiven: { numerator: ${words}, denominator: ${words} }\nmayExceed: true`
    : `kind: amount\ngiven: { amount: ${words} }\nunit: ${words}`;
  const count = text.replaceAll(/^/gm, "  ");
  return new Map([...texts, ["measures/snippet.yaml", `id: snippet\ntitle: ${words}\n${given}\ncount:\n${count}\n`]]);
}

/** Applies a change: lines that begin with `-` stand in the text once, those with `+` take their place. */
function withChange(text: string, change: string): string {
  const side = (sign: string) => {
    const lines = change.split("\n").filter((line) => line.startsWith(sign));
    return lines.map((line) => `${line.slice(1)}\n`).join("");
  };
  expect(text.split(side("-"))).toHaveLength(2);
  return text.replace(side("-"), () => side("+"));
}

function refusal(texts: ReadonlyMap<string, string>): string {
  try {
    readPolicy(texts);
    return "";
  } catch (error) {
    return error instanceof CchcError ? error.message : String(error);
  }
}

const snippetFile = ({ page, line }: Block) => path.join(snippets, `${page.replaceAll(/\W/g, "-")}-${line}.ts`);
const programs = executed.flatMap(blocksOf).filter(({ language, info }) => language === "ts" && info === "run");

describe.each(executed)("%s", (page) => {
  const blocks = blocksOf(page);
  const texts = policyTexts(blocks);
  const renewed = new Map<Block, string>();
  const workspace = mkdtempSync(path.join(tmpdir(), "cchc-docs-"));
  let last = "";

  beforeAll(() => {
    cpSync(path.join(top, "examples"), path.join(workspace, "examples"), { recursive: true });
    for (const { info, text } of blocks.filter(
      ({ language, info }) => /yaml|csv|json/.test(language) && info.includes("/"),
    )) {
      mkdirSync(path.join(workspace, path.dirname(info)), { recursive: true });
      writeFileSync(path.join(workspace, info), `${text}\n`);
    }
    process.chdir(workspace);
  });

  afterAll(() => {
    process.chdir(top);
    rmSync(workspace, { recursive: true });
    if (updating && renewed.size > 0) {
      rewrite(page, renewed);
    }
  });

  function check(printed: string, block: Block): void {
    if (updating && !block.text.split("\n").includes("…")) {
      renewed.set(block, printed);
      return;
    }
    expectLines(printed, block);
  }

  async function runTypeScript(block: Block): Promise<string> {
    const logged = vi.spyOn(console, "log").mockImplementation(() => undefined);
    try {
      mkdirSync(snippets, { recursive: true });
      writeFileSync(snippetFile(block), block.text);
      await import(pathToFileURL(snippetFile(block)).href);
      const printed = logged.mock.calls.map((values) => values.join(" "));
      const promised = [...block.text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment);
      expect(promised.length === 0 ? [] : printed).toEqual(promised);
      return printed.join("\n");
    } finally {
      logged.mockRestore();
    }
  }

  async function runBlock(block: Block, context: TestContext): Promise<void> {
    const { language, info, text } = block;
    const isResult = language === "text";
    const printed = last;
    last = isResult ? last : "";
    const policyFile = info.split("/").slice(2).join("/");
    const kind = language === "diff" ? (texts.has(policyFile) ? "policy" : "written") : info.split(" ")[0];
    switch (`${language} ${kind}`.trim()) {
      case "sh":
        for (const { command, exitCode } of readCommands(text)) {
          const outcome = await outcomeOf(command, context);
          expect(outcome).toMatchObject({ exitCode });
          last = outcome.text;
        }
        break;
      case "ts run":
        last = await runTypeScript(block);
        break;
      case "python run":
        last = spawned("python3", ["-X", "utf8", "-c", text], context).text;
        break;
      case "yaml rule":
      case "yaml indicator":
        expect(runExamples(readPolicy(withSnippet(texts, block))).filter(({ passed }) => !passed)).toEqual([]);
        break;
      case "yaml count":
        expect(refusal(withCount(texts, block))).toBe("");
        break;
      case "diff policy":
        last = refusal(new Map([...texts, [policyFile, withChange(`${texts.get(policyFile)}\n`, text)]]));
        break;
      case "diff written":
        writeFileSync(info, withChange(readFileSync(info, "utf8"), text));
        break;
      case "text output":
      case "text refused":
        expect(printed).not.toBe("");
        check(printed, block);
        break;
    }
  }

  for (const block of blocks) {
    const title = `line ${block.line}: ${block.language} ${block.info}`.trim();
    test(title, { timeout: 30_000 }, (context) => runBlock(block, context));
  }

  if (texts.size > 0) {
    test("the policy of the page is read and its examples pass", () => {
      expect(runExamples(readPolicy(texts)).filter(({ passed }) => !passed)).toEqual([]);
    });
  }
});

test("the programs of all pages are well typed", { timeout: 60_000 }, () => {
  mkdirSync(snippets, { recursive: true });
  for (const block of programs) {
    writeFileSync(snippetFile(block), block.text);
  }
  const { config } = ts.readConfigFile(path.join(top, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, top);
  const program = ts.createProgram(programs.map(snippetFile), options);
  const own = programs.flatMap((block) => ts.getPreEmitDiagnostics(program, program.getSourceFile(snippetFile(block))));
  const messages = own.map(({ file, messageText }) => {
    return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
  expect(messages).toEqual([]);
});

describe.each(pages)("%s leads somewhere", (page) => {
  const prose = readProse(path.join(top, page));
  const folders = readdirSync(top, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

  test("every link to a file", () => {
    const links = [...prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    const missing = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(path.join(top, path.dirname(page), link)));
    expect(missing).toEqual([]);
  });

  // Up to the first part that is a pattern: packages/*/src, indicators/<id>.yaml.
  test("every file that is named from the top folder", () => {
    const named = [...prose.matchAll(/`([^`\s]+\/[^`\s]*)`/g)].map(([, name = ""]) => name);
    const missing = named
      .filter((name) => folders.includes(name.split("/")[0] ?? "") && !/^(build|node_modules|docs\/api)/.test(name))
      .map((name) => name.replace(/\/[^/]*[*<{…].*$/, "/"))
      .filter((name) => !existsSync(path.join(top, name)));
    expect(missing).toEqual([]);
  });
});

test("README.vi.md names every measure of qd-766 with its title", () => {
  const prose = readProse(path.join(top, "README.vi.md"));
  const rows = [...readPolicyData(qd766).measures.values()].map(({ id, title }) => `| \`${id}\` | ${title.vi} |`);
  expect(rows.filter((row) => !prose.includes(row))).toEqual([]);
});
