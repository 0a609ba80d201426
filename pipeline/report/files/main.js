// The page: its data, its parts, and what happens when somebody chooses.

const SORTS = ["order", "deadline", "lead", "plan", "sure"];
const KINDS_WITHOUT_DAY = ["recurring", "continuous", "conditional", "duration"];

// One name for spellings that differ by case or the place of a mark alone.
const sameName = (name) => marked(name);

function quartersOf(report, row) {
  const { columns } = report;
  const days = columns.days.at(row);
  if (days.length) return days.map((iso) => `${iso.slice(0, 4)}-Q${Math.ceil(+iso.slice(5, 7) / 3)}`);
  const kind = columns.deadline_kind.at(row);
  if (kind) return [kind];
  return [columns.deadline.at(row) ? "unread" : NONE];
}

function sayQuarter(value) {
  if (value === NONE) return t("not_stated");
  const found = /^(\d{4})-Q(\d)$/.exec(value);
  return found ? t("quarter", ["I", "II", "III", "IV"][found[2] - 1], found[1]) : t(`deadline.${value}`);
}

function commonNames(columns) {
  const names = new Map();
  for (const list of columns.leads.values) {
    for (const name of list) {
      const key = sameName(name);
      // The spelling that is not all in capitals is the one for people.
      if (!names.has(key) || names.get(key) === names.get(key).toUpperCase()) names.set(key, name);
    }
  }
  return names;
}

function makeFacets(report) {
  const { columns, n } = report;
  const inOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const quarters = (a, b) => inOrder(/^\d/.test(a) ? a : `~${a}`, /^\d/.test(b) ? b : `~${b}`);
  return {
    area: facetOf("area", n, (row) => [columns.area.at(row) ?? NONE]),
    lead: facetOf("lead", n, (row) => { const names = columns.leads.at(row); return names.length ? names.map(sameName) : [NONE]; }),
    quarter: facetOf("quarter", n, (row) => quartersOf(report, row), quarters),
    kind: facetOf("kind", n, (row) => [columns.kind.at(row)]),
    plan: facetOf("plan", n, (row) => [columns.document.at(row)]),
    month: facetOf("month", n, (row) => columns.days.at(row).map((iso) => iso.slice(0, 7))),
  };
}

// The place of each row in each order: arrays of row numbers.
function makeOrders(report) {
  const { columns, n } = report;
  const collator = new Intl.Collator("vi");
  const all = Array.from({ length: n }, (_, row) => row);
  const by = (rank) => all.slice().sort((a, b) => rank[a] - rank[b] || a - b);
  const ranks = (column, key) => {
    const keys = column.values.map(key);
    const places = keys.map((_, code) => code).sort((a, b) => collator.compare(keys[a], keys[b]));
    const rankOf = new Int32Array(keys.length);
    places.forEach((code, place) => { rankOf[code] = keys[code] === "" ? keys.length : place; });
    return all.map((row) => rankOf[column.codes[row]]);
  };
  const plans = report.documents.map((paper) => paper.number ?? paper.source_path);
  return {
    order: all,
    deadline: by(ranks(columns.days, (days) => days[0] ?? "")),
    lead: by(ranks(columns.leads, (names) => names[0] ?? "")),
    plan: by(ranks(columns.document, (place) => plans[place])),
    sure: by(all.map((row) => columns.urgency.at(row))),
  };
}

function whenCell(report, row) {
  const { columns } = report;
  const days = columns.days.at(row);
  const printed = columns.deadline.at(row);
  return [make("span", null, printed ?? "–"), days.length === 1 ? make("span", { class: "read" }, day(days[0])) : null];
}

function taskCells(report, row) {
  const { columns, documents } = report;
  const paper = documents[columns.document.at(row)];
  const [sure] = columns.sureness.at(row);
  const doubtful = columns.doubts.at(row).length > 0;
  const leads = columns.leads.at(row);
  return [
    make("div", { role: "cell", class: "c-task" }, make("button", { type: "button", class: "statement" }, columns.task.at(row))),
    make("div", { role: "cell", class: "c-lead", title: leads.join("; ") }, leads.join("; ") || "–"),
    make("div", { role: "cell", class: "c-when" }, whenCell(report, row)),
    make("div", { role: "cell", class: "c-plan", title: paper.title ?? "" }, make("span", null, paper.number ?? paper.source_path), make("span", { class: "read" }, paper.issuer ?? "")),
    make("div", { role: "cell", class: `c-sure${doubtful ? " doubtful" : ""}` }, make("span", null, percent(sure, 1)), doubtful ? make("span", { class: "read" }, t("look")) : null),
  ];
}

function queueCells(report, row) {
  const { columns, documents } = report;
  const paper = documents[columns.document.at(row)];
  return [
    make("div", { role: "cell", class: "c-task" }, make("button", { type: "button", class: "statement" }, columns.task.at(row))),
    make("div", { role: "cell", class: "c-reason" }, columns.doubts.at(row).map((code) => make("span", null, sayDoubt(code, false)))),
    make("div", { role: "cell", class: "c-plan" }, make("span", null, paper.number ?? paper.source_path), make("span", { class: "read" }, paper.issuer ?? "")),
    make("div", { role: "cell", class: "c-sure" }, percent(columns.urgency.at(row), 1)),
  ];
}

class Page {
  constructor(data) {
    const n = data.count;
    const columns = asColumns(data.tasks, n);
    this.report = { data, n, columns, documents: data.documents, clippings: readJson("clippings"), names: commonNames(columns) };
    this.facets = makeFacets(this.report);
    this.selection = new Selection(n, Object.values(this.facets));
    this.search = new TextSearch(columns, data.documents, n);
    this.orders = makeOrders(this.report);
    this.sort = { by: "order", down: false };
    this.detail = new Detail(this.report);
    this.list = new LongList(byId("list"), (row) => taskCells(this.report, row), (place) => this.detail.open(this.list, place));
    this.queue = new LongList(byId("queue-list"), (row) => queueCells(this.report, row), (place) => this.detail.open(this.queue, place));
    this.queued = this.orders.sure.filter((row) => columns.doubts.at(row).length);
    this.#makeBars();
    this.#listen();
    if (matchMedia("(max-width: 860px)").matches) document.querySelector(".side").open = false;
    this.renderAll();
  }

  #makeBars() {
    const changed = () => this.changed();
    const papers = this.report.documents;
    const labels = {
      area: (value) => (value === NONE ? t("not_stated") : t(`area.${value}`)),
      lead: (value) => (value === NONE ? t("not_stated") : this.report.names.get(value)),
      quarter: sayQuarter,
      kind: (value) => t(`kind.${value}`),
      plan: (value) => sayPaper(papers[value]),
    };
    this.bars = Object.entries(labels).map(([name, label]) => new Bars(this.facets[name], `facet.${name}`, label, changed));
    byId("facets").replaceChildren(...this.bars.map((bars) => bars.element));
    this.timeline = new Timeline(this.facets.month, changed);
  }

  #listen() {
    const field = byId("search");
    let waiting = 0;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.#find(field.value), 60);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && this.list.rows.length) { event.preventDefault(); this.list.focusAt(0); }
    });
    addEventListener("keydown", (event) => {
      if (event.key === "/" && !/INPUT|TEXTAREA/.test(event.target.tagName) && !byId("detail").open) {
        event.preventDefault();
        this.#open("tasks");
        field.focus();
      }
    });
    byId("clear").addEventListener("click", () => { field.value = ""; this.selection.clear(); this.changed(); });
    byId("language").addEventListener("click", () => { language = language === "vi" ? "en" : "vi"; this.renderAll(); });
    byId("theme").addEventListener("click", () => this.#theme());
    for (const name of SORTS.slice(1)) byId(`sort-${name}`).addEventListener("click", () => this.#sortBy(name));
    const tabs = [...document.querySelectorAll("[role=tab]")];
    for (const tab of tabs) {
      tab.addEventListener("click", () => this.#open(tab.dataset.tab));
      tab.addEventListener("keydown", (event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!by) return;
        const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
        this.#open(next.dataset.tab);
        next.focus();
      });
    }
  }

  #find(text) {
    const begun = performance.now();
    this.selection.found = text.trim() ? this.search.find(text) : null;
    this.changed();
    byId("list").dataset.searched = (performance.now() - begun).toFixed(1);
    byId("list").dataset.query = text;
  }

  #sortBy(name) {
    const same = this.sort.by === name;
    if (same && this.sort.down) this.sort = { by: "order", down: false };
    else this.sort = { by: name, down: same };
    this.changed();
  }

  #open(name) {
    for (const tab of document.querySelectorAll("[role=tab]")) {
      const isOpen = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
      byId(`panel-${tab.dataset.tab}`).hidden = !isOpen;
    }
    if (scrollY > byId("bar").offsetTop) scrollTo(0, byId("bar").offsetTop);
    this.#render(name);
  }

  #render(name) {
    if (name === "queue") this.queue.show(this.queued);
    if (name === "clear") renderClear(this.report);
    if (name === "units") renderUnits(this.report);
    if (name === "audit") renderAudit(this.report);
    if (name === "tasks") this.list.render();
  }

  #theme() {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  }

  changed() {
    this.selection.update();
    for (const bars of this.bars) bars.render();
    this.timeline.render();
    const order = this.orders[this.sort.by];
    const rows = order.filter((row) => this.selection.has(row));
    if (this.sort.down) rows.reverse();
    for (const name of SORTS.slice(1)) {
      const state = this.sort.by === name ? (this.sort.down ? "descending" : "ascending") : "none";
      byId(`sort-${name}`).parentElement.setAttribute("aria-sort", state);
    }
    this.list.active = 0;
    this.list.show(rows);
    byId("found").textContent = this.selection.isNarrowed
      ? t("found", number(rows.length), number(this.report.n)) : t("all_rows", number(rows.length));
    byId("nothing").hidden = rows.length > 0;
    byId("clear").hidden = !this.selection.isNarrowed;
  }

  renderAll() {
    translatePage();
    this.#tiles();
    byId("queue-none").hidden = this.queued.length > 0;
    const { units, failures } = this.report.data;
    for (const [name, count] of [["queue", this.queued.length], ["units", units.unresolved.length], ["audit", failures.length]]) {
      byId(`${name}-count`).textContent = number(count);
      byId(`${name}-count`).hidden = count === 0;
    }
    document.title = `${t("title")} – ${this.report.data.meta.title}`;
    this.changed();
    this.#render(document.querySelector("[role=tab][aria-selected=true]").dataset.tab);
    if (byId("detail").open) this.detail.render();
  }

  #tiles() {
    const { report } = this;
    const { columns, n, data } = report;
    const count = (test) => { let sum = 0; for (let row = 0; row < n; row += 1) sum += test(row) ? 1 : 0; return sum; };
    const tasks = count((row) => columns.kind.at(row) === "task");
    const led = count((row) => columns.clear.at(row) & 1);
    const timed = count((row) => columns.clear.at(row) & 4);
    const tiles = [
      [number(data.documents.length), "tile.plans"], [number(tasks), "tile.tasks"], [number(n - tasks), "tile.targets"],
      [percent(led, n), "tile.led"], [percent(timed, n), "tile.timed"], [number(this.queued.length), "tile.queue"],
    ];
    byId("tiles").replaceChildren(...tiles.map(([figure, name]) => make("li", null, make("strong", null, figure), make("span", null, t(name)))));
    byId("made").textContent = t("made", day(data.meta.made), data.meta.title);
  }
}

unpacked("data").then((data) => {
  new Page(data);
  document.documentElement.dataset.ready = performance.now().toFixed(0);
}).catch((error) => {
  byId("trouble").hidden = false;
  byId("trouble-text").textContent = String(error);
});
