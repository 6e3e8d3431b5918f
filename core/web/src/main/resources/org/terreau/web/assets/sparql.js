// Puts the query editor (Yasgui) in the place of the plain form of /sparql. Without this script the form works.
//
// The page gives: the element #sparql with data-endpoint, around the plain form; and
// <script type="application/json" id="sparql-settings"> with {"prefixes": {…}, "examples": [{"name", "title", "text"}]}.
// Yasgui itself is a classic script (webjar zazuko__yasgui), loaded before this module; it defines window.Yasgui.

const place = document.getElementById("sparql");
const settings = JSON.parse(document.getElementById("sparql-settings")?.textContent || "{}");

if (place && window.Yasgui) {
  const form = place.querySelector("form");
  const written = form?.querySelector("textarea[name=query]")?.value || "";
  const { Yasgui } = window;
  // Yasgui wants a whole address; the one that this page came from is the one that it may ask.
  const endpoint = new URL(place.dataset.endpoint, location.href).href;

  // The other completers ask servers elsewhere (prefix.cc, LOV): readers' queries are nobody else's business.
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  Yasgui.Yasqe.defaults.value = written;
  Yasgui.Yasr.defaults.prefixes = settings.prefixes || {};

  const editor = document.createElement("div");
  editor.className = "sparql-editor";
  place.append(editor);

  const yasgui = new Yasgui(editor, {
    requestConfig: {
      endpoint,
      method: "POST",
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle",
    },
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    copyEndpointOnNewTab: true,
    autofocus: false,
    persistenceId: `terreau ${endpoint}`,
    populateFromUrl: false, // the page has already answered the query of its address
  });

  // What the editor itself leaves without a name for who doesn't see it.
  const label = form?.querySelector("label[for=query]")?.textContent ?? "SPARQL";
  const all = (selector, act) => editor.querySelectorAll(selector).forEach(act);
  const name = () => {
    all("textarea:not([aria-label]), select:not([aria-label])", (control) => control.setAttribute("aria-label", label));
    all("th.dt-orderable-none", (head) => head.textContent.trim() || (head.textContent = "#"));
  };
  new MutationObserver(name).observe(editor, { childList: true, subtree: true });
  name();

  const show = (text) => {
    const tab = yasgui.getTab() || yasgui.addTab(true);
    tab.setQuery(text);
  };

  // A query in the address comes before what this browser remembers.
  if (new URLSearchParams(location.search).has("query")) {
    show(written);
  }

  // The examples of the page are links to ?query=…; here they fill the editor.
  for (const link of document.querySelectorAll("a[data-example]")) {
    link.addEventListener("click", (event) => {
      const example = (settings.examples || []).find((each) => each.name === link.dataset.example);
      if (example) {
        event.preventDefault();
        show(example.text);
        editor.scrollIntoView({ block: "nearest" });
      }
    });
  }

  if (form) {
    form.hidden = true;
  }
}
