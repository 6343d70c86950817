import * as model from './model.js';
import { whoAmI } from './session.js';

/** Follows the centre's stream into the model; `changed` is called after each word of it. */
export function follow(changed) {
  const stream = new EventSource('api/events');
  const on = (name, take) => stream.addEventListener(name, (event) => {
    take(JSON.parse(event.data));
    changed();
  });
  on('snapshot', (content) => {
    model.alarms.clear();
    model.takeAlarms(content.alarms);
    model.state.loaded = true;
    beat(content);
    loadRest(changed);
  });
  on('alarms', model.takeAlarms);
  on('plans', model.takePlans);
  on('readings', model.takeReadings);
  on('sites', (sites) => { model.state.sites = sites; });
  on('beat', beat);
  // A browser gives up after an answer that is no stream, such as 503 or 401: try again ourselves, if we are still known.
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED) return;
    whoAmI().catch(() => {});
    setTimeout(() => follow(changed), 2_000);
  });
}

function beat(content) {
  model.state.lastBeat = performance.now();
  model.state.lastWord = content.time;
  model.state.path = content.path;
  model.state.centreTime = content.time;
  model.state.sites = content.sites;
}

async function loadRest(changed) {
  try {
    const [plans, readings] = await Promise.all(['api/plans', 'api/readings'].map(load));
    model.takePlans(plans);
    model.takeReadings(readings.filter((reading) => !model.readings.has(`${model.siteKey(reading)}/${reading.sensor}`)));
    changed();
  } catch {
    // The stream is cut too then; what follows its return loads them again.
  }
}

async function load(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.status);
  return response.json();
}
