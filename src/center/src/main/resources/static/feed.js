import * as model from './model.js';
import { read, whoAmI } from './session.js';

/** Follows the centre's stream into the model; `changed` is called after each word of it. */
export function follow(changed) {
  const stream = new EventSource('api/events');
  const on = (name, take) => stream.addEventListener(name, (event) => {
    take(JSON.parse(event.data));
    changed();
  });
  on('snapshot', (content) => {
    model.forget();
    news(content);
    model.state.loaded = true;
    beat(content);
    loadRest(changed);
  });
  on('more', news);
  on('news', news);
  on('beat', beat);
  // A browser gives up after an answer that is no stream, such as 503 or 401: try again ourselves, if we are still known.
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED) return;
    whoAmI().catch(() => {});
    setTimeout(() => follow(changed), 2_000);
  });
}

function news(content) {
  model.takePlans(content.plans ?? []);
  model.takeSites(content.sites ?? []);
  model.takeEvents(content.events ?? []);
  model.takeAlarms(content.alarms ?? []);
  model.takeReadings(content.readings ?? []);
  model.takeCounts(content.counts ?? []);
}

function beat(content) {
  model.state.lastBeat = performance.now();
  model.state.lastWord = content.time;
  model.state.path = content.path;
  model.state.centreTime = content.time;
  if (content.floods) model.takeFloods(content.floods);
}

async function loadRest(changed) {
  try {
    const [plans, readings] = await Promise.all(['api/plans', 'api/readings'].map(read));
    model.takePlans(plans);
    model.takeReadings(readings.filter(isAsNew));
    changed();
  } catch {
    // The stream is cut too then; what follows its return loads them again.
  }
}

/** Whether a reading is at least as new as what the stream has told meanwhile. */
const isAsNew = (reading) => reading.measured >= (model.readings.get(`${model.siteKey(reading)}/${reading.sensor}`)?.measured ?? -Infinity);
