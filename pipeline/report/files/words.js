// What the page says, in the language that is chosen.

const WORDS = readJson("words");
let language = document.documentElement.lang;

function t(name, ...values) {
  const said = WORDS[language][name] ?? WORDS.en[name] ?? name;
  return values.reduce((text, value, place) => text.replaceAll(`{${place}}`, value), said);
}

function has(name) {
  return name in WORDS[language];
}

const number = (value) => value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
const percent = (part, whole) => (whole ? `${Math.round((100 * part) / whole)}%` : "–");

function day(iso) {
  if (!iso) return "";
  const [year, month, date] = iso.split("-");
  return language === "vi" ? `${date}/${month}/${year}` : `${+date} ${t(`month.${+month}`)} ${year}`;
}

// The words of the markup: every element that names one, and every attribute.
function translatePage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
  for (const element of document.querySelectorAll("[data-t-placeholder]")) {
    element.placeholder = t(element.dataset.tPlaceholder);
  }
}
