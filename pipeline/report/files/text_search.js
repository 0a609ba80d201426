// Search with and without marks: a query without marks meets texts without them, đ as d.

const MARKS = /[\u0300-\u036f]/g;
// "hoà" and "hòa", "uỷ" and "ủy" are one word: the mark stands on the first of the two letters.
const OLD_PLACES = /(o)([àáảãạ])(?!\p{L})|(o)([èéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/gu;

function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(MARKS, "").replaceAll("đ", "d");
}

function marked(text) {
  return text.toLowerCase().normalize("NFC").replace(OLD_PLACES, (...found) => {
    const [first, second] = found.slice(1, 7).filter(Boolean);
    const parts = second.normalize("NFD");
    return (first + parts.slice(1)).normalize("NFC") + parts[0];
  });
}

const TEXT_COLUMNS = ["task", "leads", "coordinators", "deliverable", "deadline", "section_heading", "notes"];

// The texts of all rows, as they are searched: with marks, and without.
class TextSearch {
  constructor(columns, documents, n) {
    this.marked = new Array(n);
    this.plain = new Array(n);
    const own = TEXT_COLUMNS.map((name) => this.#words(columns[name]));
    const papers = documents.map((paper) =>
      marked([paper.number, paper.issuer, paper.title, paper.source_path].filter(Boolean).join(" ")));
    for (let row = 0; row < n; row += 1) {
      const parts = own.map(({ words, codes }) => words[codes[row]]);
      parts.push(papers[columns.document.at(row)]);
      this.marked[row] = parts.join("\n");
      this.plain[row] = plain(this.marked[row]);
    }
  }

  #words(column) {
    const words = column.values.map((value) =>
      marked(Array.isArray(value) ? value.join("; ") : (value ?? "")));
    return { words, codes: column.codes };
  }

  // 1 for each row that holds every word of the query; "…" holds its words in a row.
  find(query) {
    const pass = new Uint8Array(this.plain.length).fill(1);
    for (const [, phrase, word] of query.matchAll(/"([^"]+)"|([^\s"]+)/g)) {
      const wanted = marked(phrase ?? word);
      const folded = plain(wanted);
      const texts = folded === wanted ? this.plain : this.marked;
      for (let row = 0; row < pass.length; row += 1) {
        if (pass[row] && !texts[row].includes(wanted)) pass[row] = 0;
      }
    }
    return pass;
  }
}
