// Makes the outline of France that the map is drawn on, from Natural Earth's countries at 1:10 million.
//
//   npm pack world-atlas@2.0.2 topojson-client@3.1.0   (in an empty folder; unpack each into a folder of its name)
//   node convert.mjs <folder> > ../resources/org/terreau/web/assets/territories/france.geojson

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const FRANCE = "250"; // ISO 3166-1, overseas departments included
const DIGITS = 3; // some 100 m

const folder = resolve(process.argv[2] ?? ".");
const { feature } = createRequire(import.meta.url)(`${folder}/topojson-client-3.1.0/dist/topojson-client.js`);
const atlas = JSON.parse(readFileSync(`${folder}/world-atlas-2.0.2/countries-10m.json`, "utf8"));
const country = atlas.objects.countries.geometries.find(({ id }) => id === FRANCE);

const rounded = (number) => Number(number.toFixed(DIGITS));
const ring = (points) =>
  points
    .map(([longitude, latitude]) => [rounded(longitude), rounded(latitude)])
    .filter(([x, y], n, all) => n === 0 || x !== all[n - 1][0] || y !== all[n - 1][1]);

const { geometry } = feature(atlas, country);
const coordinates = geometry.coordinates.map((polygon) => polygon.map(ring).filter((points) => points.length > 3));
console.log(
  JSON.stringify({
    type: "Feature",
    properties: { name: "France", source: "Natural Earth 1:10m (public domain), by world-atlas 2.0.2 (ISC)" },
    geometry: { type: "MultiPolygon", coordinates: coordinates.filter((polygon) => polygon.length) },
  }),
);
