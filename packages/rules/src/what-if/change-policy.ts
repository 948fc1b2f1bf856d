import { CchcError } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import type { PolicyChange } from "./change.ts";

/**
 * The policy with other values, read and checked as a whole; the same object when nothing changes.
 *
 * @throws CchcError `what-if/unknown-file` or `what-if/no-such-place`; and everything that a policy is refused for.
 */
export function changePolicy(policy: Policy, changes: readonly PolicyChange[]): Policy {
  if (changes.length === 0) {
    return policy;
  }
  return readPolicyData(changes.reduce(withChange, policy.files));
}

type Files = Policy["files"];

function withChange(files: Files, { file, at, value }: PolicyChange): Files {
  if (!Object.hasOwn(files, file)) {
    throw unknownFile(file, files);
  }
  return { ...files, [file]: put(files[file], value, { file, at, depth: 0 }) };
}

interface Target {
  readonly file: string;
  readonly at: readonly (string | number)[];
  readonly depth: number;
}

/** A copy with one value put in its place; what stands beside it is shared. */
function put(data: unknown, value: unknown, target: Target): unknown {
  const { at, depth } = target;
  const [key] = at.slice(depth);
  if (key === undefined) {
    return value;
  }
  const deeper = { ...target, depth: depth + 1 };
  if (Array.isArray(data) && typeof key === "number" && Number.isInteger(key) && key >= 0 && key <= data.length) {
    return [...data.slice(0, key), put(data[key], value, deeper), ...data.slice(key + 1)];
  }
  if (isRecord(data) && typeof key === "string" && (Object.hasOwn(data, key) || depth === at.length - 1)) {
    return { ...data, ...Object.fromEntries([[key, put(valueAt(data, key), value, deeper)]]) };
  }
  throw noSuchPlace(data, target);
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function valueAt(data: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function unknownFile(given: string, files: Files): CchcError {
  const names = Object.keys(files);
  return new CchcError({
    code: "what-if/unknown-file",
    what: { vi: "bộ chỉ số không có tệp này", en: "the policy has no such file" },
    given,
    expected: { vi: "đường dẫn một tệp của bộ chỉ số", en: "the path of a file of the policy" },
    example: names.find((name) => name.startsWith("indicators/")) ?? names.join(", "),
  });
}

function noSuchPlace(data: unknown, { file, at, depth }: Target): CchcError {
  const keys = Array.isArray(data) ? `0 … ${data.length}` : isRecord(data) ? Object.keys(data).join(", ") : "–";
  return new CchcError({
    code: "what-if/no-such-place",
    what: { vi: "tệp không có chỗ này", en: "the file has no such place" },
    given: at.slice(0, depth + 1).join(" › "),
    expected: { vi: `một trong: ${keys}`, en: `one of: ${keys}` },
    example: '["rules", 0, "max"]',
    place: { file },
  });
}
