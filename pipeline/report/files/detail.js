// One row, whole: its statement, who, what and when, why it is a row, how sure, and where it stands.

const CLEAR_PARTS = ["who", "what", "when", "result", "answers"];

class Detail {
  constructor(report) {
    this.report = report;
    this.dialog = byId("detail");
    this.body = byId("detail-body");
    byId("detail-close").addEventListener("click", () => this.dialog.close());
    byId("detail-before").addEventListener("click", () => this.#step(-1));
    byId("detail-after").addEventListener("click", () => this.#step(1));
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.#step(-1);
      if (event.key === "ArrowRight") this.#step(1);
    });
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.dialog.addEventListener("close", () => this.#closed());
  }

  open(list, place) {
    Object.assign(this, { list, place });
    this.render();
    if (!this.dialog.open) {
      this.opener = document.activeElement;
      this.dialog.showModal();
    }
    this.dialog.scrollTop = 0;
    this.body.scrollTop = 0;
  }

  // The browser says "close" a moment after the dialog is gone and the opener has the focus again.
  // Whoever went elsewhere within that moment keeps the focus there.
  #closed() {
    const here = document.activeElement;
    if (here === this.opener || here === document.body) this.list.focusAt(this.place);
  }

  #step(by) {
    const to = this.place + by;
    if (to >= 0 && to < this.list.rows.length) this.open(this.list, to);
  }

  render() {
    if (this.place === undefined || !this.list.rows.length) return;
    const row = this.list.rows[this.place];
    const { columns, documents } = this.report;
    const paper = documents[columns.document.at(row)];
    byId("detail-place").textContent = t("place_of", number(this.place + 1), number(this.list.rows.length));
    byId("detail-before").disabled = this.place === 0;
    byId("detail-after").disabled = this.place === this.list.rows.length - 1;
    this.body.replaceChildren(
      make("p", { class: "kind" }, t(`kind.${columns.kind.at(row)}`), this.#path(row)),
      make("h2", { id: "detail-title", tabindex: -1 }, columns.task.at(row)),
      this.#doubts(row),
      this.#byPeople(row),
      this.#facts(row),
      make("section", null, this.#source(row, paper), this.#clipping(row, paper)),
      this.#why(row),
      this.#clear(row),
    );
  }

  #path(row) {
    const { columns } = this.report;
    const labels = [...columns.section_path.at(row), columns.ordinal.at(row)].filter(Boolean);
    return labels.length ? ` · ${t("label")} ${labels.join(" › ")}` : "";
  }

  #doubts(row) {
    const doubts = this.report.columns.doubts.at(row);
    if (!doubts.length) return null;
    return make("div", { class: "doubts" }, make("h3", null, t("look_at")),
      make("ul", null, doubts.map((code) => make("li", null, sayDoubt(code)))));
  }

  #byPeople(row) {
    const { columns } = this.report;
    const corrected = columns.corrected.at(row);
    if (!corrected.length && !columns.reviewed.at(row)) return null;
    return make("p", { class: "people" }, t("reviewed"), corrected.length ? ` ${t("corrected")}: ${sayColumns(corrected)}.` : "");
  }

  #facts(row) {
    const { columns } = this.report;
    const list = (names) => names.length ? make("ul", { class: "plain" }, names.map((name) => make("li", null, name))) : null;
    const facts = [
      ["leads", list(columns.leads.at(row)), true],
      ["coordinators", list(columns.coordinators.at(row))],
      ["deliverable", columns.deliverable.at(row), true],
      ["deadline", this.#deadline(row), true],
      ["metrics", list(columns.metrics.at(row))],
      ["area", this.#area(row)],
      ["section_heading", columns.section_heading.at(row)],
      ["notes", columns.notes.at(row)],
      ...columns.other.at(row).map(([heading, text]) => [heading, text]),
    ];
    const kept = facts.filter(([, value, always]) => value || always);
    return make("dl", { class: "facts" }, kept.map(([name, value]) => make("div", null,
      make("dt", null, has(`fact.${name}`) ? t(`fact.${name}`) : name),
      make("dd", { class: value ? "" : "none" }, value || t("not_stated")))));
  }

  #deadline(row) {
    const { columns } = this.report;
    const printed = columns.deadline.at(row);
    if (!printed) return null;
    const days = columns.days.at(row);
    const kind = columns.deadline_kind.at(row);
    const few = days.slice(0, 4).map(day).join(", ") + (days.length > 4 ? ` … (${number(days.length)})` : "");
    const read = kind ? t(`deadline.${kind}`) + (days.length ? `: ${few}` : "") : t("deadline.unread");
    return [printed, make("span", { class: "read" }, read)];
  }

  #area(row) {
    const { columns } = this.report;
    const code = columns.area.at(row);
    const printed = columns.area_raw.at(row);
    if (!code && !printed) return null;
    const said = code ? t(`area.${code}`) : null;
    return said && printed ? [said, make("span", { class: "read" }, printed)] : (said ?? printed);
  }

  #clear(row) {
    const bits = this.report.columns.clear.at(row);
    return make("section", null, make("h3", null, t("six")),
      make("ul", { class: "six" }, CLEAR_PARTS.map((name, place) => {
        const is = Boolean(bits & (1 << place));
        return make("li", { class: is ? "yes" : "no" },
          make("span", { "aria-hidden": "true" }, is ? "✓" : "✗"), ` ${t(`six.${name}`)}`,
          make("span", { class: "hidden" }, is ? t("yes") : t("no")));
      }), make("li", { class: "unknown" }, make("span", { "aria-hidden": "true" }, "–"), ` ${t("six.authority")} (${t("not_measured")})`)));
  }

  #why(row) {
    const { columns } = this.report;
    const [sure, fields] = columns.sureness.at(row);
    const flags = columns.review_flags.at(row).filter((flag) => !columns.doubts.at(row).includes(flag));
    return make("section", null, make("h3", null, t("why")),
      make("p", null, `${t(`rule.${columns.rule.at(row)}`)} ${flags.map((flag) => t(`code.${flag}`)).join(" ")}`),
      make("p", null, `${saySure(sure)} ${t("of_hundred", Math.round(sure * 100))}`),
      make("p", { class: "quiet" }, t("fields_of_hundred", Math.round(fields * 100))));
  }

  #source(row, paper) {
    const [pages, first, last] = this.report.columns.where.at(row);
    const places = [
      first ? t(first === last ? "line" : "lines", number(first), number(last)) : null,
      pages.length && paper.source_format !== "text" ? t("page", pages.map(number).join(", ")) : null,
    ].filter(Boolean).join(", ");
    return [make("h3", null, t("source")), make("p", null, sayPaper(paper)),
      make("p", { class: "quiet path" }, paper.source_path, places ? ` — ${places}` : "")];
  }

  #clipping(row, paper) {
    const clipped = this.report.clippings[row];
    if (!clipped) {
      const hasBoxes = ["pdf", "image", "text"].includes(paper.source_format);
      return make("p", { class: "quiet" }, t(hasBoxes ? "no_clipping" : "no_pages"));
    }
    if (clipped.lines) {
      return make("figure", null, make("figcaption", null, t("clipping_lines")),
        make("div", { class: "lines scroll", tabindex: 0, role: "region", "aria-label": t("clipping_lines") },
          clipped.lines.map(([place, text, own]) => make("div", { class: own ? "own" : "" },
            make("span", { class: "n" }, place), make("span", { class: "x" }, text || " ")))));
    }
    return make("figure", null, make("figcaption", null, t("clipping")),
      clipped.pictures.map((address, piece) => make("img", {
        src: address, alt: t("clipping_of", piece + 1, clipped.pictures.length), loading: "lazy",
      })));
  }
}

function sayDoubt(code, withAdvice = true) {
  if (has(`doubt.${code}`)) return t(`doubt.${code}`);
  return withAdvice ? `${t(`code.${code}`)} ${t(`advice.${code}`)}` : t(`code.${code}`);
}

const sayColumns = (names) => names.map((name) => (has(`fact.${name}`) ? t(`fact.${name}`) : name)).join(", ");

function saySure(share) {
  const grade = share >= 0.95 ? "high" : share >= 0.9 ? "good" : share >= 0.8 ? "fair" : "low";
  return t(`sure.${grade}`);
}

function sayPaper(paper) {
  const named = [paper.number, paper.issuer, paper.title].filter(Boolean).join(" · ");
  return `${named || paper.source_path}${paper.issued_on ? ` (${day(paper.issued_on)})` : ""}`;
}
