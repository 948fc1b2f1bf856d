import { entities } from "@cchc/core";
import {
  basisWords,
  type Policy,
  type RaisedFlag,
  renderMessage,
  type Scorecard,
  type UncheckedFlag,
} from "@cchc/rules";
import type { Sheet } from "@cchc/workbook";
import { besideWords } from "../terminal/beside-words.ts";
import { fill } from "../terminal/words.ts";
import { proseCell, textCell } from "./cells.ts";
import { indicatorHeads } from "./head-words.ts";
import { type Head, type Row, tableSheet } from "./table.ts";
import { unitCells } from "./unit-cells.ts";
import type { WorkbookContext } from "./workbook-context.ts";

const columns = ["unit", "name", "code", "flag", "reason", "touches", "records", "meaning", "look", "basis"] as const;
type FlagRow = Row<(typeof columns)[number]>;

const heads: Readonly<Record<(typeof columns)[number], Head>> = {
  unit: indicatorHeads.unit,
  name: indicatorHeads.name,
  code: { title: { vi: "Mã cảnh báo", en: "Code" }, width: 9 },
  flag: { title: { vi: "Cảnh báo (không trừ điểm)", en: "Flag (no points are taken off)" }, width: 40 },
  reason: { title: { vi: "Vì sao", en: "Why" }, width: 50 },
  touches: { title: { vi: "Liên quan đến tiêu chí", en: "Beside indicators" }, width: 20 },
  records: { title: besideWords.records, width: 50 },
  meaning: { title: besideWords.meaning, width: 60 },
  look: { title: besideWords.look, width: 50 },
  basis: indicatorHeads.basis,
};

/** Every flag that was raised, with what raised it and what to look at; then those that could not be looked at. */
export function flagsSheet(context: WorkbookContext): Sheet {
  const rows = context.layout.cards.flatMap(({ card }) => [
    ...card.flags.map((flag) => ({ ...baseRow(card, flag.id, context), ...raisedRow(flag, context) })),
    ...card.unchecked.map((flag) => ({ ...baseRow(card, flag.id, context), reason: uncheckedCell(flag, context) })),
  ]);
  return tableSheet({ key: "flags", order: columns, heads, rows, fixed: 2 }, context);
}

function baseRow(card: Scorecard, id: string, context: WorkbookContext): FlagRow {
  const { level: _, ...unit } = unitCells(card, context);
  const flag = context.policy.flags.find((one) => one.id === id);
  return flag === undefined
    ? { ...unit, code: textCell(id) }
    : {
        ...unit,
        code: textCell(flag.code),
        flag: textCell(context.say(flag.title)),
        meaning: proseCell(context.say(flag.meaning)),
        look: proseCell(context.say(flag.look)),
        basis: textCell(context.say(basisWords[flag.basis])),
      };
}

function raisedRow({ reason, touches, records }: RaisedFlag, { style, policy, say }: WorkbookContext): FlagRow {
  const codes = codesOf(policy, touches);
  const ids = records.map(({ entity, ids: kept }) => {
    const kind = entities.get(entity)?.title;
    return `${kind === undefined ? entity : say(kind)}: ${kept.join(", ")}`;
  });
  return {
    reason: proseCell(renderMessage(reason, style)),
    touches: textCell(codes === "" ? say(besideWords.wholeCard) : codes),
    records: proseCell(ids.join("; ")),
  };
}

function codesOf({ indicators }: Policy, touched: readonly string[]): string {
  return indicators
    .filter(({ id }) => touched.includes(id))
    .map(({ code }) => code)
    .join(", ");
}

function uncheckedCell({ reason }: UncheckedFlag, { style, say }: WorkbookContext) {
  return proseCell(fill(say(besideWords.unchecked), { reason: renderMessage(reason, style) }));
}
