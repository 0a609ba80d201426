// Deadlines by month, an inline SVG; each month is a button that lets its rows pass.

const HIGH = 96;
const STEP = 28;
const MOST_MONTHS = 120;

class Timeline {
  constructor(facet, changed) {
    Object.assign(this, { facet, changed });
    this.element = byId("timeline");
    this.element.addEventListener("keydown", (event) => this.#move(event));
  }

  months() {
    const known = this.facet.values.filter(Boolean).sort();
    if (!known.length) return [];
    const months = [];
    let [year, month] = known[0].split("-").map(Number);
    while (months.length < MOST_MONTHS) {
      const name = `${year}-${String(month).padStart(2, "0")}`;
      months.push(name);
      if (name >= known[known.length - 1]) break;
      month += 1;
      if (month > 12) { month = 1; year += 1; }
    }
    return months;
  }

  render() {
    const { facet } = this;
    const months = this.months();
    const counts = months.map((name) => {
      const code = facet.values.indexOf(name);
      return { name, code, count: code < 0 ? 0 : facet.counts[code], chosen: facet.chosen.has(code) };
    });
    const most = Math.max(1, ...counts.map((month) => month.count));
    const width = Math.max(1, months.length) * STEP;
    const focused = document.activeElement?.dataset?.month;
    const svg = draw("svg", { viewBox: `0 0 ${width} ${HIGH + 42}`, width, height: HIGH + 42, role: "group", "aria-label": t("timeline") },
      counts.map((month, place) => this.#month(month, place, most)));
    this.element.replaceChildren(svg);
    byId("timeline-box").hidden = !months.length;
    if (!this.begun) this.#toNow(months);
    const first = this.element.querySelector("[data-month]");
    (this.element.querySelector(`[data-month="${focused}"]`) ?? first)?.setAttribute("tabindex", "0");
    if (focused) this.element.querySelector(`[data-month="${focused}"]`)?.focus();
  }

  // Shows half a year before today, where there is so much.
  #toNow(months) {
    this.begun = true;
    const here = months.indexOf(new Date().toISOString().slice(0, 7));
    if (here > 0) this.element.scrollLeft = Math.max(0, here - 6) * STEP;
  }

  #month({ name, code, count, chosen }, place, most) {
    const [year, month] = name.split("-").map(Number);
    const tall = count ? Math.max(2, (count / most) * HIGH) : 0;
    const x = place * STEP;
    const said = t("month.due", t(`month.${month}`), year, number(count));
    return draw("g", {
      class: `month${chosen ? " chosen" : ""}${count ? "" : " empty"}`, role: "button", tabindex: -1,
      "data-month": name, "aria-pressed": String(chosen), "aria-label": said,
      onclick: () => this.#toggle(code),
    },
    draw("title", null, said),
    draw("rect", { class: "touch", x, y: 0, width: STEP, height: HIGH + 42 }),
    draw("rect", { class: "column", x: x + 5, y: 14 + HIGH - tall, width: STEP - 10, height: tall, rx: 1.5 }),
    count ? draw("text", { class: "figure", x: x + STEP / 2, y: 10 + HIGH - tall, "text-anchor": "middle" }, number(count)) : null,
    draw("text", { class: "name", x: x + STEP / 2, y: HIGH + 27, "text-anchor": "middle" }, String(month)),
    month === 1 || place === 0 ? draw("text", { class: "year", x: x + 5, y: HIGH + 40 }, String(year)) : null);
  }

  #toggle(code) {
    if (code < 0) return;
    this.facet.toggle(code);
    this.changed();
  }

  #move(event) {
    const months = [...this.element.querySelectorAll("[data-month]")];
    const here = months.indexOf(document.activeElement);
    if (here < 0) return;
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: months.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#toggle(this.facet.values.indexOf(months[here].dataset.month));
    } else if (to !== undefined && months[to]) {
      event.preventDefault();
      months[here].setAttribute("tabindex", "-1");
      months[to].setAttribute("tabindex", "0");
      months[to].focus();
    }
  }
}
