// What of the rows is shown: a facet lets values pass, the search lets texts pass.
// A facet's own counts are those of the rows that all others let pass.

const NONE = ""; // what a row states where it states nothing

class Facet {
  // `codesOf[row]` lists the values of a row, by their place in `values`.
  constructor(name, values, codesOf) {
    Object.assign(this, { name, values, codesOf, chosen: new Set() });
  }

  passes(row) {
    return !this.chosen.size || this.codesOf[row].some((code) => this.chosen.has(code));
  }

  toggle(code) {
    if (!this.chosen.delete(code)) this.chosen.add(code);
  }
}

// A facet over what a function says of each row: a list of values.
function facetOf(name, n, valuesOf, order) {
  const places = new Map();
  const lists = new Map();
  const codesOf = new Array(n);
  for (let row = 0; row < n; row += 1) {
    const codes = [...new Set(valuesOf(row))].map((value) => {
      if (!places.has(value)) places.set(value, places.size);
      return places.get(value);
    });
    const key = codes.join();
    if (!lists.has(key)) lists.set(key, codes);
    codesOf[row] = lists.get(key);
  }
  const facet = new Facet(name, [...places.keys()], codesOf);
  facet.order = order;
  return facet;
}

class Selection {
  constructor(n, facets) {
    this.n = n;
    this.facets = facets;
    this.found = null;
    this.update();
  }

  update() {
    const failed = new Uint8Array(this.n);
    const by = this.facets.map((facet) => {
      if (!facet.chosen.size) return null;
      const fails = new Uint8Array(this.n);
      for (let row = 0; row < this.n; row += 1) {
        fails[row] = facet.passes(row) ? 0 : 1;
        failed[row] += fails[row];
      }
      return fails;
    });
    if (this.found) {
      for (let row = 0; row < this.n; row += 1) failed[row] += this.found[row] ? 0 : 1;
    }
    this.failed = failed;
    this.facets.forEach((facet, place) => this.#count(facet, by[place]));
    this.size = failed.reduce((sum, fails) => sum + (fails === 0), 0);
  }

  #count(facet, own) {
    const counts = new Int32Array(facet.values.length);
    for (let row = 0; row < this.n; row += 1) {
      if (this.failed[row] === (own ? own[row] : 0)) {
        for (const code of facet.codesOf[row]) counts[code] += 1;
      }
    }
    facet.counts = counts;
  }

  has(row) {
    return this.failed[row] === 0;
  }

  get isNarrowed() {
    return this.found !== null || this.facets.some((facet) => facet.chosen.size);
  }

  clear() {
    this.found = null;
    for (const facet of this.facets) facet.chosen.clear();
  }
}
