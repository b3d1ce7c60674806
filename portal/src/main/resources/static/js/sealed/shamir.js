// Any two of three shares make the key, one alone says nothing: Shamir over GF(256) with the polynomial of AES (0x11b).
import { concat, random } from "./bytes.js";

function times(a, b) {
  let product = 0;
  for (; b > 0; b >>= 1) {
    if (b & 1) product ^= a;
    a = (a << 1) ^ (a & 0x80 ? 0x11b : 0);
  }
  return product;
}

function inverse(a) {
  let result = 1;
  for (let i = 0; i < 254; i++) result = times(result, a);
  return result;
}

/** Three shares of a place (1 to 3) and a byte for each byte of the secret. */
export function split(secret) {
  const slope = random(secret.length);
  return [1, 2, 3].map((place) =>
    concat(Uint8Array.of(place), secret.map((byte, i) => byte ^ times(slope[i], place))));
}

export function combine(one, other) {
  const first = one[0], second = other[0];
  if (first === second || one.length !== other.length) throw new Error("two different shares are needed");
  const back = inverse(first ^ second);
  const ofFirst = times(second, back), ofSecond = times(first, back);
  return one.slice(1).map((byte, i) => times(byte, ofFirst) ^ times(other[i + 1], ofSecond));
}
