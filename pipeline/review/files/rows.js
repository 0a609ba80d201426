// The list of a document's rows, and the card of the one that is decided.
import { by, known, make, say } from "./dom.js";

const FIELDS = ["leads", "coordinators", "deliverable", "deadline", "area_raw", "notes"];

export function drawRows(rows, chosen, pick) {
  by("rows").replaceChildren(...rows.map((row) => line(row, row.task_id === chosen, pick)));
  const current = by("rows").querySelector("[aria-current]");
  if (current) current.scrollIntoView({ block: "nearest" });
}

function line(row, isChosen, pick) {
  const doubts = row.doubts.length && row.state === "open";
  return make("li", { class: `row ${row.state}` },
    make("button", { type: "button", "aria-current": isChosen ? "true" : null, "data-task": row.task_id, on: { click: () => pick(row.task_id) } },
      make("span", { class: `mark${doubts ? " doubt" : ""}`, title: say(doubts ? "state.unsure" : `state.${row.state}`) }, sign(row, doubts)),
      make("span", { class: "statement" }, row.cells.task)));
}

function sign(row, doubts) {
  if (doubts) return "?";
  return { accepted: "✓", corrected: "✓", added: "+", rejected: "×" }[row.state] || "·";
}

export function drawCard(row, act) {
  if (!row) {
    by("card").replaceChildren(make("p", { class: "quiet" }, say("no_rows")));
    return;
  }
  const reasons = row.doubts.map((code) => make("li", {}, known(`doubt.${code}`) ? say(`doubt.${code}`) : code));
  by("card").replaceChildren(...[
    make("p", { class: "path quiet" }, make("span", {}, row.heading || ""), make("span", { class: `badge ${row.state}` }, say(`state.${row.state}`))),
    make("h2", {}, row.cells.task),
    make("dl", {}, ...fields(row)),
    reasons.length && row.state === "open" ? make("ul", { class: "doubts" }, ...reasons) : null,
    make("div", { class: "acts" },
      button("accept", "a", act.accept, "main"), button("edit", "e", act.edit), button("reject", "x", act.reject),
      button("next_unsure", "s", act.unsure)),
  ].filter(Boolean));
}

function fields(row) {
  const kind = make("div", {}, make("dt", {}, say("column.kind")), make("dd", {}, say(`kind.${row.cells.kind}`)));
  return [kind, ...FIELDS.filter((name) => row.cells[name] || name === "leads" || name === "deadline").map((name) =>
    make("div", { class: row.corrected.includes(name) ? "set" : "" }, make("dt", {}, say(`column.${name}`)), make("dd", {}, row.cells[name] || "—")))];
}

function button(name, key, act, kind = "") {
  return make("button", { type: "button", class: kind, on: { click: act } }, say(name), " ", make("kbd", {}, key));
}
