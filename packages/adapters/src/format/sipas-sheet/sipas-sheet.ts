import { surveyAnswer, surveyResponse } from "@cchc/core";
import type { FileMapping } from "../../mapping/record-mapping.ts";
import type { TableColumns, TablePart } from "../../source/table.ts";
import type { TableReading, TableSource } from "../../source/table-source.ts";
import type { TableFormat } from "../table-format.ts";
import { answerRows } from "./answer-rows.ts";
import { responseRow } from "./response-row.ts";
import { ScaleWatch } from "./scale-watch.ts";
import type { SheetView } from "./sheet-view.ts";

/** Fields that the sheet gives without a column of their own. */
const made = {
  "survey-answer": ["id", "survey", "response", "factor", "scale", "level", "valid"],
  "survey-response": ["id", "survey", "scale", "valid", "items", "distinctLevels"],
} as const;

/** A survey as offices keep it: one row for each form, one column for each question; seen as forms, or as answers. */
export const sipasSheet: TableFormat = {
  entities: [surveyResponse.id, surveyAnswer.id],
  view: (source, mapping, entity) => {
    const view = viewOf(mapping, entity === surveyAnswer.id ? "survey-answer" : "survey-response");
    return {
      place: source.place,
      top: async (reading = {}) => {
        const columns = inner(reading.columns ?? { required: [] }, view);
        const top = await source.top({ ...reading, columns });
        const questions = new Set(view.questions.keys());
        // What a question's column is called matters to the sheet alone; that it is there is asked for when the sheet is read.
        return {
          row: top.row,
          cells: [...top.cells.filter((cell) => !questions.has(cell)), ...missingIn(view, top.cells)],
        };
      },
      read: (reading) => parts(source, reading, view),
    };
  },
};

function viewOf(mapping: FileMapping | undefined, entity: SheetView["entity"]): SheetView {
  const { survey = "", scale = 5, questions = {} } = mapping ?? {};
  const named = new Set(Object.keys(mapping?.columns ?? {}));
  return {
    entity,
    survey,
    scale,
    questions: new Map(Object.entries(questions)),
    made: made[entity].filter((name) => !named.has(name)),
    response: columnOf(mapping, entity === "survey-answer" ? "response" : "id"),
  };
}

function columnOf(mapping: FileMapping | undefined, field: string): string | undefined {
  const column = mapping?.columns?.[field];
  return typeof column === "string" ? column : undefined;
}

function missingIn({ made: names }: SheetView, cells: readonly string[]): readonly string[] {
  return names.filter((name) => !cells.includes(name));
}

function inner(
  { required, optional = [], aliases }: TableColumns,
  { made: names, questions }: SheetView,
): TableColumns {
  const isRead = (name: string) => !names.includes(name);
  return {
    required: [...required.filter(isRead), ...questions.keys()],
    optional: optional.filter(isRead),
    aliases: new Map([...(aliases ?? [])].filter(([name]) => isRead(name))),
  };
}

async function* parts(
  source: TableSource,
  reading: TableReading,
  view: SheetView,
): AsyncGenerator<TablePart, void, undefined> {
  const watch = new ScaleWatch(view.scale);
  let read = 0;
  for await (const part of source.read({ ...reading, columns: inner(reading.columns, view) })) {
    switch (part.kind) {
      case "header":
        yield {
          ...part,
          columns: [...part.columns.filter((name) => !view.questions.has(name)), ...view.made],
        };
        break;
      case "row": {
        const rows =
          view.entity === "survey-answer"
            ? answerRows(part, view, { place: source.place, watch })
            : [responseRow(part, view, { place: source.place, watch })];
        read += rows.length;
        yield* rows;
        break;
      }
      case "end":
        yield { ...part, read, warnings: [...(part.warnings ?? []), ...watch.end(source.place)] };
        break;
      case "refused":
        read += 1;
        yield part;
        break;
      case "aside":
        yield part;
        break;
    }
  }
}
