import type { RecordFileTally } from "@cchc/adapters";
import { entities, type Problem, type RecordTally, type Undated } from "@cchc/core";

/** What must be said of records without the date that puts them into a period: they were accepted and no measure by that date counts them. */
export function undatedNotes(tallies: readonly RecordTally[], files: readonly RecordFileTally[]): Problem[] {
  return tallies.flatMap(({ entity, undated = [] }) => {
    const [file, ...others] = files.filter((one) => one.entity === entity);
    // Of several files of one entity nobody remembers which of them the records were in; their ids tell.
    const place = file === undefined || others.length > 0 ? undefined : { file: file.name };
    return undated.map((one) => ({ ...noteOf(entity, one), ...(place === undefined ? {} : { place }) }));
  });
}

function noteOf(id: string, { field, records, ids }: Undated): Problem {
  const entity = entities.get(id);
  const title = (language: "vi" | "en") => entity?.fields[field]?.title[language] ?? field;
  const more = records > ids.length ? ", …" : "";
  return {
    code: "record/undated",
    what: {
      vi: `${records} bản ghi (${entity?.title.vi ?? id}) không có “${title("vi")}” (${field}) nên không thuộc kỳ nào: số đo theo ngày này không tính chúng`,
      en: `${records} records (${entity?.title.en ?? id}) have no “${title("en")}” (${field}), so they are in no period: measures by that date do not count them`,
    },
    given: `${ids.join(", ")}${more}`,
    expected: { vi: `ngày ở trường ${field}`, en: `a date in the field ${field}` },
  };
}
