import { type ZenDecision, ZenEngine } from "@gorules/zen-engine";
import type { EngineUnderTest } from "./engine.ts";
import { edges, indicators, units } from "./workload.ts";

const position = { x: 0, y: 0 };
const input = { id: "in", type: "inputNode", name: "in", position };
const output = { id: "out", type: "outputNode", name: "out", position };

function edge(sourceId: string, targetId: string) {
  return { id: `${sourceId}-${targetId}`, type: "edge", sourceId, targetId };
}

/** A graph of nodes side by side, between the input and the output. */
function graph(nodes: readonly { readonly id: string }[]) {
  return { nodes: [input, ...nodes, output], edges: nodes.flatMap(({ id }) => [edge("in", id), edge(id, "out")]) };
}

/** A decision table with a row for each band; the first that fits gives it. */
function table(name: string) {
  const rows = [...edges.toReversed().map((low, index) => [`>= ${low}`, `${edges.length - index}`]), ["", "0"]];
  return {
    id: `table-${name}`,
    type: "decisionTableNode",
    name,
    position,
    content: {
      hitPolicy: "first",
      inputs: [{ id: "i", name: "share", field: name }],
      outputs: [{ id: "o", name: "band", field: `band_${name}` }],
      rules: rows.map(([when, then], index) => ({ _id: `${index}`, i: when, o: then })),
    },
  };
}

/** All indicators in one node of expressions, the fastest form of this engine. */
const expressions = {
  id: "bands",
  type: "expressionNode",
  name: "bands",
  position,
  content: {
    expressions: indicators.map((name) => ({
      id: name,
      key: `band_${name}`,
      value: `${name} >= 0.9 ? 3 : ${name} >= 0.7 ? 2 : ${name} >= 0.5 ? 1 : 0`,
    })),
  },
};

const zen = new ZenEngine();

function deciding(name: string, decision: ZenDecision, size: number): EngineUnderTest {
  return {
    name,
    units: size,
    judge: async (from, to, into) => {
      for (const [unit, facts] of units.slice(from, to).entries()) {
        const { result } = await decision.evaluate(facts);
        for (const [indicator, fact] of indicators.entries()) {
          into[unit * indicators.length + indicator] = Number(result[`band_${fact}`]);
        }
      }
    },
  };
}

/** zen-engine, a decision table for each indicator. */
export const zenTables = deciding("zen-engine, decision tables", zen.createDecision(graph(indicators.map(table))), 500);

/** zen-engine, one node of expressions. */
export const zenExpressions = deciding("zen-engine, expressions", zen.createDecision(graph([expressions])), 1_000);
