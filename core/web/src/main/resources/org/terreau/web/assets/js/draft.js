// <form data-draft="slug">: what is typed is kept on this device until it is saved, and offered back.
// The sentences come from the page, in the reader's language (data-msg-…). A page that is read right after its form was
// sent (article[data-page]) tells that it was saved: what was sent is forgotten.

const DAY = 86_400_000;
const OF_THE_SERVER = new Set(["base", "csrf", "op"]); // as the page was sent; never taken from a draft
const keyOf = (slug) => `terreau-draft:${slug}`;
const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !OF_THE_SERVER.has(name));

const drafts = () => Object.keys(localStorage).filter((name) => name.startsWith(keyOf("")));

// Who signs out leaves nothing to the next person at this device.
document.querySelector('form[action="/logout"]')?.addEventListener("submit", () => drafts().forEach((key) => localStorage.removeItem(key)));

const cameFrom = document.referrer && new URL(document.referrer);
if (document.querySelector("[data-page]") && cameFrom?.origin === location.origin && /\/(edit|new)$/.test(cameFrom.pathname)) {
  drafts().filter((key) => read(key)?.sent).forEach((key) => localStorage.removeItem(key));
}

export function keepDraft(form) {
  const key = keyOf(form.dataset.draft);
  const state = form.querySelector(".save-state");
  let changed = false;
  let timer;

  const keep = (sent = false) => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), sent, fields: fieldsOf(form) }));
      state.textContent = form.dataset.msgKept;
    } catch {
      // storage full or refused: the warning before leaving remains
    }
  };
  form.addEventListener("input", () => {
    changed = true;
    state.textContent = form.dataset.msgUnsaved;
    clearTimeout(timer);
    timer = setTimeout(() => keep(), 800);
  });
  addEventListener("beforeunload", (event) => changed && event.preventDefault());
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    keep(true); // until the page comes back saved: a lost connection loses nothing
    changed = false;
  });

  // An answer to a save (errors, a conflict, a preview) already carries what was typed: nothing to offer then.
  if (document.querySelector("#errors, #preview")) return keep();
  const draft = read(key);
  if (draft && JSON.stringify(draft.fields) !== JSON.stringify(fieldsOf(form))) offer(form, draft, key);
}

function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return draft && Date.now() - draft.at < 30 * DAY ? draft : null;
  } catch {
    return null;
  }
}

function offer(form, draft, key) {
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const notice = make("div", { className: "notice" });
  notice.setAttribute("role", "status");
  const take = make("button", { type: "button", className: "button small", textContent: form.dataset.msgRestore });
  const drop = make("button", { type: "button", className: "button quiet small", textContent: form.dataset.msgDiscard });
  take.addEventListener("click", () => (notice.remove(), restore(form, draft.fields)));
  drop.addEventListener("click", () => (notice.remove(), localStorage.removeItem(key)));
  const actions = make("p", { className: "row" });
  actions.append(take, drop);
  notice.append(make("p", { textContent: form.dataset.msgDraft }), actions);
  form.prepend(notice);
}

function restore(form, fields) {
  const values = Map.groupBy(fields, ([name]) => name);
  for (const list of form.querySelectorAll("[data-repeat]")) {
    const start = `${list.dataset.repeat}.`;
    const kept = new Set(fields.filter(([name]) => name.startsWith(start)).map(([name]) => Number(name.split(".")[1])));
    const shown = list.querySelectorAll(":scope > .part").length;
    for (let n = shown; n <= Math.max(-1, ...kept); n++) list.querySelector("[data-add]").click();
    [...list.querySelectorAll(":scope > .part")].forEach((row, n) => kept.has(n) || row.querySelector("[data-remove]").click());
  }
  for (const field of form.elements) {
    const kept = values.get(field.name) ?? [];
    if (field.matches('[type="checkbox"], [type="radio"]')) {
      const at = kept.findIndex(([, value]) => value === field.value);
      field.checked = at >= 0;
      if (at >= 0) kept.splice(at, 1);
    } else if (field.matches('input:not([type="hidden"]), select, textarea') && kept.length) field.value = kept.shift()[1];
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
