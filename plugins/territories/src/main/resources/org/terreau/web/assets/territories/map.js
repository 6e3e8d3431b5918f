// The map: an outline and no tiles, clusters, and where one is kept in the address. Without this file there is the list.

/* global L */

const HOME = [
  [41.3, -5.2],
  [51.1, 9.6],
];

/* ---- #zoom/latitude/longitude ---- */
function stands() {
  const [zoom, latitude, longitude] = location.hash.slice(1).split("/").map(Number);
  return [zoom, latitude, longitude].every(Number.isFinite) ? { zoom, at: [latitude, longitude] } : null;
}

function text(tag, content, attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = content;
  Object.assign(element, attributes);
  return element;
}

function popup({ name, page, kind, categories }) {
  const box = document.createElement("div");
  box.append(text("a", name, { href: page }));
  if (kind || categories) box.append(text("p", [kind, categories].filter(Boolean).join(" – ")));
  return box;
}

async function draw(element) {
  const { map: address, outlines, tiles, larger, smaller, several } = element.dataset;
  const standing = stands();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 2,
    maxZoom: 16,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    zoomSnap: 0.5,
  });
  if (standing) map.setView(standing.at, standing.zoom);
  else map.fitBounds(HOME);
  L.control.zoom({ zoomInTitle: larger, zoomOutTitle: smaller }).addTo(map);
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", element.dataset.name);

  const read = async (url) => (await fetch(url)).json();
  const [places, ...grounds] = await Promise.all([address, ...outlines.split(" ")].map(read));
  for (const [number, ground] of grounds.entries()) {
    if (tiles && number === 0) L.tileLayer(tiles, { referrerPolicy: "strict-origin-when-cross-origin" }).addTo(map);
    else L.geoJSON(ground, { interactive: false, style: { className: number ? "outline added" : "outline" } }).addTo(map);
  }

  const clusters = L.markerClusterGroup({
    chunkedLoading: true,
    showCoverageOnHover: false,
    animate: !still,
    maxClusterRadius: 44,
    iconCreateFunction: (cluster) =>
      L.divIcon({
        className: "several",
        html: String(cluster.getChildCount()),
        iconSize: [36, 36],
      }),
  });
  const marks = new Map();
  for (const { geometry, properties } of places.features) {
    const [longitude, latitude] = geometry.coordinates;
    const mark = L.marker([latitude, longitude], {
      title: properties.name,
      alt: properties.name,
      icon: L.divIcon({ className: `place ${properties.type}` }),
    });
    mark.bindPopup(() => popup(properties));
    marks.set(properties.page, mark);
  }
  clusters.addLayers([...marks.values()]);
  clusters.on("animationend", () => label(element, several));
  map.addLayer(clusters);
  map.on("layeradd moveend", () => label(element, several));
  label(element, several);
  if (!standing && marks.size && places.features.length < 200 && address.includes("?")) {
    map.fitBounds(clusters.getBounds(), { padding: [24, 24], maxZoom: 10 });
  }
  addEventListener("hashchange", () => {
    const asked = stands();
    if (asked) map.setView(asked.at, asked.zoom);
  });
  map.on("moveend", () => {
    const { lat, lng } = map.getCenter();
    history.replaceState(null, "", `#${map.getZoom()}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
  });

  const list = document.querySelector(".map-list");
  if (list) follow(list, map, clusters, places.features, marks);
}

/* ---- the list beside, of what is in view ---- */
const LISTED = 300;

function entry({ name, lang, page, type, kind, categories }) {
  const item = document.createElement("li");
  const meta = text("p", "", { className: "entry-meta" });
  const sort = document.querySelector(`select[name="type"] option[value="${CSS.escape(type)}"]`)?.textContent;
  meta.append(...[sort, kind, categories].filter(Boolean).map((word) => text("span", word)));
  item.dataset.place = page;
  item.append(text("a", name, { className: "entry-title", href: page, lang }), meta);
  return item;
}

function follow(list, map, clusters, features, marks) {
  const entries = list.querySelector(".entries");
  const seen = list.querySelector("[data-seen]");
  const near = (is) => (event) => {
    const mark = marks.get(event.target.closest("[data-place]")?.dataset.place);
    if (mark) clusters.getVisibleParent(mark)?.getElement()?.classList.toggle("near", is);
  };
  entries.addEventListener("pointerover", near(true));
  entries.addEventListener("pointerout", near(false));

  map.on("moveend", () => {
    const view = map.getBounds();
    const inside = features.filter(({ geometry: { coordinates: [longitude, latitude] } }) => view.contains([latitude, longitude]));
    entries.replaceChildren(...inside.slice(0, LISTED).map(({ properties }) => entry(properties)));
    seen.textContent = seen.dataset.seen.replace("{0}", inside.length);
    seen.hidden = false;
    list.querySelector(".cut")?.remove();
  });
}

/* ---- what a screen reader says of a cluster ---- */
function label(element, several) {
  for (const cluster of element.querySelectorAll(".several:not([aria-label])")) {
    cluster.setAttribute("role", "button");
    cluster.setAttribute("aria-label", `${cluster.textContent} ${several}`);
  }
}

document.querySelectorAll("[data-map]").forEach(draw);
