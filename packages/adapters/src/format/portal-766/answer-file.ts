import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileTooLarge } from "../../folder/folder-problem.ts";
import { requireFileInside } from "../../folder/inside.ts";
import { defaultFolderLimits } from "../../folder/limits.ts";
import { isRecord, parseAnswer } from "../../http/parse-answer.ts";
import { fileError } from "../../source/file-problem.ts";
import { TextGate } from "../../text/text-gate.ts";
import { portalError } from "./portal-problem.ts";

/** A saved answer that was read whole. */
export interface AnswerFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly value: unknown;
}

const headBytes = 4_096;
/** The answers of a large province are a few hundred kilobytes. */
const limits = { ...defaultFolderLimits, fileBytes: 33_554_432 };

/**
 * Names of the JSON files in a folder, in their order, if any of them is an answer of the national portal under Decision 766; none
 * when the folder has counts, or the path is no folder.
 */
export async function findPortalAnswers(folder: string): Promise<readonly string[]> {
  if (
    !(await stat(folder)
      .then((found) => found.isDirectory())
      .catch(() => false))
  ) {
    return [];
  }
  const names = (await readdir(folder)).sort();
  const files = names.filter((name) => name.toLowerCase().endsWith(".json"));
  if (names.some((name) => name.startsWith("counts."))) {
    return [];
  }
  const marked = await Promise.all(files.map(async (name) => looksLikeAnswer(await headOf(join(folder, name)))));
  return marked.includes(true) ? files : [];
}

async function headOf(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) {
    return "";
  }
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    // Without the NUL bytes of UTF-16 its names read as those of UTF-8 do.
    return buffer.subarray(0, bytesRead).toString("utf8").replaceAll("\0", "");
  } finally {
    await file.close();
  }
}

/** By the beginning alone, so that an answer that was cut off is known for one. An envelope around a list holds records, not figures. */
function looksLikeAnswer(head: string): boolean {
  const isNew =
    !/"data"\s*:\s*\[/.test(head) &&
    /"code"\s*:/.test(head) &&
    /"departmentId"|"departmentCode"|"message"\s*:/.test(head);
  return isNew || (/"MA_COQUAN"/.test(head) && /"TDGQ"|"MDHL"|"CAPDONVIID"/.test(head));
}

/**
 * Reads one file; numbers keep their text.
 *
 * @throws CchcError `file/…`, `folder/file-too-large`, `text/…`, `portal/not-json`.
 */
export async function readAnswerFile(folder: string, name: string): Promise<AnswerFile> {
  await requireFileInside(await realpath(folder), name);
  const bytes = await bytesOf(join(folder, name), name);
  const gate = new TextGate(name);
  const text = gate.pass(bytes).toString() + gate.finish().toString();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { name, sha256, value: parseAnswer(text) };
  } catch (error) {
    throw error instanceof SyntaxError ? portalError("not-json", { file: name }) : error;
  }
}

async function bytesOf(path: string, name: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.size > limits.fileBytes) {
      throw fileTooLarge(name, limits);
    }
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Whether a JSON value has the portal's envelope. Saved requests, catalogues and notes have none. */
export function isEnvelope(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.hasOwn(value, "code") && Object.hasOwn(value, "data");
}
