// The chat page: what the person sends goes out, what the server says is shown as it comes.

import * as server from './server.js';
import { draw, markFailed, markPressed } from './lines.js';
import { photo, takePhoto, watchPhotos } from './photo.js';
import { firstLanguage, language, speak, words } from './words.js';

const BUSY_LASTS = 7_000;
const LOST_SHOWN_AFTER = 2_000;

const by = (id) => document.getElementById(id);
const log = by('log');
const scroll = by('scroll');
const photos = new Map();
let lostTimer;
let busyTimer;

// Lines

function show(line) {
  if (line.erased) log.replaceChildren();
  if (line.n && log.querySelector(`.line[data-n="${line.n}"]`)) return;
  const stay = isAtEnd();
  const drawn = draw(line, { photo: photos.get(line.key), onPress: press });
  const pending = line.key && log.querySelector(`[data-key="${CSS.escape(line.key)}"]`);
  if (pending) pending.replaceWith(drawn);
  else log.append(drawn);
  if (line.pressed) markPressed(log, line.pressed);
  if (line.from === 'spotwise') quieten();
  by('welcome').hidden = true;
  follow(stay || line.from === 'you');
}

/** What was just sent, before the server has it. */
function showPending(line, send) {
  const drawn = draw({ from: 'you', ...line }, { photo: photos.get(line.key), onPress: press });
  drawn.classList.add('pending');
  log.append(drawn);
  by('welcome').hidden = true;
  follow(true);
  const attempt = () =>
    send().then(
      () => drawn.classList.remove('pending'),
      (problem) => {
        if (problem.code === 'token_needed') askForToken();
        markFailed(drawn, problem.message, attempt);
        follow(true);
      },
    );
  attempt();
}

const plain = (text) => (text ? [{ type: 'plain', text }] : []);

function sendText(text) {
  const key = server.newKey();
  showPending({ kind: 'text', key, text: plain(text) }, () => server.sendText(key, text));
}

function sendPhoto({ file, address }, caption) {
  const key = server.newKey();
  photos.set(key, address);
  showPending({ kind: 'photo', key, text: plain(caption) }, () => server.sendPhoto(key, file, caption));
}

async function press(button, label, data) {
  const key = server.newKey();
  button.disabled = true;
  try {
    await server.sendPress(key, data);
  } catch (problem) {
    notice(problem.message);
  }
  button.disabled = false;
}

// What is going on

function preview(text) {
  const stay = isAtEnd();
  by('preview').firstElementChild.textContent = text;
  by('preview').hidden = false;
  busy('typing');
  follow(stay);
}

function busy(activity) {
  const stay = isAtEnd();
  by('now').hidden = false;
  by('busy').hidden = false;
  by('stop').hidden = activity !== 'typing';
  if (by('busy-text').textContent !== words()[activity]) by('busy-text').textContent = words()[activity];
  clearTimeout(busyTimer);
  busyTimer = setTimeout(() => (by('busy').hidden = true), BUSY_LASTS);
  follow(stay);
}

function quieten() {
  clearTimeout(busyTimer);
  by('now').hidden = true;
  by('preview').hidden = true;
  by('busy-text').textContent = '';
}

function notice(text) {
  by('notice').textContent = text;
}

function connected(yes) {
  clearTimeout(lostTimer);
  if (yes) by('connection').textContent = '';
  else lostTimer = setTimeout(() => (by('connection').textContent = words().lost), LOST_SHOWN_AFTER);
}

// Scrolling: to the end, but never past the person's own last line, so that a long answer is read
// from its beginning.

function isAtEnd() {
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
}

function follow(stay) {
  by('newest').hidden = stay;
  if (!stay) return;
  const own = [...log.querySelectorAll('.yours')].at(-1);
  const end = scroll.scrollHeight - scroll.clientHeight;
  const top = own ? own.offsetTop - scroll.offsetTop - 16 : end;
  scroll.scrollTo({ top: Math.min(end, Math.max(top, scroll.scrollTop)) });
}

scroll.addEventListener('scroll', () => {
  if (isAtEnd()) by('newest').hidden = true;
});
log.addEventListener('grown', () => follow(isAtEnd() || by('newest').hidden));
by('newest').onclick = () => {
  scroll.scrollTo({ top: scroll.scrollHeight, behavior: 'smooth' });
};

// Writing

function fit() {
  const text = by('text');
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}

function submit() {
  const text = by('text').value.trim();
  const taken = photo() && takePhoto();
  notice('');
  if (taken) sendPhoto(taken, text);
  else if (text) sendText(text);
  else return;
  by('text').value = '';
  fit();
}

by('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
by('text').addEventListener('input', fit);
by('text').addEventListener('keydown', (event) => {
  // While a Korean syllable is being composed, Enter only finishes it. On a phone it starts a line.
  const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
  if (sends && matchMedia('(hover: hover)').matches) {
    event.preventDefault();
    submit();
  }
});
by('stop').onclick = () => sendText('/stop');

for (const item of document.querySelectorAll('[data-command]')) {
  item.onclick = () => {
    by('menu').open = false;
    sendText(item.dataset.command);
    by('text').focus();
  };
}
document.addEventListener('click', (event) => {
  if (!by('menu').contains(event.target)) by('menu').open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && by('menu').open) {
    by('menu').open = false;
    by('menu').firstElementChild.focus();
  }
});

// Language

function speakLanguage(tag) {
  speak(tag);
  const other = tag === 'en' ? 'ko' : 'en';
  by('language').textContent = other === 'ko' ? '한국어' : 'English';
  by('language').lang = other;
  by('examples').replaceChildren(
    ...words().exampleList.map((question) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'choice';
      button.textContent = question;
      button.onclick = () => sendText(question);
      item.append(button);
      return item;
    }),
  );
}

by('language').onclick = () => {
  const other = language() === 'en' ? 'ko' : 'en';
  localStorage.setItem('language', other);
  speakLanguage(other);
  if (log.hasChildNodes()) sendText(`/language ${other}`);
};

// Opening

function askForToken() {
  document.body.classList.add('shut');
  by('door').hidden = false;
  by('welcome').hidden = true;
  by('token').focus();
}

by('token-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  by('token-error').textContent = '';
  try {
    await server.openSession(by('token').value);
  } catch (problem) {
    by('token-error').textContent = problem.message;
    by('token').select();
    return;
  }
  location.reload();
});

async function open() {
  try {
    await server.openSession();
    const { lines, last } = await server.history();
    lines.forEach(show);
    by('welcome').hidden = lines.length > 0;
    scroll.scrollTo({ top: scroll.scrollHeight });
    listen(last);
    notice('');
  } catch (problem) {
    if (problem.code === 'token_needed') {
      askForToken();
      return;
    }
    notice(problem.message);
    setTimeout(open, 5_000);
  }
}

function listen(last) {
  server.listen(last, {
    onOpen: () => connected(true),
    onLost: () => connected(false),
    onShut: askForToken,
    onEvent: (name, event) => {
      if (name === 'preview') preview(event.text);
      else if (name === 'activity') busy(event.activity);
      else show(event);
    },
  });
}

speakLanguage(firstLanguage());
watchPhotos(notice);
open();
by('text').focus();
