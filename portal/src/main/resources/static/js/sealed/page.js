// What the pages of sealed tenders share: what they need of the browser, and how they speak with the server.
import { possible } from "./format.js";

export const $ = (id) => document.getElementById(id);

/** Shows the notice where the browser cannot encrypt; else lets the page work. */
export function begin(work) {
  if (!possible()) {
    if ($("insecure")) $("insecure").hidden = false;
    return;
  }
  work();
}

export function show(id, text) {
  const at = $(id);
  at.textContent = text;
  at.hidden = !text;
  return at;
}

function headers() {
  const said = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  return { ...said, "Content-Type": "application/json", Accept: "application/json" };
}

/** Sends JSON. A refusal becomes an error with the server's own sentence; no answer at all is marked as offline. */
export async function send(path, body) {
  let answer;
  try {
    answer = await fetch(path, { method: "POST", headers: headers(), body: JSON.stringify(body), redirect: "error" });
  } catch (e) {
    throw Object.assign(new Error("offline"), { offline: true });
  }
  const text = await answer.text();
  let json = {};
  try { json = text ? JSON.parse(text) : {}; } catch (e) { /* no sentence then */ }
  if (!answer.ok) throw Object.assign(new Error(json.detail || json.title || String(answer.status)), { refused: true });
  return json;
}

export async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" }, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Keeps a button from being pressed twice while its work runs. */
export async function once(button, working, work) {
  const label = button.textContent;
  button.disabled = true;
  button.textContent = working;
  try {
    return await work();
  } finally {
    button.disabled = false;
    button.textContent = label;
  }
}
