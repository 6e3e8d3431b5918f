// Shows how work goes on, while some does: asks for the page again and shows its [data-live] part. Leaves it alone
// while the keyboard is in it, so that nobody loses their place.

const EVERY_MS = 2000;

async function look() {
  const shown = document.querySelector("[data-live]");
  if (shown.dataset.live !== "busy") return;
  if (!shown.contains(document.activeElement)) {
    const answer = await fetch("/admin", { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      shown.replaceWith(page.querySelector("[data-live]"));
    }
  }
  setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);
