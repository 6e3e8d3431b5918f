// Terreau works without this file; with it, things are pleasant. Each part looks for what it serves and leaves the rest alone.
import { suggestOn } from "./js/suggest.js";
import { keepDraft } from "./js/draft.js";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/* ---- tabs: nav[data-tabs] of links to panels ---- */
function tabs(nav) {
  const links = all("a", nav);
  const panels = links.map((link) => document.getElementById(link.hash.slice(1)));
  if (panels.some((panel) => !panel)) return;
  const tablist = document.createElement("div");
  tablist.className = nav.className;
  tablist.setAttribute("role", "tablist");
  tablist.setAttribute("aria-label", nav.getAttribute("aria-label") ?? "");
  const buttons = links.map((link, n) => {
    const button = document.createElement("button");
    button.type = "button";
    button.id = `tab-${panels[n].id}`;
    button.append(...link.childNodes);
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", panels[n].id);
    button.addEventListener("focus", () => show(n));
    button.addEventListener("click", () => show(n));
    panels[n].setAttribute("role", "tabpanel");
    panels[n].setAttribute("aria-labelledby", button.id);
    panels[n].removeAttribute("aria-label");
    return button;
  });
  const show = (shown) => {
    buttons.forEach((button, n) => {
      button.setAttribute("aria-selected", String(n === shown));
      button.tabIndex = n === shown ? 0 : -1;
      panels[n].hidden = n !== shown;
    });
  };
  const showHolding = (target) => {
    const n = panels.findIndex((panel) => panel.contains(target));
    if (n >= 0) show(n);
  };
  tablist.append(...buttons);
  tablist.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
  });
  nav.replaceWith(tablist);
  // A link to a field (from the summary of errors), or a field the browser itself refuses, opens its tab.
  document.addEventListener("click", (event) => {
    const target = event.target.closest?.('a[href^="#"]')?.hash;
    if (target && target.length > 1) showHolding(document.getElementById(decodeURIComponent(target.slice(1))));
  });
  document.addEventListener("invalid", (event) => showHolding(event.target), true);
  show(0);
  showHolding(document.getElementById(location.hash.slice(1)) ?? document.querySelector('[aria-invalid="true"]'));
}

/* ---- repeatable groups: [data-repeat] with a <template>, [data-add], [data-remove] ---- */
function repeats(list) {
  const template = list.querySelector(":scope > template");
  if (!template) return; // the server adds and removes
  const rows = () => all(":scope > .part", list);
  let next = rows().length;
  const number = () => rows().forEach((row, n) => all("[data-number]", row).forEach((mark) => (mark.textContent = n + 1)));
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-add]") && button.closest("[data-repeat]") === list) {
      event.preventDefault();
      const holder = document.createElement("template");
      holder.innerHTML = template.innerHTML.replaceAll("__n__", String(next++));
      const row = holder.content.firstElementChild;
      template.before(row);
      number();
      enhance(row);
      row.querySelector("input, select, textarea")?.focus();
    } else if (button?.matches("[data-remove]") && button.closest("[data-repeat]") === list) {
      event.preventDefault();
      const row = button.closest(".part");
      const near = row.nextElementSibling?.matches(".part") ? row.nextElementSibling : row.previousElementSibling;
      row.remove();
      number();
      (near?.querySelector?.("input, select, textarea") ?? list.querySelector("[data-add]")).focus();
    } else return;
    list.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/* ---- the contents list follows the reader ---- */
function follow(toc) {
  const links = new Map(all('a[href^="#"]', toc).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const heads = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (!heads.length) return;
  const mark = () => {
    const passed = heads.filter((head) => head.getBoundingClientRect().top < innerHeight * 0.3);
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const here = atEnd && scrollY > 0 ? heads.at(-1) : passed.at(-1);
    links.forEach((link, id) => (id === here?.id ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current")));
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

/* ---- dates: time[data-relative] says "il y a 3 jours", and keeps the full date as its title ---- */
const STEPS = [["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];

function relative(time) {
  const at = Date.parse(time.dateTime);
  if (Number.isNaN(at)) return;
  const seconds = (at - Date.now()) / 1000;
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ["minute", 60];
  if (unit === "year") return; // long ago, the date itself says more
  time.title = time.textContent.trim();
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang || "fr", { numeric: "auto" });
  time.textContent = words.format(Math.round(seconds / length), unit);
}

/* ---- comparing: of two columns of radios, the older stays older ---- */
function compare(form) {
  const boxes = (name) => all(`input[name="${name}"]`, form);
  const limit = () => {
    const from = boxes("from").findIndex((box) => box.checked);
    const to = boxes("to").findIndex((box) => box.checked);
    boxes("from").forEach((box, n) => (box.disabled = to >= 0 && n <= to));
    boxes("to").forEach((box, n) => (box.disabled = from >= 0 && n >= from));
  };
  form.addEventListener("change", limit);
  limit();
}

function enhance(root) {
  all("[data-tabs]", root).forEach(tabs);
  all("[data-repeat]", root).forEach(repeats);
  all("[data-suggest]", root).forEach(suggestOn);
  all("time[data-relative]", root).forEach(relative);
  all("form[data-compare]", root).forEach(compare);
  all(".toc", root).forEach(follow);
  all("form[data-draft]", root).forEach(keepDraft);
}

document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (question && !confirm(question)) event.preventDefault();
});

// Menus close with Escape and when one looks elsewhere.
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest?.("details.dropdown[open], details.site-menu[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  all("details.dropdown[open]").forEach((menu) => menu.contains(event.target) || (menu.open = false));
});

enhance(document);
document.querySelector('[role="alert"][tabindex]')?.focus();
