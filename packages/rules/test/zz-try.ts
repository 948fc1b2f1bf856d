import { readShipped } from "./read-shipped.ts";
import { prepareCards } from "../src/testing/prepare-cards.ts";
import { mutatePolicy } from "../src/mutation/mutate-policy.ts";
import { coverPolicy } from "../src/coverage/cover-policy.ts";
import { suggestExamples } from "../src/mutation/suggest-examples.ts";
import { flowYaml } from "../src/testing/example-yaml.ts";
for (const id of ["qd-766","son-trung-2021-2026"]) {
  const p = readShipped(id); const cards = await prepareCards(p);
  const mutants = mutatePolicy(p, cards); const missing = coverPolicy(p, cards).missing;
  for (const m of mutants) { if (m.fate==="survived" && !m.witness) console.log(m.subject, m.path.join("."), m.kind, m.from, "→", m.to, m.card? flowYaml(m.card):"NONE");}
  const s = suggestExamples(p, {missing, mutants}); console.log(s.length); for (const x of s.slice(0,400)) console.log(x.indicator, "-", flowYaml(x.example));
}
