// Two tones for red, one for the rest; until the alarm is answered or the sound silenced.
const EVERY_MILLIS = 3_000;
const TONES = { RED: [880, 660], ORANGE: [660], YELLOW: [520], BLUE: [440] };
const WORST_FIRST = Object.keys(TONES);

let audio = null;
let sounding = [];
let silenced = new Set();
let last = -Infinity;

/** Whether the browser lets us sound. */
export const allowed = () => audio !== null && audio.state === 'running';

/** Allows sound: must be called from a click. Sounds once as a test. */
export async function allow() {
  audio ??= new AudioContext();
  await audio.resume();
  beep('BLUE');
}

/** What sounds from now on. */
export function sound(alarms) {
  sounding = alarms.filter((alarm) => alarm.sounding);
  silenced = new Set([...silenced].filter((key) => sounding.some((alarm) => keyOf(alarm) === key)));
}

/** Silences what sounds now; another alarm, or a new raising of this one, sounds again. */
export function mute() {
  sounding.forEach((alarm) => silenced.add(keyOf(alarm)));
}

export const isSounding = () => loud().length > 0;

export const isMuted = () => sounding.length > 0 && loud().length === 0;

const keyOf = (alarm) => `${alarm.id}/${alarm.raising}`;

const loud = () => sounding.filter((alarm) => !silenced.has(keyOf(alarm)));

/** Sounds when it is time to; called often. */
export function tick(now) {
  if (!allowed() || !isSounding() || now - last < EVERY_MILLIS) return;
  last = now;
  const colours = loud().map((alarm) => alarm.colour);
  beep(WORST_FIRST.find((colour) => colours.includes(colour)));
}

function beep(colour) {
  TONES[colour].forEach((tone, index) => {
    const start = audio.currentTime + index * 0.25;
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.frequency.value = tone;
    volume.gain.setValueAtTime(0.2, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.22);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + 0.25);
  });
}
