// Elements and words; no text becomes markup.
export const by = (id) => document.getElementById(id);

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [kind, act] of Object.entries(value)) element.addEventListener(kind, act);
    else if (name === "class") element.className = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

let words = {};
let language = "vi";

export function setWords(all, first) {
  words = all;
  language = (readLanguage() || first) === "en" ? "en" : "vi";
  sayAll();
}

export function say(name, ...values) {
  const text = (words[language] && words[language][name]) || name;
  return text.replace(/\{(\d)\}/g, (_, place) => values[Number(place)] ?? "");
}

export const known = (name) => Boolean(words[language] && words[language][name]);

export function switchLanguage() {
  language = language === "vi" ? "en" : "vi";
  try { localStorage.setItem("kehoach-language", language); } catch { /* it is asked for anew next time */ }
  sayAll();
}

function readLanguage() {
  try { return localStorage.getItem("kehoach-language"); } catch { return null; }
}

function sayAll() {
  document.documentElement.lang = language;
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
}
