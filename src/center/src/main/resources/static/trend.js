// A trend: some sensors of a site over a stretch, on its own page or within the site's.
import { makeChart, renewChart } from './chart.js';
import { bars, holes, isBars, isDoubtful, loadCurves } from './curves.js';
import { button, element, setText } from './elements.js';
import { forecastOf, forecastText } from './forecast.js';
import { amount, join, span, time } from './format.js';
import { between, limitsOf, moved, RANGES, zoomed } from './stretch.js';
import { isChinese, said, word } from './words.js';

const REFRESH_MILLIS = { live: 10_000, recorded: 3_000 };
const WHEEL_MILLIS = 200;
const LONGEST_REFRESH = 60_000;

/** A trend that draws itself into a place; `changed` is called when its stretch is another one. */
export class Trend {
  constructor(place, site, sensors, { stretch, compare = false, height = 320, changed = () => {} }) {
    Object.assign(this, { place, site, sensors, stretch, compare, height, changed, plot: null, curves: [], asked: 0, request: 0 });
    this.box = element('div', 'plot');
    this.box.tabIndex = 0;
    this.box.setAttribute('role', 'group');
    this.box.setAttribute('aria-label', `${word('chart')}. ${word('trendKeys')}`);
    this.note = element('p', 'soft note');
    this.note.setAttribute('role', 'status');
    this.summary = element('div', 'wide');
    this.ranges = element('div', 'ranges', ...Object.keys(RANGES).map((range) => this.choice(range)),
      button(`‹ ${word('earlier')}`, 'plain', () => this.go(moved(this.stretch, this.site, -1))), button(`${word('later')} ›`, 'plain', () => this.go(moved(this.stretch, this.site, 1))));
    place.replaceChildren(this.ranges, this.box, this.note, this.summary);
    this.listen();
    this.go(stretch, false);
  }

  choice(range) {
    const made = button(rangeText(range), 'plain', () => this.go({ length: RANGES[range], end: null }));
    made.dataset.range = range;
    return made;
  }

  /** Shows another stretch. */
  go(stretch, told = true) {
    this.stretch = stretch;
    this.ranges.querySelectorAll('[data-range]').forEach((made) => made.setAttribute('aria-pressed', String(RANGES[made.dataset.range] === stretch.length)));
    if (told) this.changed(this);
    this.load();
  }

  async load() {
    const request = ++this.request;
    const shown = limitsOf(this.stretch, this.site);
    this.asked = performance.now();
    try {
      const curves = await loadCurves(this.site, this.sensors, shown, this.compare);
      if (request === this.request) this.show(curves, shown);
    } catch {
      if (request === this.request) setText(this.note, word('historyAway'));
    }
  }

  show(curves, shown) {
    this.curves = curves;
    setText(this.note, noteText(curves, this.stretch));
    this.summary.replaceChildren(...summary(curves, this.site));
    if (!this.box.clientWidth || !curves.length) return;
    const content = { curves, ...shown, forecast: this.forecast(curves[0]) };
    if (this.plot && renewChart(this.plot, content)) return;
    this.plot?.destroy();
    this.plot = makeChart(this.box, content, this.height, ({ from, to }) => this.go(between(from, to)));
  }

  forecast(curve) {
    const found = forecastOf(this.site, curve.sensor.id);
    return found && { ...found, value: curve.points.at(-1)?.value ?? null };
  }

  /** Keeps up with a stretch that ends now. */
  refresh() {
    const due = Math.max(REFRESH_MILLIS[this.site.world === 'live' ? 'live' : 'recorded'], Math.min(LONGEST_REFRESH, this.stretch.length / 2_000));
    if (this.stretch.end === null && performance.now() - this.asked > due) this.load();
    else if (this.plot && Math.abs(this.plot.width - this.box.clientWidth) > 1) this.plot.setSize({ width: this.box.clientWidth, height: this.height });
  }

  listen() {
    this.box.addEventListener('keydown', (event) => this.key(event));
    this.box.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.box.addEventListener('mousedown', (event) => event.shiftKey && this.drag(event), true);
  }

  key(event) {
    const steps = { ArrowLeft: () => moved(this.stretch, this.site, -0.25), ArrowRight: () => moved(this.stretch, this.site, 0.25),
      '+': () => zoomed(this.stretch, this.site, 0.5), '=': () => zoomed(this.stretch, this.site, 0.5), '-': () => zoomed(this.stretch, this.site, 2), End: () => ({ length: this.stretch.length, end: null }) };
    if (!steps[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.go(steps[event.key]());
  }

  /** Only with the chart in focus: else the page scrolls. */
  wheel(event) {
    if (!this.plot || !this.box.contains(document.activeElement)) return;
    event.preventDefault();
    if (performance.now() - this.asked < WHEEL_MILLIS) return;
    this.go(zoomed(this.stretch, this.site, event.deltaY > 0 ? 1.5 : 1 / 1.5, this.timeAt(event)));
  }

  timeAt(event) {
    return this.plot.posToVal(event.clientX - this.plot.over.getBoundingClientRect().left, 'x') * 1000;
  }

  drag(event) {
    if (!this.plot) return;
    event.stopPropagation();
    const begun = event.clientX;
    const width = this.plot.over.clientWidth;
    window.addEventListener('mouseup', (up) => this.go(moved(this.stretch, this.site, (begun - up.clientX) / width)), { once: true });
  }

  close() {
    this.request++;
    this.plot?.destroy();
    this.plot = null;
  }
}

const rangeText = (range) => (range === '1 a' ? (isChinese() ? '1 年' : '1 a') : word(range));

function noteText(curves, stretch) {
  const [first] = curves;
  if (!curves.some((curve) => curve.points.length)) return word('noHistory');
  const width = Math.max(...curves.map((curve) => curve.width));
  const rain = curves.find(isBars);
  const count = curves.reduce((sum, curve) => sum + curve.points.length, 0);
  return join([`${count} ${word('points')}`, width ? `${word('reduced')} ${span(width)}` : word('every'), rain ? `${word('rainPer')} ${span(bars(rain).width)}` : '',
    first.steps.length > 1 ? `${word('steps')}: ${first.steps.slice(1).map((step) => `${time(step.from)} (${word('plan')} ${step.version})`).join(', ')}` : '', stretch.end === null ? word('latestTo') : '']);
}

/** The chart in a table: what each curve comes to, for those who do not see it. */
function summary(curves, site) {
  const heads = ['sensor', 'latest', 'lowest', 'highest', 'doubts', 'gaps', 'ahead'].map((name) => element('th', '', word(name)));
  const rows = curves.map((curve) => element('tr', '', ...cells(curve, site).map((text) => element('td', 'number', text))));
  return [element('table', 'listing summary', element('thead', '', element('tr', '', ...heads)), element('tbody', '', ...rows))];
}

function cells(curve, site) {
  const { points, sensor } = curve;
  const forecast = forecastOf(site, sensor.id);
  const told = (point) => (point ? `${amount(point.value, sensor.unit)} · ${time(point.measuredAt)}` : '–');
  const worst = (sign) => points.reduce((one, other) => (one && sign * (one.value - other.value) >= 0 ? one : other), null);
  return [said(sensor.name), told(points.at(-1)), told(worst(-1)), told(worst(1)), String(points.filter(isDoubtful).length), String(holes(curve)),
    forecast ? forecastText(forecast, sensor) : '–'];
}
