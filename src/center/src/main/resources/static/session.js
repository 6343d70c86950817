// Who is logged in, and what the console asks of the centre.
import { word } from './words.js';

let me = null;

const CSRF = /(?:^|;\s*)(?:__Host-)?berm-csrf=([^;]*)/;

/** Who is logged in, as the centre says; null before it was asked. */
export const officer = () => me;

/** Whether the one who is logged in may do this somewhere. */
export const mayDo = (operation) => me?.operations.includes(operation) ?? false;

/** Goes to the page where one logs in, and comes back here after it. */
function toLogIn() {
  sessionStorage.setItem('back', location.hash);
  location.assign('login.html');
}

/** Asks who is logged in; goes to log in when nobody is, or a password is to be changed. */
export async function whoAmI() {
  const response = await fetch('api/me');
  if (response.status === 401) {
    toLogIn();
    return null;
  }
  me = await answerOf(response);
  if (me.mustChangePassword) {
    toLogIn();
    return null;
  }
  return me;
}

/** Reads from the centre. */
export const read = async (path) => answerOf(await fetch(path));

/** Sends a change, its body as JSON or as it is, with the sign that it comes from a page of ours; gives its answer. */
export async function change(method, path, body, type = 'application/json') {
  const headers = { 'Content-Type': type, 'X-Berm-Csrf': CSRF.exec(document.cookie)?.[1] ?? '' };
  return answerOf(await fetch(path, { method, headers, body: type === 'application/json' ? JSON.stringify(body ?? {}) : body }));
}

/** What the centre answers; throws what it says is wrong, with the status of its answer. */
async function answerOf(response) {
  if (response.ok) return response.status === 204 ? null : response.json();
  if (response.status === 401 && me) toLogIn();
  const { refusal, problems } = await response.json().catch(() => ({}));
  const text = refusal ? word(refusal) : problems?.join('; ') ?? `HTTP ${response.status}`;
  throw Object.assign(new Error(text), { status: response.status, problems });
}

export async function logOut() {
  await change('POST', 'api/logout');
  me = null;
  location.assign('login.html');
}
