import { word } from './words.js';

/** Who sits at the console, and the one way in which what they do is sent. */
export const officer = () => document.getElementById('officer').value.trim();

/** Sends a body, and returns the centre's answer; a refusal is an error in the centre's words. */
export async function send(path, body, type = 'application/json') {
  if (!officer()) {
    document.getElementById('officer').focus();
    throw new Error(word('officerMissing'));
  }
  const response = await fetch(`${path}?by=${encodeURIComponent(officer())}`, {
    method: 'POST', headers: { 'Content-Type': type }, body: type === 'application/json' ? JSON.stringify(body) : body,
  });
  return answerOf(response);
}

/** Reads from the centre. */
export const read = async (path) => answerOf(await fetch(path));

async function answerOf(response) {
  if (response.ok) return response.json();
  let problems = null;
  try {
    ({ problems } = await response.json());
  } catch {
    // An answer without words: its number must do.
  }
  throw new Error(problems?.join('; ') ?? `HTTP ${response.status}`);
}
