// The data of the page: packed columns → arrays that answer by the number of a row.

async function unpacked(id) {
  const letters = document.getElementById(id).textContent.trim();
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

// A column of `n` rows: `at(row)` its value; `values` and `codes` its dictionary.
function asColumn(packed, n) {
  if (packed.c) {
    const codes = Int32Array.from(packed.c);
    return { values: packed.d, codes, at: (row) => packed.d[codes[row]] };
  }
  const codes = Int32Array.from({ length: n }, (_, row) => row);
  return { values: packed.v, codes, at: (row) => packed.v[row] };
}

function asColumns(packed, n) {
  return Object.fromEntries(
    Object.entries(packed).map(([name, column]) => [name, asColumn(column, n)]),
  );
}

function readJson(id) {
  return JSON.parse(document.getElementById(id).textContent);
}
