// Fills what is still empty of the form of a page with the form at another address, which knows more. What was typed stays.
// <p data-filled data-msg="…{0}…"> tells. Where that address has no such form, or can't be asked, it is gone to.

export async function fill(address, input) {
  const form = document.querySelector("form.editor");
  const known = await formAt(address);
  if (!form || !known) return location.assign(address);
  const title = form.elements.title;
  if (input === title || !title.value.trim()) title.value = known.elements.title.value;
  if (input !== title) input.value = "";
  for (const field of known.querySelectorAll("#fiche input:not([type]), #fiche select, #fiche textarea")) fillField(form, field);
  for (const chips of known.querySelectorAll(".chips")) fillChips(form, chips);
  form.dispatchEvent(new Event("input", { bubbles: true }));
  const told = document.querySelector("[data-filled]");
  if (told) told.textContent = told.dataset.msg.replace("{0}", known.elements.title.value);
}

async function formAt(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    return page && page.querySelector("form.editor");
  } catch {
    return null; // no network: the browser tells when one goes there
  }
}

function fillField(form, field) {
  const own = field.id && form.querySelector(`#${CSS.escape(field.id)}`);
  if (own && own.name === field.name && !own.value && field.value) own.value = field.value;
}

function fillChips(form, chips) {
  const name = chips.querySelector("input")?.name;
  const own = name && [...form.querySelectorAll(".picker")].find((picker) => picker.querySelector(`input[name="${CSS.escape(name)}"]`));
  const list = own?.querySelector(".chips");
  if (list && !list.children.length) list.append(...[...chips.children].map((chip) => document.importNode(chip, true)));
}
