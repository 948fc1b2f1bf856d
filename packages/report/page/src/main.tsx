import { render } from "preact";
import type { PagePayload, WholePayload } from "../../src/html/payload/page-payload.ts";
import { App } from "./app.tsx";
import { carried } from "./data/decode.ts";
import { PageData } from "./data/page-data.ts";
import "./style/index.css";

type CarriedCards = WholePayload["cards"];

function readCards(): Promise<CarriedCards> {
  return carried("cchc-cards");
}

async function start(): Promise<void> {
  const place = document.getElementById("page");
  if (place === null) {
    throw new Error("this page has no place to be drawn in");
  }
  try {
    const data = new PageData(await carried<PagePayload>("cchc-data"));
    place.replaceChildren();
    render(<App data={data} cards={readCards} />, place);
  } catch (error) {
    place.textContent = `Trang không đọc được kết quả mà nó mang / The page cannot read the result that it carries: ${String(error)}`;
    throw error;
  }
}

void start();
