// A long list of rows of one height, of which only those in sight are in the page.
// The window scrolls it; arrows, Home and End move within it, Enter opens a row.

const SPARE = 8;

class LongList {
  // `cells(row)` gives the children of a row; `open(row)` is called when it is opened.
  constructor(element, cells, open) {
    Object.assign(this, { element, cells, open, rows: [], nodes: new Map(), active: 0 });
    this.spacer = element.querySelector(".rows");
    addEventListener("scroll", () => this.#soon(), { passive: true });
    addEventListener("resize", () => this.#soon(), { passive: true });
    this.spacer.addEventListener("keydown", (event) => this.#move(event));
    this.spacer.addEventListener("click", (event) => {
      const node = event.target.closest("[data-place]");
      if (node && !getSelection().toString()) this.#openAt(+node.dataset.place);
    });
  }

  show(rows) {
    this.rows = rows;
    this.active = Math.min(this.active, Math.max(0, rows.length - 1));
    for (const node of this.nodes.values()) node.remove();
    this.nodes.clear();
    this.element.setAttribute("aria-rowcount", rows.length + 1);
    this.render();
  }

  #soon() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => { this.waiting = 0; this.render(); });
  }

  render() {
    if (!this.element.offsetParent) return;
    const high = parseFloat(getComputedStyle(this.element).getPropertyValue("--row"));
    if (high !== this.high) {
      this.high = high;
      for (const node of this.nodes.values()) node.remove();
      this.nodes.clear();
    }
    this.spacer.style.height = `${this.rows.length * high}px`;
    const above = -this.spacer.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(above / high) - SPARE);
    const last = Math.min(this.rows.length, Math.ceil((above + innerHeight) / high) + SPARE);
    for (const [place, node] of this.nodes) {
      if ((place < first || place >= last) && !node.contains(document.activeElement)) {
        node.remove();
        this.nodes.delete(place);
      }
    }
    const added = [];
    for (let place = first; place < last; place += 1) {
      if (!this.nodes.has(place)) added.push(this.#node(place));
    }
    this.spacer.append(...added);
  }

  #node(place) {
    const node = make("div", { role: "row", class: "row", "data-place": place, "aria-rowindex": place + 2 },
      this.cells(this.rows[place]));
    node.style.transform = `translateY(${place * this.high}px)`;
    node.querySelector("button").tabIndex = place === this.active ? 0 : -1;
    this.nodes.set(place, node);
    return node;
  }

  // Moves the focus to a row, wherever it is.
  focusAt(place) {
    if (place < 0 || place >= this.rows.length) return;
    const before = this.nodes.get(this.active)?.querySelector("button");
    if (before) before.tabIndex = -1;
    this.active = place;
    const bounds = this.spacer.getBoundingClientRect();
    const top = bounds.top + place * this.high;
    const head = byId("bar").getBoundingClientRect().bottom + 44;
    if (top < head) scrollBy(0, top - head);
    else if (top + this.high > innerHeight) scrollBy(0, top + this.high - innerHeight + 8);
    this.render();
    const button = this.nodes.get(place)?.querySelector("button");
    if (button) { button.tabIndex = 0; button.focus({ preventScroll: true }); }
  }

  #move(event) {
    const page = Math.max(1, Math.floor(innerHeight / this.high) - 2);
    const to = {
      ArrowDown: this.active + 1, ArrowUp: this.active - 1, Home: 0, End: this.rows.length - 1,
      PageDown: Math.min(this.active + page, this.rows.length - 1), PageUp: Math.max(0, this.active - page),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.focusAt(to);
  }

  #openAt(place) {
    this.active = place;
    this.open(place);
  }
}
