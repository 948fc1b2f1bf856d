import type { AnyRecord } from "../entity/entity.ts";
import { survey } from "../entity/survey.ts";
import { surveyResponse } from "../entity/survey-response.ts";
import type { Discrepancy, Figure, Reconciliation } from "./reconciliation.ts";

/** Figures of a survey, and the responses that name it. */
interface Forms {
  readonly id: string;
  readonly unit: string;
  readonly endedOn?: string;
  readonly planned?: number;
  readonly collected?: number;
  readonly validForms?: number;
  readonly responses?: number;
}

/** The numbers of forms that a survey states, held against each other and against the responses that name it. Keeps figures of surveys, no responses. */
export const surveyForms: Reconciliation = {
  id: "survey-forms",
  title: { vi: "Số phiếu của các cuộc khảo sát", en: "Numbers of forms of surveys" },
  entities: [survey.id],
  begin: ({ supplied, period }) => {
    const surveys: AnyRecord[] = [];
    const responses = new Map<string, number>();
    return {
      add: ({ entity, record }) => {
        if (entity === survey.id) {
          surveys.push(record);
        } else if (entity === surveyResponse.id) {
          const key = `${record.unit}\n${String(record["survey"])}`;
          responses.set(key, (responses.get(key) ?? 0) + 1);
        }
      },
      findings: () =>
        surveys
          .map((record) => formsOf(record, supplied.has(surveyResponse.id) ? responses : undefined))
          .filter(({ endedOn }) => period === undefined || isWithin(endedOn, period.first, period.last))
          .sort((a, b) => (`${a.unit}\n${a.endedOn}\n${a.id}` < `${b.unit}\n${b.endedOn}\n${b.id}` ? -1 : 1))
          .flatMap(disagreements),
    };
  },
};

function isWithin(day: string | undefined, first: string, last: string): boolean {
  return day !== undefined && first <= day && day <= last;
}

function formsOf(record: AnyRecord, responses: ReadonlyMap<string, number> | undefined): Forms {
  const [planned, collected, validForms] = [record["planned"], record["collected"], record["validForms"]];
  const endedOn = record["endedOn"];
  return {
    id: record.id,
    unit: record.unit,
    ...(typeof endedOn === "string" ? { endedOn } : {}),
    ...(typeof planned === "number" ? { planned } : {}),
    ...(typeof collected === "number" ? { collected } : {}),
    ...(typeof validForms === "number" ? { validForms } : {}),
    ...(responses === undefined ? {} : { responses: responses.get(`${record.unit}\n${record.id}`) ?? 0 }),
  };
}

const { planned, collected, validForms } = survey.fields;
const titles = {
  planned: planned.title,
  collected: collected.title,
  validForms: validForms.title,
  responses: { vi: "Phiếu trong survey-response", en: "Forms in survey-response" },
} as const;
type Stated = keyof typeof titles;

interface Order {
  readonly code: string;
  readonly severity: Discrepancy["severity"];
  /** The first should not be more than the second. */
  readonly lower: Stated;
  readonly upper: Stated;
  readonly what: Discrepancy["what"];
}

const orders: readonly Order[] = [
  {
    code: "survey/valid-over-collected",
    severity: "error",
    lower: "validForms",
    upper: "collected",
    what: { vi: "Phiếu hợp lệ không quá phiếu thu về", en: "Valid forms are no more than those collected" },
  },
  {
    code: "survey/more-responses",
    severity: "error",
    lower: "responses",
    upper: "collected",
    what: { vi: "Số phiếu chi tiết không quá phiếu thu về", en: "Responses are no more than the forms collected" },
  },
  {
    code: "survey/fewer-responses",
    severity: "warning",
    lower: "validForms",
    upper: "responses",
    what: { vi: "Phiếu hợp lệ đều có phiếu chi tiết", en: "Every valid form is among the responses" },
  },
  {
    code: "survey/under-plan",
    severity: "warning",
    lower: "planned",
    upper: "collected",
    what: { vi: "Phiếu thu về đủ mẫu theo kế hoạch", en: "The forms collected reach the planned sample" },
  },
];

function disagreements(forms: Forms): readonly Discrepancy[] {
  return orders.flatMap(({ code, severity, lower, upper, what }): Discrepancy[] => {
    const [least, most] = [forms[lower], forms[upper]];
    return least === undefined || most === undefined || least <= most
      ? []
      : [
          {
            code,
            severity,
            unit: forms.unit,
            ...(forms.endedOn === undefined ? {} : { period: forms.endedOn }),
            what,
            figures: [figure(lower, least), figure(upper, most)],
            records: [forms.id],
          },
        ];
  });
}

function figure(stated: Stated, value: number): Figure {
  return { title: titles[stated], value: String(value) };
}
