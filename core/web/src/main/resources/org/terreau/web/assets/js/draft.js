// <form data-draft="slug" data-revision="14">: what is typed is kept on this device until it is saved, and offered back.
// The sentences come from the page, in the reader's language (data-msg-…).

const DAY = 86_400_000;

export function keepDraft(form) {
  const key = `terreau-draft:${form.dataset.draft}`;
  const state = form.querySelector(".save-state");
  const before = fieldsOf(form);
  let changed = false;
  let timer;

  const keep = () => {
    try {
      const draft = { revision: form.dataset.revision ?? "", at: Date.now(), fields: fieldsOf(form), shown: form.dataset.draft };
      localStorage.setItem(key, JSON.stringify(draft));
      if (state) state.textContent = form.dataset.msgKept ?? "";
    } catch {
      // storage full or refused: the warning before leaving remains
    }
  };
  form.addEventListener("input", () => {
    changed = true;
    if (state) state.textContent = form.dataset.msgUnsaved ?? "";
    clearTimeout(timer);
    timer = setTimeout(keep, 800);
  });
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    clearTimeout(timer);
    keep(); // until the page comes back saved: a lost connection loses nothing
    changed = false;
  });

  // An answer to a save (errors, a conflict, a preview) already carries what was typed: nothing to offer then.
  if (document.querySelector("#errors, #preview")) return;
  const draft = read(key);
  if (draft && !same(draft.fields, before)) offer(form, draft, key);
}

/** Drops the draft of a page once its saved form is seen: <main data-saved="slug">. */
const saved = document.querySelector("[data-saved]")?.dataset.saved;
if (saved) localStorage.removeItem(`terreau-draft:${saved}`);

function offer(form, draft, key) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  const sentence = document.createElement("p");
  sentence.textContent = form.dataset.msgDraft;
  const actions = document.createElement("p");
  actions.className = "row";
  actions.append(
    button(form.dataset.msgRestore, "button small", () => {
      restore(form, draft.fields);
      notice.remove();
    }),
    button(form.dataset.msgDiscard, "button quiet small", () => {
      localStorage.removeItem(key);
      notice.remove();
    }),
  );
  notice.append(sentence, actions);
  form.prepend(notice);
}

function button(text, className, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className, textContent: text });
  made.addEventListener("click", act);
  return made;
}

function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return draft && Date.now() - draft.at < 30 * DAY ? draft : null;
  } catch {
    return null;
  }
}

const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !UNKEPT.has(name));
const UNKEPT = new Set(["base", "csrf", "op"]); // these belong to the page as the server sent it
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function restore(form, fields) {
  const values = new Map();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const list of form.querySelectorAll("[data-repeat]")) grow(list, values);
  for (const box of form.querySelectorAll('[type="checkbox"], [type="radio"]')) {
    const kept = values.get(box.name) ?? [];
    box.checked = kept.includes(box.value);
    values.set(box.name, kept.filter((value) => value !== box.value));
  }
  for (const input of form.querySelectorAll('input:not([type="checkbox"], [type="radio"], [type="hidden"]), select, textarea')) {
    const kept = values.get(input.name);
    if (kept?.length) input.value = kept.shift();
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Adds the rows of a repeatable group that the draft had and the page has not. */
function grow(list, values) {
  const rowsKept = [...values.keys()]
    .filter((name) => name.startsWith(`${list.dataset.repeat}.`))
    .map((name) => Number(name.split(".")[1]));
  const wanted = Math.max(-1, ...rowsKept) + 1;
  for (let n = list.querySelectorAll(":scope > .part").length; n < wanted; n++) list.querySelector("[data-add]").click();
}
