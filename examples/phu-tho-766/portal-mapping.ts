/** Which column of the portal becomes which count and which published score. Ids on the left are those of the policy `qd-766`. */

/** Columns that hold the counts of one measure. */
interface MeasureColumns {
  readonly id: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly amount?: string;
}

/** One indicator: the portal's row, the measures read from it and the columns with its published points. */
export interface Item {
  readonly id: string;
  /** Code in the column `metric`; absent where the table has one row per agency. */
  readonly metric?: string | undefined;
  readonly measures: readonly MeasureColumns[];
  /** Columns to look for the points, in this order; absent when the portal gives the item no score. */
  readonly points?: readonly string[];
}

/** One group of indicators and the portal's table of it. */
interface Area {
  readonly id: string;
  /** Name of the CSV file without its ending. */
  readonly table: string;
  /** Where the group's own points are. */
  readonly total: { readonly metric?: string; readonly points: readonly string[] };
  readonly items: readonly Item[];
}

/** The month of the figures. */
export const period = "2026-08";

/** The portal's words for levels, and ours. */
export const levels: ReadonlyMap<string, string> = new Map([
  ["PROVINCE", "province"],
  ["PROVINCE_DEPT", "department"],
  ["COMMUNE", "commune"],
]);

const totalRow = { metric: "TOTAL", points: ["score"] };
/** The province's row has its points in `totalScore`, all others in `score`. */
const progressPoints = ["score", "totalScore"];

/** Groups and indicators in the order of the policy. */
export const areas: readonly Area[] = [
  {
    id: "transparency",
    table: "transparency",
    total: totalRow,
    items: [
      metric("1-1-publish-on-time", "PUBLISH_ON_TIME", "procedure-published-on-time"),
      metric("1-2-public-update-on-time", "PUBLIC_UPDATE_ON_TIME", "procedure-made-public-on-time"),
      metric("1-3-public-content-full", "PUBLIC_CONTENT_FULL", "procedure-content-full"),
      metric("1-4-dossier-sync", "DOSSIER_SYNC", "dossier-synced"),
    ],
  },
  {
    id: "progress",
    table: "progress",
    total: { points: progressPoints },
    items: [
      {
        id: "2-1-progress",
        measures: [{ id: "dossier-on-time", numerator: "totalOnTime", denominator: "totalReceived" }],
        points: progressPoints,
      },
      {
        id: "2-2-average-processing-days",
        measures: [{ id: "dossier-average-processing-days", amount: "avgProcessingDays" }],
      },
    ],
  },
  {
    id: "online",
    table: "online",
    total: { points: ["totalScore"] },
    items: [{ id: "3-1-online-services", measures: [], points: ["totalScore"] }],
  },
  {
    id: "payment",
    table: "payment",
    total: { points: ["totalScore"] },
    items: [
      {
        id: "3-6-online-payment",
        measures: [
          {
            id: "fee-dossier-paid-online",
            numerator: "totalDossierOnlinePaymentSuccess",
            denominator: "totalDossierFinancialObligation",
          },
          {
            id: "fee-procedure-paid-online",
            numerator: "totalDossierOnlineFormalityPaymentSuccess",
            denominator: "totalFeeFormality",
          },
          { id: "fee-procedure-synced", numerator: "totalFeeDossierFormality", denominator: "totalFeeFormality" },
        ],
        points: ["totalScore"],
      },
    ],
  },
  {
    id: "satisfaction",
    table: "satisfaction",
    total: totalRow,
    items: [
      metric("5-1a-petitions-on-rules", "PETITION_CLASSIFICATION_TTHC", "petition-about-rules"),
      metric("5-1b-petitions-on-staff", "PETITION_CLASSIFICATION_STAFF", "petition-about-staff"),
      metric("5-2-petitions-on-time", "PETITION_PROCESSING_ON_TIME", "petition-on-time"),
      metric("5-3-petitions-satisfied", "PETITION_HANDLING_SATISFACTION", "petition-satisfied"),
      metric("5-4-dossier-satisfaction", "DOSSIER_RECEIVING_SATISFACTION", "dossier-without-complaint"),
    ],
  },
  {
    id: "digitisation",
    table: "digitisation",
    total: totalRow,
    items: [
      metric("4-1-electronic-result", "ORIGINAL_RESULT_AVAILABLE", "dossier-electronic-result"),
      metric("4-2-digitised-dossiers", "SO_HOA_GIAY_TO_GIAI_QUYET", "dossier-digitised"),
      metric("4-3-reused-data", "REUSED_DIGITIZED_DATA", "dossier-data-reused"),
      metric("4-4-personal-storage", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "dossier-from-personal-storage"),
      metric("4-5a-population-data-procedures", "CITIZEN_DATA_CONNECTED_FORMALITY", "procedure-population-data"),
      metric("4-5b-population-data-dossiers", "CITIZEN_DATA_CONNECTED_DOSSIER", "dossier-population-data"),
      metric("4-6-electronic-certified-copy", "ELECTRONIC_CERTIFIED_COPY", "commune-certified-copy"),
    ],
  },
];

/** An indicator whose counts and points are one row of a table with a column `metric`. */
function metric(id: string, code: string, measure: string): Item {
  const measures = [{ id: measure, numerator: "numerator", denominator: "denominator" }];
  return { id, metric: code, measures, points: ["score"] };
}
