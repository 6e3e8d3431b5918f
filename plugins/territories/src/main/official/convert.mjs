// Makes the reference data of France's official territories from the npm package @etalab/decoupage-administratif.
//
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
//   node plugins/territories/src/main/official/convert.mjs package
//
// Writes territories.tsv and source.properties; the NOTICE.md beside them says what stands in them, and why.

import {readFileSync, writeFileSync} from 'node:fs'

const from = process.argv[2]
if (!from) {
  throw new Error('Say in which folder the package is: node convert.mjs FOLDER')
}
const result = new URL('../resources/org/terreau/territories/official/', import.meta.url)
const read = name => JSON.parse(readFileSync(`${from}/data/${name}.json`, 'utf8'))
const overseas = territory => territory.zone === 'com'

const communes = read('communes').filter(commune => commune.type === 'commune-actuelle')
const epci = read('epci')
const departements = read('departements')
const regions = read('regions').filter(region => !overseas(region))

// A reference is the letter of a kind and a code: c21166, d21, i242100410, o987, r27.
const departementRef = new Map(departements.map(one => [one.code, (overseas(one) ? 'o' : 'd') + one.code]))
const regionRefs = new Map(departements.map(one => [one.code, overseas(one) ? [] : ['r' + one.region]]))
const around = commune => [departementRef.get(commune.departement), ...regionRefs.get(commune.departement)]

const epciRef = new Map()
for (const {code, membres} of epci) {
  for (const {code: member} of membres) {
    if (epciRef.has(member)) {
      throw new Error(`Commune ${member} is a member of two EPCI: ${code} and ${epciRef.get(member)}`)
    }
    epciRef.set(member, 'i' + code)
  }
}

const wideRows = new Map([
  ...epci.map(one => ['i' + one.code, {name: one.nom, within: new Set()}]),
  ...departements.map(one => [departementRef.get(one.code), {name: one.nom, within: new Set(regionRefs.get(one.code))}]),
  ...regions.map(one => ['r' + one.code, {name: one.nom, within: new Set()}])
])
const communeRows = communes.map(commune => {
  const epciRefs = epciRef.has(commune.code) ? [epciRef.get(commune.code)] : []
  epciRef.delete(commune.code)
  epciRefs.forEach(ref => around(commune).forEach(wider => wideRows.get(ref).within.add(wider)))
  const within = [...epciRefs, ...around(commune)]
  within.forEach(ref => addTo(wideRows.get(ref), commune.population))
  return ['c' + commune.code, {name: commune.nom, population: commune.population, postcodes: commune.codesPostaux, within}]
})
if (epciRef.size > 0) {
  throw new Error(`Members of an EPCI that are no commune: ${[...epciRef.keys()]}`)
}

// The whole has as many inhabitants as its parts together; none is said where none is said of any part.
function addTo(row, population) {
  if (population !== undefined) {
    row.population = (row.population ?? 0) + population
  }
}

function line([ref, {name, population, postcodes = [], within}]) {
  return [ref, name.replace(/\s+/g, ' ').trim(), population ?? '', [...postcodes].sort().join(' '), inOrder(within)].join('\t')
}

// Narrower ones first: by kind, then by code.
function inOrder(within) {
  return [...within].sort((one, other) => 'idor'.indexOf(one[0]) - 'idor'.indexOf(other[0]) || (one < other ? -1 : 1)).join(' ')
}

const lines = [...communeRows, ...wideRows].map(line).sort((one, other) => (one < other ? -1 : 1))
writeFileSync(new URL('territories.tsv', result), lines.join('\n') + '\n')

const {name, version} = JSON.parse(readFileSync(`${from}/package.json`, 'utf8'))
const [, year] = readFileSync(`${from}/README.md`, 'utf8').match(new RegExp(`^\\| *(\\d{4}) *\\| *${version} *\\|`, 'm'))
writeFileSync(new URL('source.properties', result), `# Written by convert.mjs: where territories.tsv comes from.
publishers=INSEE, DGCL, La Poste
package=${name}
version=${version}
address=https://www.npmjs.com/package/${name}/v/${version}
date=${year}-01-01
# Populations are those of the whole country in one year, but for Mayotte: see NOTICE.md.
population.year=2023
population.year.mayotte=2017
licence=Licence Ouverte
licence.address=https://www.etalab.gouv.fr/licence-ouverte-open-licence
`)
