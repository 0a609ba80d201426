// A facet as bars: each is a button that lets its value pass, or no more.

const FEW = 7;

class Bars {
  constructor(facet, title, label, changed) {
    Object.assign(this, { facet, title, label, changed, all: false });
    this.list = make("ul", { class: "bars" });
    this.more = make("button", { type: "button", class: "link", onclick: () => this.#toggleAll() });
    this.heading = make("h2");
    this.element = make("section", { class: "facet" }, this.heading, this.list, this.more);
  }

  render() {
    const { facet } = this;
    this.heading.textContent = t(this.title);
    const codes = facet.values.map((_, code) => code)
      .filter((code) => facet.counts[code] || facet.chosen.has(code));
    const isNone = (code) => facet.values[code] === NONE;
    const inOrder = facet.order
      ? (a, b) => facet.order(facet.values[a], facet.values[b]) : (a, b) => facet.counts[b] - facet.counts[a];
    codes.sort((a, b) => isNone(a) - isNone(b) || inOrder(a, b));
    const most = Math.max(1, ...codes.filter((code) => !isNone(code)).map((code) => facet.counts[code]));
    const shown = this.all ? codes.slice(0, 200) : this.#few(codes);
    const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset.code : null;
    this.list.replaceChildren(...shown.map((code) => make("li", null, this.#bar(code, most))));
    if (focused !== null) this.list.querySelector(`[data-code="${focused}"]`)?.focus();
    this.more.hidden = codes.length <= FEW + 1;
    this.more.textContent = this.all ? t("fewer") : t("more", number(codes.length - this.#few(codes).length));
  }

  // The first ones, whichever is chosen, and the rows that state nothing.
  #few(codes) {
    if (codes.length <= FEW + 1) return codes;
    return codes.filter((code, place) => place < FEW || this.facet.chosen.has(code) || this.facet.values[code] === NONE);
  }

  #bar(code, most) {
    const count = this.facet.counts[code];
    const said = this.label(this.facet.values[code]);
    const isNone = this.facet.values[code] === NONE;
    const share = make("span", { class: "share" });
    share.style.width = isNone ? "0" : `${(100 * count) / most}%`;
    return make("button", {
      type: "button", class: isNone ? "bar none" : "bar", "data-code": code, title: said,
      "aria-pressed": String(this.facet.chosen.has(code)),
      onclick: () => { this.facet.toggle(code); this.changed(); },
    }, share, make("span", { class: "said" }, said), make("span", { class: "count" }, number(count)));
  }

  #toggleAll() {
    this.all = !this.all;
    this.render();
  }
}
