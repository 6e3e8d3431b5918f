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
  const { map: address, outline, larger, smaller, several } = element.dataset;
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
  const [country, places] = await Promise.all([read(outline), read(address)]);
  L.geoJSON(country, { interactive: false, style: { className: "outline" } }).addTo(map);

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
  map.on("moveend", () => {
    const { lat, lng } = map.getCenter();
    history.replaceState(null, "", `#${map.getZoom()}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
  });

  for (const entry of document.querySelectorAll("[data-place]")) {
    const mark = marks.get(entry.dataset.place);
    const near = (is) => () => clusters.getVisibleParent(mark)?.getElement()?.classList.toggle("near", is);
    if (!mark) continue;
    entry.addEventListener("pointerenter", near(true));
    entry.addEventListener("pointerleave", near(false));
  }
}

/* ---- what a screen reader says of a cluster ---- */
function label(element, several) {
  for (const cluster of element.querySelectorAll(".several:not([aria-label])")) {
    cluster.setAttribute("role", "button");
    cluster.setAttribute("aria-label", `${cluster.textContent} ${several}`);
  }
}

document.querySelectorAll("[data-map]").forEach(draw);
