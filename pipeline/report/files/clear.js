// "6 rõ": how many rows of each plan, and of each unit in the lead, say who, what, when …

const SHOWN_UNITS = 60;

function countClear(report, keysOf) {
  const { columns, n } = report;
  const groups = new Map();
  for (let row = 0; row < n; row += 1) {
    for (const key of keysOf(row)) {
      if (!groups.has(key)) groups.set(key, { key, all: 0, whole: 0, parts: [0, 0, 0, 0, 0] });
      const group = groups.get(key);
      const bits = columns.clear.at(row);
      group.all += 1;
      group.whole += bits === 31 ? 1 : 0;
      CLEAR_PARTS.forEach((_, place) => { group.parts[place] += (bits >> place) & 1; });
    }
  }
  return [...groups.values()];
}

function shareCell(part, whole) {
  const bar = make("span", { class: "share" });
  bar.style.width = whole ? `${(100 * part) / whole}%` : "0";
  return make("span", { class: "meter" }, bar, make("span", null, percent(part, whole)));
}

function clearTable(groups, heading, say, caption) {
  const headings = [heading, t("rows"), ...CLEAR_PARTS.map((name) => t(`six.${name}`)), t("six.whole")];
  const rows = groups.map((group) => [
    say(group.key), number(group.all), ...group.parts.map((part) => shareCell(part, group.all)), shareCell(group.whole, group.all),
  ]);
  return makeTable(headings, rows, caption);
}

function renderClear(report) {
  const { columns, documents } = report;
  const whole = countClear(report, () => [0])[0];
  const plans = countClear(report, (row) => [columns.document.at(row)]);
  const units = countClear(report, (row) => columns.leads.at(row).map(sameName)).sort((a, b) => b.all - a.all);
  byId("clear-body").replaceChildren(
    make("p", { class: "lead" }, t("six.about")),
    whole ? make("ul", { class: "tiles" }, [...CLEAR_PARTS, "whole"].map((name, place) => make("li", null,
      make("strong", null, percent(name === "whole" ? whole.whole : whole.parts[place], whole.all)),
      make("span", null, t(`six.${name}`))))) : null,
    make("h3", null, t("by_plan")), clearTable(plans, t("plan"), (key) => sayPaper(documents[key]), t("by_plan")),
    make("h3", null, t("by_unit")), clearTable(units.slice(0, SHOWN_UNITS), t("unit"), (key) => report.names.get(key) ?? key, t("by_unit")),
    units.length > SHOWN_UNITS ? make("p", { class: "quiet" }, t("units_more", number(units.length - SHOWN_UNITS))) : null,
  );
}
