import { describe, expect, it } from "vitest";
import { entities } from "./entities.ts";

const orders = [...entities.values()].flatMap(({ id, fields, order = [] }) =>
  order.map((pair) => ({ id, fields, pair })),
);

describe("the order of an entity's dates", () => {
  it("names fields that the entity has and that are dates", () => {
    for (const { id, fields, pair } of orders) {
      const types = pair.map((name) => fields[name]?.type);
      expect([id, ...pair, types.every((type) => type === "date" || type === "datetime")]).toEqual([id, ...pair, true]);
    }
  });

  it("never puts a date before itself, and never two dates both ways", () => {
    for (const { id, pair } of orders) {
      const reversed = orders.filter(
        (other) => other.id === id && other.pair[0] === pair[1] && other.pair[1] === pair[0],
      );
      expect([id, ...pair, pair[0] === pair[1], reversed.length]).toEqual([id, ...pair, false, 0]);
    }
  });

  it("has every deadline marked as a day that may lie ahead", () => {
    for (const { id, fields } of entities.values()) {
      for (const name of ["dueAt", "firstDueAt", "dueOn"]) {
        const field = fields[name];
        const marked = field === undefined || ("ahead" in field && field.ahead === true);
        expect([id, name, marked]).toEqual([id, name, true]);
      }
    }
  });
});
