// Shows how an import goes on, while it does: asks for the page again and takes over its figures, which a screen reader
// tells in its own time. Once it is done, the page that follows is shown.

const EVERY_MS = 1500;

async function look() {
  const shown = document.querySelector("[data-work]");
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } }).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-work]");
    if (!now || now.dataset.work !== shown.dataset.work) {
      location.reload();
      return;
    }
    const bar = shown.querySelector("progress");
    bar.max = now.querySelector("progress").max;
    bar.value = now.querySelector("progress").value;
    const told = shown.querySelector("[data-progress]");
    const text = now.querySelector("[data-progress]").textContent;
    if (told.textContent !== text) told.textContent = text;
  }
  setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);
