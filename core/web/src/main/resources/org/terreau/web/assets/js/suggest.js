// Suggestions for <input data-suggest="/search/suggest?type=Territory">, through the browser's own datalist.
// Inside a .picker a choice becomes a chip: a checked box named like the input. With data-max="1" it takes the place
// of the one before. Words that match nothing stay in the input; the server looks for them when the form is sent.
// With data-go="/wiki/" a choice leads to its page; with data-fill="/new?from=" it fills the form: see fill.js.

import { fill } from "./fill.js";

let count = 0;

export function suggestOn(input) {
  const list = document.createElement("datalist");
  list.id = `suggestions-${++count}`;
  input.after(list);
  input.setAttribute("list", list.id);
  const picker = input.closest(".picker");
  const found = new Map();
  let asking;
  let timer;

  const ask = async () => {
    asking?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) return;
    asking = new AbortController();
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set("q", typed);
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (answer.ok) offer(await answer.json());
    } catch {
      // no network, or a newer question: writing goes on without suggestions
    }
  };
  const offer = (choices) => {
    found.clear();
    for (const choice of choices) found.set(distinct(choice), choice);
    list.replaceChildren(...[...found].map(([text, { type }]) => new Option(type ?? "", text)));
  };
  const distinct = ({ label, type, value }) =>
    [label, `${label} (${type})`].find((text) => !found.has(text)) ?? `${label} (${value})`;
  const go = () => {
    const choice = found.get(input.value.trim());
    if (choice) location.assign(input.dataset.go + choice.value);
  };
  const fillIn = () => {
    const choice = found.get(input.value.trim());
    if (choice) fill(input.dataset.fill + choice.value, input);
  };
  const take = () => {
    const choice = found.get(input.value.trim());
    if (!picker || !choice) return;
    addChip(picker, input.name, choice);
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };

  input.addEventListener("input", (event) => {
    if (!event.isTrusted) return;
    // Picked from the list rather than typed: browsers say so by the kind of input, or by none.
    if (event.inputType === undefined || event.inputType === "insertReplacementText") (input.dataset.fill ? fillIn : input.dataset.go ? go : take)();
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("change", take);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && input.matches(".finder-form *") && found.has(input.value.trim())) {
      event.preventDefault();
      fillIn();
    }
    if (event.key !== "Enter" || !picker) return;
    event.preventDefault();
    take();
  });
}

function addChip(picker, name, { value, label }) {
  const chips = picker.querySelector(".chips");
  const same = [...chips.querySelectorAll("input")].find((box) => box.value === value);
  if (same) {
    same.checked = true;
    return;
  }
  if (picker.dataset.max === "1") chips.replaceChildren();
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value });
  box.defaultChecked = true;
  const chip = Object.assign(document.createElement("label"), { className: "chip" });
  chip.append(box, label);
  const item = document.createElement("li");
  item.append(chip);
  chips.append(item);
}
