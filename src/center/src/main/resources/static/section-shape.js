// Where the parts of a dam's section lie: in metres, and on the drawing.
import { path } from './svg.js';

const KPA_PER_METRE = 9.80665;
const MARGIN = 34;

const between = (points, x) => {
  const next = points.findIndex((point) => point.x >= x);
  if (next <= 0) return (next === 0 ? points[0] : points[points.length - 1]).z;
  const [a, b] = [points[next - 1], points[next]];
  return a.z + ((b.z - a.z) * (x - a.x)) / (b.x - a.x);
};

export const groundAt = (cut, x) => between(cut.ground, x);

/** The height of what one walks on: the beach, the dam, and beyond both the ground. */
export function surfaceAt(cut, x) {
  const crest = cut.dam[0];
  const toe = cut.dam[cut.dam.length - 1];
  if (x > toe.x) return groundAt(cut, x);
  return x >= crest.x ? between(cut.dam, x) : Math.max(groundAt(cut, x), crest.z - (crest.x - x) * cut.beachSlope);
}

/** How high the water stands by what a piezometer reads, m of the datum; null when it reads nothing. */
export function headOf(cut, at, value) {
  if (value === null || value === undefined) return null;
  if (at.reads === 'ELEVATION') return value;
  return at.reads === 'DEPTH' ? surfaceAt(cut, at.x) - value : at.tip + value / KPA_PER_METRE;
}

/** The points of the phreatic line: where the water meets the beach, then the piezometers that read. */
export function phreatic(cut, heads, level, edge) {
  const read = heads.filter((one) => one.z !== null).map((one) => ({ x: one.at.x, z: one.z, old: one.point.old })).sort((a, b) => a.x - b.x);
  return level === null ? read : [{ x: edge, z: level, old: false }, ...read.filter((one) => one.x > edge)];
}

/** The shapes of the section and how metres become pixels; as much of the pond as shows how long its beach is. */
export function outline(cut, level, width, height) {
  const crest = cut.dam[0];
  const toe = cut.dam[cut.dam.length - 1];
  const edge = level === null ? crest.x : crest.x - Math.max(0, crest.z - level) / cut.beachSlope;
  const far = Math.max(cut.ground[0].x, Math.min(crest.x - 1.5 * (crest.x - edge), crest.x - 0.6 * (toe.x - crest.x)));
  const right = Math.min(cut.ground[cut.ground.length - 1].x, toe.x + 0.12 * (toe.x - far));
  const xs = [...new Set([far, edge, crest.x, ...cut.ground.map((point) => point.x), ...cut.dam.map((point) => point.x), right])].filter((x) => x >= far && x <= right).sort((a, b) => a - b);
  const low = Math.min(...xs.map((x) => groundAt(cut, x)));
  const high = Math.max(crest.z, level ?? -Infinity, ...xs.map((x) => surfaceAt(cut, x)));
  const wide = width / (right - far);
  const tall = Math.min((height - 2 * MARGIN) / (high - low), wide * 5);
  const at = (x, z) => [(x - far) * wide, height - MARGIN - (z - low) * tall];
  const surface = xs.map((x) => at(x, surfaceAt(cut, x)));
  const below = xs.map((x) => at(x, groundAt(cut, x)));
  const wet = xs.filter((x) => x <= edge && surfaceAt(cut, x) <= (level ?? -Infinity) + 1e-9);
  return {
    at, edge, left: far, exaggeration: tall / wide,
    ground: `${path([...below, [width, height], [0, height]])}Z`,
    body: `${path([...surface, ...below.reverse()])}Z`,
    water: wet.length > 1 ? `${path([...wet.map((x) => at(x, level)), ...wet.reverse().map((x) => at(x, surfaceAt(cut, x)))])}Z` : null,
  };
}
