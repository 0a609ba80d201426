// Elements from a name, attributes and children; text is only ever text.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return element;
}

const make = (name, attributes, ...children) =>
  fill(document.createElement(name), attributes, children);
const draw = (name, attributes, ...children) =>
  fill(document.createElementNS(SVG, name), attributes, children);
const byId = (id) => document.getElementById(id);

// A table of text cells with a heading row; cells may be elements.
function makeTable(headings, rows, caption) {
  const cell = (name, content, attributes) => make(name, attributes, content);
  return make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    make("table", null,
      make("thead", null, make("tr", null, headings.map((said) => cell("th", said, { scope: "col" })))),
      make("tbody", null, rows.map((row) => make("tr", null, row.map((content) => cell("td", content)))))));
}
