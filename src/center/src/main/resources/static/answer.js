import { sentence } from './sentence.js';
import { send as sendChange } from './session.js';
import { word } from './words.js';

const byId = (id) => document.getElementById(id);
let subject = null;

/** Opens the dialog in which an alarm is acknowledged. */
export function openAnswer(alarm) {
  subject = alarm;
  const red = alarm.colour === 'RED';
  byId('subject').textContent = sentence(alarm);
  byId('subject').dataset.colour = alarm.colour;
  byId('note').value = '';
  byId('note').required = red;
  byId('note').previousElementSibling.textContent = word(red ? 'noteRed' : 'note');
  byId('problem').textContent = '';
  byId('answer').showModal();
  byId('note').focus();
}

/** Connects the dialog's buttons; `taken` is given each alarm as the centre then holds it. */
export function connectAnswer(taken) {
  byId('cancel').addEventListener('click', () => byId('answer').close());
  byId('answer').querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      taken(await send());
      byId('answer').close();
    } catch (problem) {
      byId('problem').textContent = `${word('failed')}: ${problem.message}`;
    }
  });
}

async function send() {
  const response = await sendChange('POST', `api/alarms/${subject.id}/acknowledge`, { note: byId('note').value });
  if (response.status === 409) throw new Error(word('alreadyAnswered'));
  if (!response.ok) throw new Error((await response.json()).problems?.join('; ') ?? response.status);
  return response.json();
}
