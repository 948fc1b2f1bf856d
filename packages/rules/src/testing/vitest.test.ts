import { vietnamCalendar } from "@cchc/core/vietnam";
import { testPolicy } from "@cchc/rules/vitest";
import { readShipped, shippedIds } from "../../test/read-shipped.ts";

for (const id of shippedIds) {
  await testPolicy(readShipped(id), { calendar: vietnamCalendar() });
}
