import { officer as whoIs, send as sendBody } from './session.js';

/** Who has logged in. */
export const officer = () => whoIs()?.name ?? '';

/** Sends a body, and returns the centre's answer; a refusal is an error in the centre's words. */
export const send = async (path, body, type = 'application/json') => answerOf(await sendBody('POST', path, body, type));

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
