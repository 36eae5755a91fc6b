// Talks to the server. Every refusal comes as an Error whose message is a sentence for the person.

import { language, words } from './words.js';

const TIMEOUT = 60_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

class Refused extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, {
      ...options,
      headers: { 'Accept-Language': language(), ...options?.headers },
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch {
    throw new Refused('unreachable', words().unreachable);
  }
  if (response.ok) return response.status === 204 ? {} : response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Refused(problem.error ?? 'failed', problem.message ?? words().unreachable);
}

function post(path, body) {
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Makes this browser known; with the access code where one is needed. */
export function openSession(token) {
  return post('/api/session', token === undefined ? {} : { text: token });
}

export function history() {
  return request('/api/history');
}

/** A random name for what is sent, so that sending it again changes nothing. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function sendText(key, text) {
  return post('/api/messages', { key, text });
}

export function sendPress(key, data) {
  return post('/api/presses', { key, data });
}

export function sendPhoto(key, file, caption) {
  const form = new FormData();
  form.append('key', key);
  form.append('caption', caption);
  form.append('photo', file);
  return request('/api/photos', { method: 'POST', body: form });
}

/**
 * Listens from a line on. The browser reconnects by itself after most faults; where it gives up,
 * this tries again, and calls onLost meanwhile.
 */
export function listen(last, { onEvent, onOpen, onLost, onShut }) {
  let pause = FIRST_PAUSE;
  let seen = last;

  function open() {
    const source = new EventSource(`/api/events?after=${seen}`);
    source.onopen = () => {
      pause = FIRST_PAUSE;
      onOpen();
    };
    for (const name of ['message', 'card', 'preview', 'activity']) {
      source.addEventListener(name, (event) => {
        if (event.lastEventId) seen = event.lastEventId;
        onEvent(name, JSON.parse(event.data));
      });
    }
    source.onerror = () => {
      onLost();
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(retry, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    };
  }

  /** A closed door does not open by knocking on: then the access code is asked for again. */
  async function retry() {
    try {
      await openSession();
    } catch (problem) {
      if (problem.code === 'token_needed') {
        onShut();
        return;
      }
    }
    open();
  }

  open();
}
