import { expect, test } from "vitest";
import { buildPolicy } from "../../test/build-policy.ts";
import { coverPolicy } from "../coverage/cover-policy.ts";
import { prepareCards } from "../testing/prepare-cards.ts";
import { mutatePolicy } from "./mutate-policy.ts";
import { suggestExamples } from "./suggest-examples.ts";

test("with what is suggested everything is reached, and no change of the indicator goes unnoticed", async () => {
  const bare = buildPolicy({
    areas: { service: 10 },
    indicators: {
      only: {
        score:
          "{ shape: bands, direction: higher-is-better, bands: [{ atLeast: 80%, points: 10 }, { atLeast: 50%, below: 80%, points: 4 }, { below: 50%, points: 0 }] }",
      },
    },
  });
  const cards = await prepareCards(bare);
  const { missing } = coverPolicy(bare, cards);
  const suggested = suggestExamples(bare, { missing, mutants: mutatePolicy(bare, cards) });
  const policy = {
    ...bare,
    indicators: bare.indicators.map((one) => ({ ...one, examples: suggested.map(({ example }) => example) })),
  };
  expect(coverPolicy(policy, cards).missing).toEqual([]);
  expect(mutatePolicy(policy, cards).filter(({ fate, subject }) => fate === "survived" && subject === "only")).toEqual(
    [],
  );
  expect(suggested.map(({ example }) => example.name)).toEqual([
    "scored",
    "empty-denominator",
    "under 80%",
    "at 80%",
    "under 50%",
    "at 50%",
    "the gap means withhold, not exclude-and-rescale",
  ]);
});
