import { policyOn } from "@cchc/rules";
import { nameText } from "../../terminal/safe-text.ts";
import { type Block, heading, paragraph } from "../block/block.ts";
import type { Writing } from "../report-asked.ts";

/** How the points were computed, and what pins them. */
export function methodPart({ card, subject, style, say }: Writing): Block[] {
  const { result, policy } = subject;
  const { print, rank } = policyOn(policy, result.period.first);
  const tool = nameText(`${result.tool.name} ${result.tool.version}`, style.language);
  return [
    heading(1, `${card === undefined ? "V" : "VI"}. ${say("method")}`),
    paragraph(say("rounding", { digits: print.digits, ties: rank.ties === "standard" ? "1, 2, 2, 4" : "1, 2, 2, 3" })),
    paragraph(say("pins", { policy: policy.id, sha256: policy.sha256, tool })),
    paragraph(say("verify")),
  ];
}
