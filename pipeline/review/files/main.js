// The review: what is decided, how the keys move, and what the server answers.
import { by, make, say, setWords, switchLanguage } from "./dom.js";
import { drawForm } from "./form.js";
import { drawnPlace, hasPages, onPick, setDrawing, showDocument, showRow, turn, turnQuarter } from "./page_view.js";
import { drawCard, drawRows } from "./rows.js";

const SHOWN = 3; // sentences about corrections without a place
const desk = { documents: [], at: 0, chosen: null, token: "", undo: 0, form: false, busy: false };
const here = () => desk.documents[desk.at];
const row = () => here() && here().rows.find((one) => one.task_id === desk.chosen);
const isUnsure = (one) => one.state === "open" && one.doubts.length > 0;

async function begin() {
  const answer = await fetch("/desk");
  const found = await answer.json();
  if (!answer.ok) return complain(found.error);
  Object.assign(desk, { documents: found.documents, token: found.token, undo: found.undo });
  setWords(found.words, found.language);
  const first = desk.documents.findIndex((one) => one.rows.some(isUnsure));
  desk.at = Math.max(0, first);
  listDocuments();
  if (found.problems.length) tell(say("problems", found.problems.length, found.problems.slice(0, SHOWN).join(" ")), true);
  if (here()) pick((here().rows.find(isUnsure) || here().rows[0] || {}).task_id);
  else drawCard(null, {});
}

function listDocuments() {
  by("documents").replaceChildren(...desk.documents.map((one, place) => {
    const open = one.rows.filter(isUnsure).length;
    return make("option", { value: String(place), selected: place === desk.at }, `${one.number || one.name}${open ? ` (${open})` : ""} · ${one.title}`);
  }));
}

function pick(id) {
  desk.chosen = id || null;
  desk.form = false;
  setDrawing(false);
  drawRows(here().rows, desk.chosen, pick);
  drawCard(row(), acts);
  drawProgress();
  showDocument(here().document_id, here().rows).then(() => showRow(row()));
}

function drawProgress() {
  const all = desk.documents.flatMap((one) => one.rows);
  const decided = all.filter((one) => one.state !== "open").length;
  by("progress").max = all.length || 1;
  by("progress").value = decided;
  by("progress-text").textContent = say("progress", decided, all.length, all.filter(isUnsure).length);
  by("undo").disabled = desk.undo === 0;
}

function move(step) {
  const rows = here().rows, place = rows.findIndex((one) => one.task_id === desk.chosen) + step;
  if (place >= 0 && place < rows.length) return pick(rows[place].task_id);
  const other = desk.at + step;
  if (other < 0 || other >= desk.documents.length) return tell(say("no_more"));
  goTo(other, step < 0);
}

function goTo(place, atEnd = false) {
  desk.at = place;
  listDocuments();
  const rows = here().rows;
  pick((atEnd ? rows[rows.length - 1] : rows[0] || {})?.task_id);
}

function nextUnsure() {
  const count = desk.documents.length;
  for (let step = 0; step <= count; step += 1) {
    const place = (desk.at + step) % count, rows = desk.documents[place].rows;
    const from = step === 0 ? rows.findIndex((one) => one.task_id === desk.chosen) + 1 : 0;
    const found = rows.slice(from).find(isUnsure);
    if (!found) continue;
    desk.at = place;
    listDocuments();
    return pick(found.task_id);
  }
  tell(say("no_unsure"));
}

async function send(address, body) {
  if (desk.busy) return null;
  desk.busy = true;
  try {
    const answer = await fetch(address, {
      method: "POST", headers: { "Content-Type": "application/json", "X-Token": desk.token }, body: JSON.stringify(body),
    });
    const found = await answer.json();
    if (!answer.ok) { complain(found.error); return null; }
    take(found);
    return found;
  } catch {
    complain(say("no_server"));
    return null;
  } finally {
    desk.busy = false;
  }
}

function take(found) {
  const place = desk.documents.findIndex((one) => one.document_id === found.document_id);
  if (place >= 0) { desk.documents[place].rows = found.rows; }
  desk.undo = found.undo;
  listDocuments();
}

async function decide(verdict, more = {}) {
  const body = { verdict, document_id: here().document_id, task_id: desk.chosen || "", ...more };
  const found = await send("/decide", body);
  if (!found) return;
  tell(say(`done.${verdict}`));
  if (verdict === "add") return pick(found.rows[found.rows.length - 1].task_id);
  const rows = here().rows, at = rows.findIndex((one) => one.task_id === desk.chosen);
  const isLast = at < 0 || at + 1 >= rows.length;
  if (isLast) pick(desk.chosen); else pick(rows[at + 1].task_id);
}

async function undo() {
  const found = await send("/undo", {});
  if (!found) return;
  desk.at = desk.documents.findIndex((one) => one.document_id === found.document_id);
  listDocuments();
  const back = found.rows.find((one) => one.cells.task === found.statement);
  tell(say("done.undo"));
  pick((back || found.rows[0] || {}).task_id);
}

function edit() {
  if (!row()) return;
  desk.form = true;
  drawForm(row(), { isNew: false, cancel: () => pick(desk.chosen), save: (cells, note) => decide("correct", { cells, note }) });
}

function add() {
  if (!here()) return;
  desk.form = true;
  setDrawing(hasPages());
  drawForm(null, { isNew: true, cancel: () => pick(desk.chosen), save: (cells, note) => decide("add", { cells, note, task_id: "", place: placeText() }) });
}

function placeText() {
  const place = drawnPlace();
  return place ? `${place.page}: ${[place.x0, place.top, place.x1, place.bottom].map((side) => side.toFixed(1)).join(" ")}` : "";
}

const acts = { accept: () => row() && decide("accept"), edit, reject: () => row() && decide("reject"), unsure: nextUnsure };
const KEYS = {
  a: acts.accept, e: edit, x: acts.reject, j: () => move(1), k: () => move(-1), s: nextUnsure, u: undo, n: add,
  ArrowDown: () => move(1), ArrowUp: () => move(-1), ArrowRight: () => turn(1), ArrowLeft: () => turn(-1), r: turnQuarter,
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, textarea, select");
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !desk.documents.length) return;
  const act = KEYS[event.key];
  if (act && !desk.form) { event.preventDefault(); act(); }
});
by("documents").addEventListener("change", (event) => { goTo(Number(event.target.value)); event.target.blur(); });
by("undo").addEventListener("click", undo);
by("new").addEventListener("click", add);
by("language").addEventListener("click", () => { switchLanguage(); if (here()) pick(desk.chosen); });
by("page-back").addEventListener("click", () => turn(-1));
by("page-turn").addEventListener("click", turnQuarter);
by("page-on").addEventListener("click", () => turn(1));
onPick(pick);

let quiet = 0;
function tell(text, isTrouble = false) {
  by("message").textContent = text;
  by("message").classList.toggle("trouble", isTrouble);
  by("message").hidden = false;
  clearTimeout(quiet);
  if (!isTrouble) quiet = setTimeout(() => { by("message").hidden = true; }, 4000);
}
const complain = (text) => tell(text, true);

begin();
