import type { RecordTable } from "../records/tables-in-file.ts";
import type { TableSource } from "../source/table-source.ts";
import { bieuIi06a } from "./bieu-ii06a/bieu-ii06a.ts";
import { capNhatTienDoHoSoMc, dongBoHoSoMc } from "./dong-bo-ho-so-mc/sync-format.ts";
import type { FormatId } from "./format-id.ts";
import { sipasSheet } from "./sipas-sheet/sipas-sheet.ts";
import type { TableFormat } from "./table-format.ts";

const formats: Readonly<Record<FormatId, TableFormat>> = {
  "bieu-ii06a": bieuIi06a,
  "sipas-sheet": sipasSheet,
  "dong-bo-ho-so-mc": dongBoHoSoMc,
  "cap-nhat-tien-do-ho-so-mc": capNhatTienDoHoSoMc,
};

/** A table as the form shows it that its mapping names or that it is recognised as; itself, where there is none. */
export async function asFormatted(table: RecordTable): Promise<RecordTable> {
  const format = await formatOf(table);
  const { source, mapping, entity } = table;
  return format === undefined ? table : { ...table, source: format.view(source, mapping, entity.id) };
}

async function formatOf({ source, mapping, entity }: RecordTable): Promise<TableFormat | undefined> {
  if (mapping?.format !== undefined) {
    return formats[mapping.format];
  }
  for (const format of Object.values(formats)) {
    if (format.entities.includes(entity.id) && (await format.recognises?.(source)) === true) {
      return format;
    }
  }
  return undefined;
}

/** The entity whose records a table holds that no name tells: by the form that it is filled in on. */
export async function entityOfForm(source: TableSource): Promise<string | undefined> {
  for (const format of Object.values(formats)) {
    if ((await format.recognises?.(source).catch(() => false)) === true) {
      return format.entities[0];
    }
  }
  return undefined;
}
