// The format of sealed quotations in the browser, as docs/sealed-quotation.md writes it down. WebCrypto does the work.
import { base64url, concat, equal, fromBase64url, hex, random, text, utf8 } from "./bytes.js";

const POINT = 65, IV = 12, TAG = 16, KEY = 32, ID = 32;
const OVERHEAD = POINT + IV + TAG;
const RECIPIENT = ID + OVERHEAD + KEY;
const PADDED = [2048, 4096, 8192, 16384, 32768, 49152];
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const ITERATIONS = 600000;

/** Whether this page may use the browser's cryptography at all: https or localhost. */
export const possible = () => window.isSecureContext && !!(window.crypto && crypto.subtle);

export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
export const keyName = async (point) => base64url(await sha256(point));
export const bid = (event, invitation, version) => `hanse-bid-1|${event}|${invitation}|${version}`;
export const draft = (event, invitation) => `hanse-draft-1|${event}|${invitation}`;
export const sharePurpose = async (eventPoint, place) => `hanse-share-1|${await keyName(eventPoint)}|${place}`;

/** A new pair: point (65 bytes) and number (32 bytes). */
export async function newPair() {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
  return {
    point: concat(Uint8Array.of(4), fromBase64url(jwk.x), fromBase64url(jwk.y)),
    number: fromBase64url(jwk.d),
  };
}

function importPrivate(pair) {
  const jwk = {
    kty: "EC", crv: "P-256", ext: true,
    x: base64url(pair.point.slice(1, 33)), y: base64url(pair.point.slice(33)), d: base64url(pair.number),
  };
  return crypto.subtle.importKey("jwk", jwk, CURVE, false, ["deriveBits"]);
}

async function wrapKey(pair, other, purpose, once, recipient) {
  const mine = await importPrivate(pair);
  const theirs = await crypto.subtle.importKey("raw", other, CURVE, false, []);
  const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine, 256);
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const info = concat(utf8(purpose), once, recipient);
  const bits = await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(KEY), info }, base, 256);
  return new Uint8Array(bits);
}

const aesKey = (key, use) => crypto.subtle.importKey("raw", key, "AES-GCM", false, [use]);

async function encrypt(key, iv, bound, plain) {
  const how = { name: "AES-GCM", iv, additionalData: utf8(bound) };
  return new Uint8Array(await crypto.subtle.encrypt(how, await aesKey(key, "encrypt"), plain));
}

async function decrypt(key, iv, bound, sealed) {
  const how = { name: "AES-GCM", iv, additionalData: utf8(bound) };
  return new Uint8Array(await crypto.subtle.decrypt(how, await aesKey(key, "decrypt"), sealed));
}

export async function wrapTo(recipient, purpose, plain) {
  const once = await newPair();
  const key = await wrapKey(once, recipient, purpose, once.point, recipient);
  const iv = random(IV);
  return concat(once.point, iv, await encrypt(key, iv, purpose, plain));
}

export async function openWrap(pair, purpose, wrapped) {
  const once = wrapped.slice(0, POINT);
  const key = await wrapKey(pair, once, purpose, once, pair.point);
  return decrypt(key, wrapped.slice(POINT, POINT + IV), purpose, wrapped.slice(POINT + IV));
}

function padded(content) {
  const size = PADDED.find((one) => one >= 4 + content.length);
  if (!size) throw new RangeError("larger than 49,148 bytes");
  const all = new Uint8Array(size);
  new DataView(all.buffer).setUint32(0, content.length);
  all.set(content, 4);
  return all;
}

/** Seals bytes for the points, the event's first. */
export async function seal(points, bound, content) {
  const key = random(KEY), iv = random(IV);
  const parts = [Uint8Array.of(1, points.length)];
  for (const point of points) {
    parts.push(await sha256(point), await wrapTo(point, "hanse-key-of-envelope-1|" + bound, key));
  }
  return concat(...parts, iv, await encrypt(key, iv, bound, padded(content)));
}

/** Opens an envelope with a recipient's pair. */
export async function open(envelope, pair, bound) {
  const own = await sha256(pair.point);
  const recipients = envelope[0] === 1 ? envelope[1] : 0;
  const contentFrom = 2 + recipients * RECIPIENT;
  for (let i = 0; i < recipients; i++) {
    const from = 2 + i * RECIPIENT;
    if (!equal(own, envelope.slice(from, from + ID))) continue;
    const wrapped = envelope.slice(from + ID, from + RECIPIENT);
    const key = await openWrap(pair, "hanse-key-of-envelope-1|" + bound, wrapped);
    const plain = await decrypt(
      key, envelope.slice(contentFrom, contentFrom + IV), bound, envelope.slice(contentFrom + IV));
    const length = new DataView(plain.buffer).getUint32(0);
    return plain.slice(4, 4 + length);
  }
  throw new Error("not for this key");
}

async function passphraseKey(passphrase, salt, iterations) {
  const base = await crypto.subtle.importKey("raw", utf8(passphrase), "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, base, 256);
  return new Uint8Array(bits);
}

/** Puts a private key under a passphrase: 81 bytes. */
export async function protect(pair, passphrase) {
  const salt = random(16), iv = random(IV), count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, ITERATIONS);
  const key = await passphraseKey(passphrase, salt, ITERATIONS);
  const bound = "hanse-protected-key-1|" + await keyName(pair.point);
  return concat(Uint8Array.of(1), count, salt, iv, await encrypt(key, iv, bound, pair.number));
}

/** The pair again; fails where the passphrase is another. */
export async function unprotect(kept, point, passphrase) {
  const iterations = new DataView(kept.buffer, kept.byteOffset).getUint32(1);
  const key = await passphraseKey(passphrase, kept.slice(5, 21), iterations);
  const bound = "hanse-protected-key-1|" + await keyName(point);
  return { point, number: await decrypt(key, kept.slice(21, 33), bound, kept.slice(33)) };
}

/** The commitment that is shown beside the envelope. */
export async function commitment(reference, content) {
  const line = ["hanse-bid-v1", reference, content.invitation, content.version, content.currency, content.total,
    content.nonce].join("|");
  return hex(await sha256(utf8(line)));
}

export const toBytes = (value) => utf8(JSON.stringify(value));
export const fromBytes = (bytes) => JSON.parse(text(bytes));
