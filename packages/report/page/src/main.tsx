import { render } from "preact";
import { App } from "./app.tsx";
import { decodePayload } from "./data/decode.ts";
import { PageData } from "./data/page-data.ts";
import "./style/index.css";

async function start(): Promise<void> {
  const place = document.getElementById("page");
  const carried = document.getElementById("cchc-data")?.textContent;
  if (place === null || !carried) {
    throw new Error("this page carries no result");
  }
  try {
    const data = new PageData(await decodePayload(carried));
    place.replaceChildren();
    render(<App data={data} />, place);
  } catch (error) {
    place.textContent = `Trang không đọc được kết quả mà nó mang / The page cannot read the result that it carries: ${String(error)}`;
    throw error;
  }
}

void start();
