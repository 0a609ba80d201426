// The page of the document with the boxes of its rows, or its text with their lines.
import { by, make, say } from "./dom.js";

const state = { id: null, source: null, number: 1, rows: [], chosen: null, pick: () => {}, drawn: null, drawing: false, quarters: 0 };

export function onPick(act) { state.pick = act; }

export async function showDocument(id, rows) {
  const isNew = state.id !== id;
  Object.assign(state, { id, rows });
  if (isNew) {
    state.number = 1;
    state.quarters = 0;
    state.source = null;
    by("page").replaceChildren(make("p", { class: "quiet pad" }, say("loading")));
    const answer = await fetch(`/source/${id}`);
    const source = await answer.json();
    if (state.id !== id) return;
    state.source = source;
  }
  draw();
}

export function showRow(row) {
  state.chosen = row ? row.task_id : null;
  const placed = row && row.places.find((place) => place.page);
  if (placed && state.source && state.source.shows === "pages" && !row.places.some((place) => place.page === state.number)) {
    state.number = placed.page;
  }
  draw();
}

export function turn(step) {
  if (!state.source || state.source.shows !== "pages") return;
  const number = state.number + step;
  if (number < 1 || number > state.source.pages) return;
  state.number = number;
  draw();
}

// A page that was scanned lying down, turned by a quarter for the eye alone.
export function turnQuarter() {
  if (!hasPages()) return;
  state.quarters = (state.quarters + 1) % 4;
  draw();
}

export function setDrawing(isOn) {
  state.drawing = isOn;
  if (!isOn) state.drawn = null;
  by("page").classList.toggle("drawing", isOn);
  draw();
}

export const drawnPlace = () => state.drawn;
export const hasPages = () => Boolean(state.source && state.source.shows === "pages");

function draw() {
  const source = state.source;
  if (!source) return;
  const isPaged = source.shows === "pages";
  document.querySelector(".pager").hidden = !isPaged;
  if (source.shows === "nothing") return drawNothing(source);
  if (isPaged) drawPage(source); else drawLines(source);
}

function drawNothing(source) {
  by("page").style.aspectRatio = "auto";
  const reason = source.reason === "changed" ? say("changed") : source.reason;
  by("page").replaceChildren(make("p", { class: "pad trouble" }, reason));
}

function drawPage(source) {
  by("page-number").textContent = say("page", state.number, source.pages);
  by("page-hint").textContent = state.drawing ? say("draw_hint") : elsewhere();
  by("page-back").disabled = state.number <= 1;
  by("page-on").disabled = state.number >= source.pages;
  const address = `/page/${state.id}/${state.number}.png`;
  let image = by("page").querySelector("img");
  if (!image || image.getAttribute("src") !== address) {
    image = make("img", { src: address, alt: say("page", state.number, source.pages), draggable: "false" });
    image.addEventListener("load", () => drawBoxes(image, source.scale));
    image.addEventListener("error", () => by("page").replaceChildren(make("p", { class: "pad trouble" }, say("no_page"))));
    by("page").replaceChildren(make("div", { class: "sheet" }, image, make("div", { class: "boxes" })));
    watchPointer(by("page").querySelector(".boxes"), image, source.scale);
  }
  if (image.complete && image.naturalWidth) drawBoxes(image, source.scale);
}

// A row that a page break tore: where its other pieces stand.
function elsewhere() {
  const row = state.rows.find((one) => one.task_id === state.chosen);
  const others = new Set((row ? row.places : []).map((place) => place.page).filter((page) => page !== state.number));
  return others.size ? say("also_on", [...others].join(", ")) : "";
}

function drawBoxes(image, scale) {
  const layer = by("page").querySelector(".boxes");
  if (!layer || !image.naturalWidth) return;
  turnSheet(image);
  const width = image.naturalWidth / scale, height = image.naturalHeight / scale;
  const found = [];
  for (const row of state.rows) {
    for (const place of row.places) {
      if (place.page !== state.number || place.x0 === null) continue;
      const isChosen = row.task_id === state.chosen;
      const box = make("button", {
        class: `box ${row.state}${row.doubts.length ? " doubt" : ""}${isChosen ? " chosen" : ""}`,
        type: "button", tabindex: "-1", "aria-label": row.cells.task, "data-task": row.task_id,
        on: { click: () => { if (!state.drawing) state.pick(row.task_id); } },
      });
      found.push(placed(box, place, width, height));
    }
  }
  if (state.drawn && state.drawn.page === state.number) found.push(placed(make("div", { class: "box drawn" }), state.drawn, width, height));
  layer.replaceChildren(...found);
  const chosen = layer.querySelector(".chosen");
  if (chosen && !state.drawing) scrollTo(by("paper"), chosen);
}

const TURNS = ["none", "rotate(90deg) translateY(-100%)", "rotate(180deg) translate(-100%, -100%)", "rotate(-90deg) translateX(-100%)"];

function turnSheet(image) {
  const isLying = state.quarters % 2 === 1, share = image.naturalWidth / image.naturalHeight;
  image.parentElement.style.transform = TURNS[state.quarters];
  image.parentElement.style.width = isLying ? `${100 * share}%` : "100%";
  by("page").style.aspectRatio = String(isLying ? 1 / share : share);
}

// Where on the upright picture a point of the turned one lies, as shares of its sides.
function upright(x, y) {
  return [[x, y], [y, 1 - x], [1 - x, 1 - y], [1 - y, x]][state.quarters];
}

function placed(box, place, width, height) {
  box.style.left = `${100 * place.x0 / width}%`;
  box.style.top = `${100 * place.top / height}%`;
  box.style.width = `${100 * (place.x1 - place.x0) / width}%`;
  box.style.height = `${100 * (place.bottom - place.top) / height}%`;
  return box;
}

function scrollTo(around, element) {
  const inner = element.getBoundingClientRect(), outer = around.getBoundingClientRect();
  if (inner.top < outer.top + 50 || inner.bottom > outer.bottom - 20) {
    around.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

function watchPointer(layer, image, scale) {
  let begun = null;
  const at = (event) => {
    const frame = image.getBoundingClientRect();
    const share = (value, least, size) => Math.min(1, Math.max(0, (value - least) / size));
    const [x, y] = upright(share(event.clientX, frame.left, frame.width), share(event.clientY, frame.top, frame.height));
    return { x: x * image.naturalWidth / scale, y: y * image.naturalHeight / scale };
  };
  layer.addEventListener("pointerdown", (event) => {
    if (!state.drawing) return;
    begun = at(event);
    layer.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  layer.addEventListener("pointermove", (event) => {
    if (!begun) return;
    const now = at(event);
    state.drawn = {
      page: state.number, x0: Math.min(begun.x, now.x), x1: Math.max(begun.x, now.x),
      top: Math.min(begun.y, now.y), bottom: Math.max(begun.y, now.y),
    };
    drawBoxes(image, scale);
  });
  layer.addEventListener("pointerup", () => { begun = null; });
}

function drawLines(source) {
  const chosen = new Set(source.marks[state.chosen] || []);
  const owners = new Map();
  for (const [task, places] of Object.entries(source.marks)) for (const place of places) owners.set(place, task);
  const rows = new Map(state.rows.map((row) => [row.task_id, row]));
  const lines = source.lines.map((line, place) => {
    const row = rows.get(owners.get(place));
    const kind = chosen.has(place) ? " chosen" : row ? ` owned ${row.state}` : "";
    return make("div", { class: `line${kind}`, on: { click: () => { if (row) state.pick(row.task_id); } } },
      make("span", { class: "number", "aria-hidden": "true" }, String(line.number || "")), make("span", {}, line.text || " "));
  });
  by("page").style.aspectRatio = "auto";
  by("page").replaceChildren(make("div", { class: "lines" }, ...lines));
  const first = by("page").querySelector(".chosen");
  if (first) scrollTo(by("paper"), first);
}
