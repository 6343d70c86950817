// Who is logged in. Every request of the console goes through here or through fetch without a body.
let me = null;

const CSRF = /(?:^|;\s*)(?:__Host-)?berm-csrf=([^;]*)/;

/** Who is logged in, as the centre says; null before it was asked. */
export const officer = () => me;

/** Whether the one who is logged in may do this somewhere. */
export const mayDo = (operation) => me?.operations.includes(operation) ?? false;

/** Goes to the page where one logs in, and comes back here after it. */
export function toLogIn() {
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
  if (!response.ok) throw new Error(response.status);
  me = await response.json();
  if (me.mustChangePassword) {
    toLogIn();
    return null;
  }
  return me;
}

/** Sends a change: its body as JSON or as it is, with the sign that it comes from a page of ours. */
export async function send(method, path, body, type = 'application/json') {
  const headers = { 'Content-Type': type, 'X-Berm-Csrf': CSRF.exec(document.cookie)?.[1] ?? '' };
  const response = await fetch(path, { method, headers, body: type === 'application/json' ? JSON.stringify(body ?? {}) : body });
  if (response.status === 401 && me) toLogIn();
  return response;
}

/** Sends a change and gives its answer; throws what the centre says is wrong with it. */
export async function change(method, path, body) {
  const response = await send(method, path, body);
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw new Error(answer?.problems?.join('; ') ?? response.status);
  return answer;
}

export async function logOut() {
  await send('POST', 'api/logout');
  me = null;
  location.assign('login.html');
}
