import { change, read } from './session.js';
import { failed, locale, notLoaded, switchLanguage, word } from './words.js';

const byId = (id) => document.getElementById(id);
let told = () => '';

function drawWords() {
  document.documentElement.lang = locale();
  document.title = `Berm · ${word('logIn')}`;
  document.querySelectorAll('[data-word]').forEach((place) => { place.textContent = word(place.dataset.word); });
  byId('language').textContent = word('other');
  byId('told').textContent = told();
}

/** Back to where one came from: an address within the console only. */
function back() {
  const hash = sessionStorage.getItem('back') ?? '';
  sessionStorage.removeItem('back');
  location.replace(`./${hash.startsWith('#/') ? hash : ''}`);
}

/** Says what is wrong in the console's language; the centre's own words only where it has more to say. */
function tell(form, problem) {
  const unknown = form.id === 'login' && problem.message.startsWith('name or password');
  form.querySelector('.problem').textContent = unknown ? word('logInFailed') : failed(problem);
}

function toChange(name) {
  byId('whose').value = name;
  byId('current').value = byId('password').value;
  byId('login').hidden = true;
  byId('change').hidden = false;
  byId(byId('current').value ? 'fresh' : 'current').focus();
}

async function logIn() {
  const { mustChangePassword } = await change('POST', 'api/login', { name: byId('name').value.trim(), password: byId('password').value });
  if (mustChangePassword) toChange(byId('name').value.trim());
  else back();
}

async function changePassword() {
  if (byId('fresh').value !== byId('again').value) throw new Error(word('notTheSame'));
  await change('POST', 'api/password', { current: byId('current').value, fresh: byId('fresh').value });
  back();
}

function connect(form, action) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    form.querySelector('.problem').textContent = '';
    form.querySelector('[type=submit]').disabled = true;
    try {
      await action();
    } catch (problem) {
      tell(form, problem);
    } finally {
      form.querySelector('[type=submit]').disabled = false;
    }
  });
}

/** Whoever is logged in already does not log in again; that nobody is, is no failure. */
async function begin() {
  if (location.hash === '#refused') told = () => word('providerRefused');
  try {
    byId('provider').hidden = !(await read('api/login')).provider;
    const me = await read('api/me');
    if (me.mustChangePassword || location.hash === '#change') toChange(me.name);
    else back();
  } catch (problem) {
    if (problem.status !== 401) told = () => notLoaded(problem);
  }
  drawWords();
}

byId('language').addEventListener('click', () => { switchLanguage(); drawWords(); });
connect(byId('login'), logIn);
connect(byId('change'), changePassword);
drawWords();
begin();
