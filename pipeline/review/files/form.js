// The form of a row: each column that can be corrected; of a missing row also where it stands.
import { by, make, say } from "./dom.js";

const KINDS = ["task", "target"];
const DEADLINES = ["", "date", "period", "recurring", "continuous", "conditional", "duration"];
const AREAS = ["", "direction", "institutions", "procedures", "apparatus", "civil_service", "public_finance", "digital_government", "other"];
const FIELDS = [
  ["task", "text"], ["kind", KINDS], ["leads", "line"], ["coordinators", "line"], ["deliverable", "line"], ["deadline", "line"],
  ["deadline_kind", DEADLINES], ["deadline_start", "date"], ["deadline_end", "date"],
  ["area_raw", "line"], ["area", AREAS], ["ordinal", "line"], ["notes", "line"],
];
const MORE = new Set(["deadline_kind", "deadline_start", "deadline_end", "area", "ordinal", "notes"]);
const CHOSEN = { kind: "kind", deadline_kind: "when", area: "area" };

export function drawForm(row, { save, cancel, isNew }) {
  const cells = row ? row.cells : { kind: "task" };
  const inputs = new Map(FIELDS.map(([name, kind]) => [name, input(name, kind, cells[name] || "")]));
  const shown = ([name]) => make("label", { class: `field ${name}` }, make("span", {}, say(`column.${name}`)), inputs.get(name));
  const note = make("input", { type: "text", name: "note", autocomplete: "off" });
  const form = make("form", { class: "form", novalidate: true, on: { submit: (event) => { event.preventDefault(); save(changed(inputs, cells, isNew), note.value); } } },
    make("h2", {}, say(isNew ? "form.new" : "form.title")),
    isNew ? make("p", { class: "quiet" }, say("form.draw")) : null,
    ...FIELDS.filter(([name]) => !MORE.has(name)).map(shown),
    make("details", { open: [...MORE].some((name) => cells[name] && row && row.corrected.includes(name)) },
      make("summary", {}, say("form.more")), ...FIELDS.filter(([name]) => MORE.has(name)).map(shown),
      make("label", { class: "field" }, make("span", {}, say("form.note")), note)),
    make("p", { class: "quiet" }, say("form.lists")),
    make("div", { class: "acts" }, make("button", { type: "submit", class: "main" }, say("form.save"), " ", make("kbd", {}, "Ctrl ↵")),
      make("button", { type: "button", on: { click: cancel } }, say("form.cancel"), " ", make("kbd", {}, "Esc"))));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); cancel(); }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });
  by("card").replaceChildren(form);
  inputs.get("task").focus();
}

function input(name, kind, value) {
  if (kind === "text") return make("textarea", { name, rows: "4" }, value);
  if (kind === "line") return make("input", { type: "text", name, value, autocomplete: "off" });
  if (kind === "date") return make("input", { type: "date", name, value });
  return make("select", { name }, ...kind.map((code) =>
    make("option", { value: code, selected: code === value }, code ? say(`${CHOSEN[name]}.${code}`) : "—")));
}

function changed(inputs, cells, isNew) {
  const found = {};
  for (const [name, element] of inputs) {
    if (isNew ? element.value : element.value !== (cells[name] || "")) found[name] = element.value;
  }
  return found;
}
