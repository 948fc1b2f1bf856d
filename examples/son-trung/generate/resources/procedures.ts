import type { procedure } from "@cchc/core";
import {
  procedures as catalogue,
  type Procedure,
  type ServiceStage,
  serviceStages,
} from "../cases/procedure-catalogue.ts";
import { mergerDay } from "../commune.ts";
import { dayOf, dayText } from "../days.ts";
import type { RowOf } from "../row.ts";
import { simulatedId, type Town } from "../town.ts";

/** The procedures in each stage of online service; the new commune takes over all of them. */
export function* procedures(town: Town): Generator<RowOf<typeof procedure>> {
  const stages = serviceStages.filter(({ from }) => from <= town.options.until);
  for (const [index, stage] of stages.entries()) {
    const validTo = stages[index + 1]?.from;
    const isWanted = town.options.baseline || !isOld(stage);
    for (const one of isWanted ? catalogue : []) {
      yield { ...offered(town, stage, one), validTo: validTo === undefined ? undefined : dayText(validTo) };
    }
  }
}

function offered(town: Town, stage: ServiceStage, { code, field, rank, fee, fullEligible }: Procedure) {
  const unit = town.unitOn(stage.from);
  const isElectronic = rank < stage.electronic;
  return {
    id: simulatedId(unit, "procedure", dayText(stage.from).slice(2), code),
    unit,
    procedure: code,
    field,
    validFrom: dayText(stage.from),
    posted: !isOld(stage) || rank % 4 !== 3,
    postedOnline: isElectronic,
    contentComplete: isElectronic,
    inOneStop: !isOld(stage) || rank % 3 !== 2,
    electronic: isElectronic,
    interlinkEligible: rank < 6,
    interlinked: rank < stage.interlinked,
    serviceLevel: levelOf(rank, stage),
    fullEligible,
    hasFee: fee !== undefined,
    iso: rank < isoProcedures(stage),
  };
}

function isOld({ from }: ServiceStage): boolean {
  return from < dayOf(2021, 1, 1);
}

function isoProcedures(stage: ServiceStage): number {
  if (isOld(stage)) {
    return 0;
  }
  return stage.from >= mergerDay ? 20 : stage.electronic - 2;
}

function levelOf(rank: number, { full, offered: all }: ServiceStage) {
  if (rank < full) {
    return "full" as const;
  }
  return rank < all ? ("partial" as const) : ("information" as const);
}
