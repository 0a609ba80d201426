// What came in, what failed, what the documents say against themselves, and units that want a decision.

const MOST_CORRECTED = 500; // rows that are listed

function renderAudit(report) {
  const { documents, data } = report;
  byId("audit-body").replaceChildren(
    make("h3", null, `${t("failed")} (${number(data.failures.length)})`),
    data.failures.length ? makeTable([t("file"), t("what"), t("to_do")], data.failures.map((failure) => [
      make("span", { class: "path" }, failure.source_path), [t(`code.${failure.code}`), make("span", { class: "read" }, failure[language])], t(`advice.${failure.code}`),
    ]), t("failed")) : make("p", { class: "quiet" }, t("none_failed")),
    make("h3", null, t("doubts_of_documents")),
    ...warnings(report, "warning"),
    make("h3", null, t("came_in")),
    makeTable([t("plan"), t("issuer"), t("issued_on"), t("rows"), t("file")], documents.map((paper) => [
      [paper.number ?? paper.document_type ?? "–", make("span", { class: "read" }, paper.title ?? "")], paper.issuer ?? "–", day(paper.issued_on) || "–",
      number(paper.task_count), make("span", { class: "path" }, paper.source_path),
    ]), t("came_in")),
    make("h3", null, t("left_out")), make("p", { class: "quiet" }, t("left_out.about")),
    ...warnings(report, "info"),
    ...corrections(report),
  );
}

function warnings({ data, documents }, severity) {
  const kinds = data.warnings.filter((kind) => kind.severity === severity);
  if (!kinds.length) return [make("p", { class: "quiet" }, t("no_warnings"))];
  return kinds.map((kind) => {
    const details = make("details", { class: "kind-of-warning" },
      make("summary", null, make("span", null, t(`code.${kind.code}`)), make("span", { class: "count" }, number(kind.rows.length))));
    details.addEventListener("toggle", () => {
      if (details.open && details.children.length === 1) details.append(warningBody(kind, documents));
    });
    return details;
  });
}

function warningBody(kind, documents) {
  const place = (row) => [row.line ? t("line", number(row.line)) : null, row.page && !row.line ? t("page", number(row.page)) : null].filter(Boolean).join(", ");
  return make("div", null, make("p", { class: "quiet" }, t("to_do"), ": ", t(`advice.${kind.code}`)),
    make("ul", null, kind.rows.map((row) => make("li", null,
      make("span", null, sayPaper(documents[row.document]), place(row) ? ` — ${place(row)}` : ""),
      make("span", { class: "read" }, row[language]),
      row.texts.length ? make("ul", { class: "texts" }, row.texts.map((text) => make("li", null, text)), row.more ? make("li", null, t("texts_more", number(row.more))) : null) : null))));
}

function corrections({ columns, documents, n }) {
  const rows = Array.from({ length: n }, (_, row) => row).filter((row) => columns.corrected.at(row).length);
  if (!rows.length) return [];
  return [make("h3", null, `${t("corrections")} (${number(rows.length)})`),
    makeTable([t("statement"), t("corrected"), t("plan")], rows.slice(0, MOST_CORRECTED).map((row) => [
      columns.task.at(row), sayColumns(columns.corrected.at(row)), sayPaper(documents[columns.document.at(row)]),
    ]), t("corrections"))];
}

function renderUnits({ data }) {
  const { unresolved, guessed } = data.units;
  byId("units-body").replaceChildren(
    make("p", { class: "lead" }, t("units.about")),
    make("h3", null, `${t("units.unresolved")} (${number(unresolved.length)})`),
    unresolved.length ? makeTable([t("printed_name"), t("times"), t("may_be")], unresolved.map(([name, seen, near]) => [name, number(seen), near ?? "–"]), t("units.unresolved")) : make("p", { class: "quiet" }, t("units.none")),
    make("h3", null, `${t("units.guessed")} (${number(guessed.length)})`),
    guessed.length ? makeTable([t("printed_name"), t("times"), t("unit"), t("how")], guessed.map(([name, seen, unit, method]) => [name, number(seen), make("code", null, unit ?? "–"), t(`method.${method}`)]), t("units.guessed")) : make("p", { class: "quiet" }, t("units.none")),
  );
}
