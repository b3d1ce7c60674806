// Bytes in the forms in which JSON and people carry them.
export const utf8 = (text) => new TextEncoder().encode(text);
export const text = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
export const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
export const fromHex = (string) => Uint8Array.from(string.match(/../g) || [], (pair) => parseInt(pair, 16));

export function base64(bytes) {
  let binary = "";
  for (const b of bytes) binary += String.fromCharCode(b);
  return btoa(binary);
}

export const fromBase64 = (string) => Uint8Array.from(atob(string), (c) => c.charCodeAt(0));
export const base64url = (bytes) => base64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
export const fromBase64url = (string) => fromBase64(string.replace(/-/g, "+").replace(/_/g, "/"));

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}

export const random = (length) => crypto.getRandomValues(new Uint8Array(length));
export const equal = (a, b) => a.length === b.length && a.every((value, i) => value === b[i]);
