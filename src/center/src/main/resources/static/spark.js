const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 72;
const HEIGHT = 18;

/** A small empty curve. */
export function sparkline() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'spark');
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(SVG, 'polyline'));
  return svg;
}

/** Draws the points [time, value] into it, filling it. */
export function drawSpark(svg, points) {
  if (!svg || !points || points.length < 2) return;
  const times = points.map(([time]) => time);
  const values = points.map(([, value]) => value);
  const first = times[0];
  const width = times[times.length - 1] - first || 1;
  const low = Math.min(...values);
  const high = Math.max(...values) - low || 1;
  const line = points.map(([time, value]) =>
    `${((time - first) / width * WIDTH).toFixed(1)},${(HEIGHT - 2 - (value - low) / high * (HEIGHT - 4)).toFixed(1)}`);
  svg.firstChild.setAttribute('points', line.join(' '));
}
