import type { Problem } from "@cchc/core";
import { problem } from "../check-names.ts";
import { PolicyDocument } from "../policy-document.ts";
import type { LayerFiles, Resolved } from "./resolved.ts";
import { spanCovers, spanText } from "./span.ts";

/** The layer's days lie in those of the policy it extends, and none of its files stands there already. */
export function checkLayerHead({ head, files }: LayerFiles, base: Resolved): Problem[] {
  const [newest] = base.heads.slice(-1);
  const extended = PolicyDocument.safeParse(newest?.file.data).data;
  const known = new Set(base.files.map(({ path }) => path));
  const repeated = files.filter(({ path }) => known.has(path));
  const days = extended === undefined ? "" : spanText(extended);
  return [
    ...(extended === undefined || spanCovers(extended, head.value)
      ? []
      : [problem(head, ["from"], { ...notCovered, given: spanText(head.value), expected: { vi: days, en: days } })]),
    ...repeated.map((file) => ({ ...alreadyThere, given: file.path, place: file.locate([]) })),
  ];
}

const notCovered = {
  code: "layer/base-not-in-force",
  what: {
    vi: "bộ chỉ số gốc không có hiệu lực trong cả thời gian của lớp này",
    en: "the extended policy is not in force on every day of the layer",
  },
} as const;
const alreadyThere = {
  code: "layer/already-there",
  what: { vi: "bộ chỉ số gốc đã có tệp này", en: "the extended policy has this file" },
  expected: {
    vi: "một mã mới, hoặc một tệp trong overrides/ thay từng giá trị",
    en: "a new id, or a file in overrides/ that changes a value of it",
  },
} as const;
