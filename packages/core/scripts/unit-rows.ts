import { readFileSync } from "node:fs";
import { z } from "zod";
import { UnitKind } from "../src/unit/unit.ts";

const code = z.string().regex(/^\d+$/);
const kindAndName = z.string().transform((text, context) => {
  const split = splitKind(text);
  if (split === undefined) {
    context.addIssue(`no kind in front of "${text}"`);
    return z.NEVER;
  }
  return split;
});

/** A row of units-2026-07-25.csv. */
export const UnitRow = z.strictObject({
  code,
  name: z.string().min(1),
  fullName: z.string().min(1),
  nameEn: z.string().min(1),
  level: z.enum(["province", "commune"]),
  kind: UnitKind,
  parentCode: z.string(),
});

/** A row of units-2026-07-25.csv. */
export type UnitRow = z.infer<typeof UnitRow>;

/** A row of commune-mapping-2025-07-01.csv. Island districts without communes have neither old code nor old name. */
export const MappingRow = z.strictObject({
  oldCode: z.union([code, z.literal("")]),
  oldName: z.string(),
  oldDistrict: z.string().min(1),
  oldProvince: z.string().min(1),
  newCode: code,
  newName: kindAndName,
  newProvinceCode: code,
  newProvince: kindAndName,
  divided: z.enum(["true", "false"]),
});

/** A row of commune-mapping-2025-07-01.csv. */
export type MappingRow = z.infer<typeof MappingRow>;

/** Kind and name of a full name; one row of each file writes its kind in another case ("xã Bắc Sơn", "Thị Trấn Ái Tử"). */
export function splitKind(fullName: string): { kind: UnitKind; name: string } | undefined {
  const kind = UnitKind.options.find((each) => fullName.toLowerCase().startsWith(`${each.toLowerCase()} `));
  return kind && { kind, name: fullName.slice(kind.length + 1) };
}

/** Reads a file of comma-separated values; the two upstream files quote nothing, so a quote stops the reading. */
export function readRows<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  const text = readFileSync(file, "utf8");
  if (text.includes('"')) {
    throw new Error(`${file}: quoted values are not expected`);
  }
  const [header, ...lines] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return lines.map((values, index) => {
    if (values.length !== header?.length) {
      throw new Error(`${file}:${index + 2}: ${header?.length} values expected, ${values.length} given`);
    }
    return schema.parse(Object.fromEntries(header.map((name, column) => [name, values[column]])));
  });
}
