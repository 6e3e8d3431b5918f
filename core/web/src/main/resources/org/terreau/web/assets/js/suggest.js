// Suggestions for <input data-suggest="/search/suggest?type=Territory">: the ARIA combobox pattern.
// Inside a .picker, a choice becomes a chip (a checked box named like the input); elsewhere it fills the input.
// data-max="1" on the .picker: a new choice takes the place of the one before.

let count = 0;

export function suggestOn(input) {
  const combo = document.createElement("div");
  combo.className = "combo";
  input.before(combo);
  combo.append(input);
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `suggestions-${++count}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label") ?? input.labels?.[0]?.textContent ?? "");
  list.hidden = true;
  combo.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": list.id, autocomplete: "off",
  })) input.setAttribute(name, value);

  let found = [];
  let active = -1;
  let asking;
  let timer;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const highlight = (n) => {
    active = n;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === n)));
    list.children[n]?.scrollIntoView({ block: "nearest" });
    if (n >= 0) input.setAttribute("aria-activedescendant", list.children[n].id);
  };
  const choose = (choice) => {
    const picker = input.closest(".picker");
    if (picker) {
      addChip(picker, input.name, choice);
      input.value = "";
    } else input.value = choice.label;
    close();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const show = () => {
    list.replaceChildren(...found.map((choice, n) => option(choice, `${list.id}-${n}`)));
    [...list.children].forEach((item, n) => item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(found[n]);
    }));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    active = -1;
  };
  const ask = async () => {
    asking?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    asking = new AbortController();
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set("q", typed);
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "application/json" } });
      found = answer.ok ? await answer.json() : [];
      if (document.activeElement === input) show();
    } catch {
      close(); // no network, or a newer question: writing goes on without suggestions
    }
  };

  input.addEventListener("input", (event) => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) highlight((active + step + found.length) % found.length);
    else if (event.key === "Enter" && active >= 0) choose(found[active]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}

function option({ label, type }, id) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const kind = document.createElement("span");
  kind.className = "quiet-text";
  kind.textContent = type ?? "";
  item.append(label, kind);
  return item;
}

function addChip(picker, name, { value, label }) {
  const chips = picker.querySelector(".chips");
  const boxes = [...chips.querySelectorAll("input")];
  const same = boxes.find((box) => box.value === value);
  if (same) {
    same.checked = true;
    return;
  }
  if (picker.dataset.max === "1") chips.replaceChildren();
  const item = document.createElement("li");
  const chip = document.createElement("label");
  chip.className = "chip";
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value, checked: true });
  chip.append(box, label);
  item.append(chip);
  chips.append(item);
}
